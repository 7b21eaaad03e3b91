/// The field catalogue: what a column of a source can mean.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace kartei {

/// What a value is. Combined fields (full_name, postcode_city, ...) are taken apart by normalise.
enum class Field : std::uint8_t {
  ignored,       ///< known and deliberately not taken; stays in the source record
  external_key,  ///< the source's own number for the party
  salutation,    ///< Herr, Frau, Firma, ...; Outlook's Anrede may hold a title instead
  title,
  first_name,
  middle_name,
  last_name,
  name_suffix,
  birth_name,
  full_name,        ///< "Meyer, Dr. Hans" or "Dr. Hans Meyer"
  name_or_company,  ///< a column that holds either: decided per value
  company,
  company_addition,  ///< Name 2, Zusatz: continues the company's name
  department,
  position,
  street,  ///< street with or without house number
  house_number,
  address_addition,
  po_box,
  postcode,
  city,
  postcode_city,  ///< "63067 Offenbach"
  full_address,   ///< "Ring 5, 63067 Offenbach" or several lines
  state,
  country,
  phone,
  mobile,
  fax,
  email,
  web,
  birth_date,
  language,
  vat_id,
  register_id,
  tags,  ///< catchwords, categories
  note,
  objection,  ///< a no to advertising, by a table of values in the mapping
  opt_in,     ///< a yes to a channel, by a table of values in the mapping; never above evidence level 1
};

/// Where a repeated value belongs. A source's "Telefon privat" is {phone, home}.
enum class Use : std::uint8_t { unspecified, work, home, other };

/// The word of a field in mapping files, options and JSON: "last_name".
[[nodiscard]] std::string_view to_text(Field field);
[[nodiscard]] std::optional<Field> field_from_text(std::string_view text);
[[nodiscard]] std::span<const Field> all_fields();

/// "", "work", "home", "other".
[[nodiscard]] std::string_view to_text(Use use);
[[nodiscard]] std::optional<Use> use_from_text(std::string_view text);

}  // namespace kartei
