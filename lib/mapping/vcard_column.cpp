#include <array>

#include "mapping/header.hpp"
#include "mapping/label.hpp"

namespace kartei::mapping {
namespace {

struct Property {
  std::string_view name;
  Field field;
};

/// The columns of the vCard importer, types taken off. Meanings by RFC 6350 section 6.
constexpr std::array properties{
    Property{"N.family", Field::last_name},
    Property{"N.given", Field::first_name},
    Property{"N.additional", Field::middle_name},
    Property{"N.prefix", Field::title},
    Property{"N.suffix", Field::name_suffix},
    Property{"FN", Field::full_name},
    Property{"ORG.name", Field::company},
    Property{"ORG.unit", Field::department},
    Property{"TITLE", Field::position},
    Property{"ROLE", Field::position},
    Property{"ADR.pobox", Field::po_box},
    Property{"ADR.extended", Field::address_addition},
    Property{"ADR.street", Field::street},
    Property{"ADR.city", Field::city},
    Property{"ADR.region", Field::state},
    Property{"ADR.postcode", Field::postcode},
    Property{"ADR.country", Field::country},
    Property{"ADR.text", Field::full_address},
    Property{"TEL", Field::phone},
    Property{"EMAIL", Field::email},
    Property{"URL", Field::web},
    Property{"BDAY", Field::birth_date},
    Property{"LANG", Field::language},
    Property{"NOTE", Field::note},
    Property{"CATEGORIES", Field::tags},
    Property{"UID", Field::external_key},
    Property{"NICKNAME", Field::ignored},
    Property{"GENDER", Field::ignored},
    Property{"LABEL", Field::ignored},
    Property{"REV", Field::ignored},
    Property{"PRODID", Field::ignored},
    Property{"ANNIVERSARY", Field::ignored},
    Property{"IMPP", Field::ignored},
    Property{"TZ", Field::ignored},
    Property{"GEO", Field::ignored},
    // Of business cards alone.
    Property{"X-VAT-ID", Field::vat_id},
    Property{"X-CONFIDENCE", Field::ignored},
    Property{"LINE", Field::ignored},
    // Of the Outlook importers alone: columns that Outlook's CSV files have, too.
    Property{"X-CALLBACK", Field::ignored},
    Property{"X-ISDN", Field::ignored},
    Property{"X-TELEX", Field::ignored},
    Property{"X-OFFICE", Field::ignored},
    Property{"X-BILLING", Field::ignored},
    Property{"X-HOBBIES", Field::ignored},
    Property{"X-REFERRED-BY", Field::ignored},
    Property{"X-MS-SPOUSE", Field::ignored},
    Property{"X-MS-MANAGER", Field::ignored},
    Property{"X-MS-ASSISTANT", Field::ignored},
};

/// "ADR[home].street" in its parts "ADR.street" and "home".
struct ColumnName {
  std::string property;
  std::string_view types;
};

ColumnName take_apart(std::string_view name) {
  const std::size_t open = name.find('[');
  const std::size_t close = name.rfind(']');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open)
    return {std::string(name), {}};
  return {std::string(name.substr(0, open)).append(name.substr(close + 1)),
          name.substr(open + 1, close - open - 1)};
}

}  // namespace

std::optional<HeaderReading> read_vcard_column(std::string_view name) {
  const ColumnName parts = take_apart(name);
  for (const Property& property : properties) {
    if (property.name != parts.property) continue;
    HeaderReading reading{{property.field, Use::unspecified, 0}, Doubt::none, 100, nullptr};
    reading.target = labelled(reading.target, parts.types);
    return reading;
  }
  return std::nullopt;
}

}  // namespace kartei::mapping
