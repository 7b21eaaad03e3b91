/// Mappings as TOML text, and a saved mapping laid onto the columns of a file.
///
///     country = "DE"
///     [columns]
///     "Kundennummer" = "external_key"
///     "Straße privat" = "street home"
///     "Telefon 2" = "phone work 2"                  # field, use, ordinal
///     "Name" = ["last_name", "first_name"]          # two columns of the same name
///     "Phone 1 - Value" = { target = "phone", label = "Phone 1 - Label" }
///     "Mitarbeiterzahl" = "attribute:company_size"  # one that is defined in the database
///     "Werbesperre" = { target = "objection", channel = "email" }
///     "Geburtstag" = { target = "birth_date", dates = "month_first", serials = true }
///     "Ort" = { target = "city", mend = true }      # in capitals throughout; mend = true on top: all
///     "Allergien" = { target = "note", legal_basis = "GDPR Art. 9(2)(a): signed form at check-in" }
///     [values."Werbesperre"]
///     "J" = "objected"
///     "N" = "nothing"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mapping/mapping.hpp"

namespace kartei::mapping {

/// Reads a mapping. Throws Error{configuration} with `file_name`, line and what to write instead for
/// text that is no TOML, an unknown key, field, use, channel or meaning, a table of values for a column
/// that is not there, or a consent column without one.
[[nodiscard]] Mapping from_toml(std::string_view text, std::string_view file_name);

/// The mapping as TOML, confidence and reason as comments. from_toml() of it gives the same meanings;
/// confidence is 100 then, and the reason "from the mapping".
[[nodiscard]] std::string to_toml(const Mapping& mapping);

/// A saved mapping on a file's columns.
struct Applied {
  Mapping mapping;                   ///< one entry per column of the file
  std::vector<std::string> missing;  ///< columns the mapping names with a field and the file does not have
  std::vector<std::string> unknown;  ///< columns of the file the mapping does not name; ignored
};

/// Finds the columns by name: exactly, else without case, blanks and punctuation. The n-th column of
/// a repeated name takes the n-th entry of that name. Never fails; the caller judges what is missing.
[[nodiscard]] Applied apply(const Mapping& saved, const std::vector<std::string>& columns);

/// A proposal for a later delivery of a source: what columns mean that the earlier delivery had, too, is
/// settled by its mapping; the others are as proposed, and so is what holds for the whole list.
[[nodiscard]] Mapping settled_by(const Mapping& earlier, Mapping proposed);

/// Maps one more column, announced later, by the saved mapping; ignored when it names no such column.
void extend(Mapping& applied, const Mapping& saved, std::string_view column);

}  // namespace kartei::mapping
