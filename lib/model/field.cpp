#include "model/field.hpp"

#include <array>

namespace kartei {
namespace {

/// In the order of the enumeration: a field's word stands at its own number.
constexpr std::array<std::string_view, 38> field_words{
    "ignored",
    "external_key",
    "salutation",
    "title",
    "first_name",
    "middle_name",
    "last_name",
    "name_suffix",
    "birth_name",
    "full_name",
    "name_or_company",
    "company",
    "company_addition",
    "department",
    "position",
    "street",
    "house_number",
    "address_addition",
    "po_box",
    "postcode",
    "city",
    "postcode_city",
    "full_address",
    "state",
    "country",
    "phone",
    "mobile",
    "fax",
    "email",
    "web",
    "birth_date",
    "language",
    "vat_id",
    "register_id",
    "tags",
    "note",
    "objection",
    "opt_in",
};

constexpr std::array<std::string_view, 4> use_words{"", "work", "home", "other"};

constexpr auto fields = [] {
  std::array<Field, field_words.size()> list{};
  for (std::size_t i = 0; i < list.size(); ++i) list[i] = static_cast<Field>(i);
  return list;
}();
static_assert(static_cast<std::size_t>(Field::opt_in) + 1 == field_words.size());

}  // namespace

std::string_view to_text(Field field) { return field_words[static_cast<std::size_t>(field)]; }

std::optional<Field> field_from_text(std::string_view text) {
  for (const Field field : fields)
    if (to_text(field) == text) return field;
  return std::nullopt;
}

std::span<const Field> all_fields() { return fields; }

std::string_view to_text(Use use) { return use_words[static_cast<std::size_t>(use)]; }

std::optional<Use> use_from_text(std::string_view text) {
  for (std::size_t i = 0; i < use_words.size(); ++i)
    if (use_words[i] == text) return static_cast<Use>(i);
  return std::nullopt;
}

}  // namespace kartei
