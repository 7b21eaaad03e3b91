/// Which column of a source means what. A mapping is proposed from headers and contents, saved as TOML,
/// edited by people, and laid onto the next delivery by the names of its columns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/draft.hpp"

namespace kartei::mapping {

/// In front of the name of an attribute, where a mapping file tells what a column means.
inline constexpr std::string_view attribute_prefix = "attribute:";

/// What a value of a consent column says; `nothing` is a value that is known to say nothing.
enum class Meaning : std::uint8_t { nothing, given, refused, withdrawn, objected };

/// "nothing", "given", "refused", "withdrawn", "objected".
[[nodiscard]] std::string_view to_text(Meaning meaning);
[[nodiscard]] std::optional<Meaning> meaning_from_text(std::string_view text);

/// One row of a consent column's table of values: "J" is objected.
struct ValueMeaning {
  std::string value;  ///< compared without case and outer blanks; empty: the cell is empty
  Meaning meaning = Meaning::nothing;
  bool operator==(const ValueMeaning&) const = default;
};

/// Only for Field::objection and Field::opt_in: what their values mean, and for which channel.
struct ConsentColumn {
  std::string channel;               ///< a channel's word; empty for all channels
  std::vector<ValueMeaning> values;  ///< others: see consent_statements(); an empty cell says nothing
  bool operator==(const ConsentColumn&) const = default;
};

/// What a value of the column says; an empty one says nothing unless the table tells otherwise. Nothing for a
/// value that is not in the table.
[[nodiscard]] std::optional<Meaning> meaning_of(const ConsentColumn& column, std::string_view value);

/// Where a source's columns come from, as far as that changes what their names mean: "Ort" is a city,
/// but in Outlook's own export the room of an appointment; DATEV's "Länderkennzeichen 1" is that of a bank.
enum class Layout : std::uint8_t { generic, outlook, google, vcard, datev };

/// One column and its meaning. Field::ignored with confidence 0 is a column nobody knows; with more, one
/// that is known and deliberately not taken. Both stay in the source record.
struct ColumnMapping {
  std::string column;  ///< the name in the file, as written; may be empty or repeated
  Target target;
  std::uint8_t confidence = 0;  ///< percent
  std::string reason;           ///< for people: "known header", "92 % of the values are e-mail addresses"
  std::optional<std::uint32_t> label;  ///< entry of the column that tells this one's use per record (Google)
  ConsentColumn consent;
  bool mend = false;  ///< likely damage of its values (letter case, swapped names) is mended: all share it
  DateForm dates;     ///< how its dates are written, as all of them together tell
  std::string attribute;    ///< the defined attribute of parties that it tells; its field is ignored then
  std::string legal_basis;  ///< why sensitive values may be kept (GDPR Art. 9(2)); empty: they may not
};

/// A mapping. Made by propose() or apply(), `columns` stand in the file's order, one for each column;
/// read from TOML, in the order of the TOML text.
struct Mapping {
  Layout layout = Layout::generic;
  std::string country = "DE";  ///< ISO 3166-1 alpha-2, for numbers and postcodes that tell none
  std::vector<ColumnMapping> columns;
  bool mend = false;  ///< as if every column were to be mended
};

/// As mapping files have it: "phone work 2"; use and ordinal only where they tell something.
[[nodiscard]] std::string to_text(const Target& target);

/// What the column means, as mapping files have it: its target, or "attribute:company_size".
[[nodiscard]] std::string to_text(const ColumnMapping& column);

/// Takes a column out; labels go on pointing at the columns they meant. Requires: column < columns.size().
void erase_column(Mapping& mapping, std::uint32_t column);

/// Whether anybody knows what the column means.
[[nodiscard]] bool is_recognised(const ColumnMapping& column);

/// Whether the column seems to tell who wants no advertising and nobody has decided what it means: to leave
/// it out could lose a no.
[[nodiscard]] bool is_open_about_consent(const ColumnMapping& column);

/// "generic", "outlook", "google", "vcard".
[[nodiscard]] std::string_view to_text(Layout layout);
[[nodiscard]] std::optional<Layout> layout_from_text(std::string_view text);

}  // namespace kartei::mapping
