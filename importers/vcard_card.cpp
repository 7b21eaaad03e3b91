#include "importers/vcard_card.hpp"

#include <algorithm>
#include <array>

#include "importers/vcard_types.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

using format::VcardProperty;

constexpr std::array<std::string_view, 5> name_parts{"family", "given", "additional", "prefix", "suffix"};
constexpr std::array<std::string_view, 7> address_parts{"pobox",  "extended", "street", "city",
                                                        "region", "postcode", "country"};
constexpr std::array<std::string_view, 5> binaries{"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE"};
constexpr std::array<std::string_view, 3> passed_over{"VERSION", "AGENT", "X-ABLABEL"};
/// Properties whose types say where the value belongs.
constexpr std::array<std::string_view, 8> typed{"TEL",   "EMAIL", "URL",      "ADR",
                                                "LABEL", "IMPP",  "X-MS-TEL", "LANG"};
constexpr std::array<std::string_view, 2> lists{"CATEGORIES", "NICKNAME"};

bool is_among(std::span<const std::string_view> names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// The parts of a list (unescaped commas), unescaped and joined.
std::string joined_list(std::string_view value, std::string_view joint) {
  std::string joined;
  for (const std::string_view part : format::split_vcard_value(value, ',')) {
    const std::string plain = format::unescape_vcard_text(part);
    const std::string_view trimmed = text::trim(plain);
    if (trimmed.empty()) continue;
    if (!joined.empty()) joined += joint;
    joined += trimmed;
  }
  return joined;
}

/// "tel:+49-69-1;ext=2" without its scheme (RFC 3966).
std::string_view without_scheme(std::string_view value) {
  for (const std::string_view scheme : {"tel:", "TEL:", "mailto:", "MAILTO:"}) {
    if (value.starts_with(scheme)) return value.substr(scheme.size());
  }
  return value;
}

class CardReader {
 public:
  explicit CardReader(std::span<const VcardProperty> properties) : properties_(properties) {
    is_2_1_ = first("VERSION") == "2.1";
    const std::string kind =
        text::to_lower(first("KIND").empty() ? first("X-ADDRESSBOOKSERVER-KIND") : first("KIND"));
    content_.is_group = kind == "group";
    const bool shows_company = text::to_lower(first("X-ABSHOWAS")) == "company";
    is_company_ = (kind == "org" || kind == "organization" || shows_company) && !has_person();
  }

  CardContent read() {
    for (const VcardProperty& property : properties_) read_property(property);
    return std::move(content_);
  }

 private:
  [[nodiscard]] std::string_view first(std::string_view name) const {
    const auto found = std::ranges::find(properties_, name, &VcardProperty::name);
    return found == properties_.end() ? std::string_view{} : text::trim(found->value);
  }

  [[nodiscard]] bool has_person() const {
    return first("N").find_first_not_of("; \t") != std::string_view::npos;
  }

  void read_property(const VcardProperty& property) {
    if (property.is_base64 || is_among(binaries, property.name)) {
      ++content_.binaries;
    } else if (is_among(passed_over, property.name)) {
      return;
    } else if (property.name == "N") {
      read_name(property);
    } else if (property.name == "ADR") {
      read_address(property);
    } else if (property.name == "ORG") {
      read_organisation(property);
    } else {
      read_text(property);
    }
  }

  void add(std::string column, std::string_view value) {
    const std::string_view trimmed = text::trim(value);
    if (!trimmed.empty()) content_.values.push_back({std::move(column), std::string(trimmed), 0});
  }

  /// A component of a structured value. In 2.1 a comma separates nothing.
  [[nodiscard]] std::string component(std::string_view value, std::string_view joint) const {
    return is_2_1_ ? format::unescape_vcard_text(value) : joined_list(value, joint);
  }

  void read_name(const VcardProperty& property) {
    const auto parts = format::split_vcard_value(property.value, ';');
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::string_view part = i < name_parts.size() ? name_parts[i] : "more";
      add("N." + std::string(part), component(parts[i], " "));
    }
  }

  /// All parts or none: the n-th of each make the n-th address.
  void read_address(const VcardProperty& property) {
    const auto parts = format::split_vcard_value(property.value, ';');
    std::vector<std::string> values(address_parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::string value = component(parts[i], ", ");
      std::string& part = values[std::min(i, values.size() - 1)];
      if (!part.empty() && !text::trim(value).empty()) part += ", ";
      part += text::trim(value);
    }
    if (std::ranges::all_of(values, &std::string::empty)) return;
    ++addresses_;
    const std::string brackets = type_brackets(property, properties_);
    for (std::size_t i = 0; i < values.size(); ++i) {
      content_.values.push_back(
          {"ADR" + brackets + "." + std::string(address_parts[i]), std::move(values[i]), addresses_});
    }
  }

  void read_organisation(const VcardProperty& property) {
    const auto parts = format::split_vcard_value(property.value, ';');
    const std::string name = format::unescape_vcard_text(parts.front());
    if (!is_company_ || name != format::unescape_vcard_text(first("FN"))) add("ORG.name", name);
    std::string unit;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const std::string part = format::unescape_vcard_text(parts[i]);
      if (text::trim(part).empty()) continue;
      unit += (unit.empty() ? "" : ", ") + std::string(text::trim(part));
    }
    add("ORG.unit", unit);
  }

  void read_text(const VcardProperty& property) {
    if (property.name == "FN" && is_company_) {
      add("FN[company]", format::unescape_vcard_text(property.value));
    } else if (property.name == "BDAY") {
      add("BDAY", birthday(property));
    } else if (is_among(lists, property.name)) {
      add(property.name, joined_list(property.value, ", "));
    } else {
      const std::string brackets = is_among(typed, property.name) ? type_brackets(property, properties_) : "";
      add(property.name + brackets, without_scheme(format::unescape_vcard_text(property.value)));
    }
  }

  /// Apple writes a year that is not meant, and says so in a parameter.
  static std::string birthday(const VcardProperty& property) {
    std::string value = format::unescape_vcard_text(property.value);
    const std::string_view year = property.parameter("X-APPLE-OMIT-YEAR");
    if (!year.empty() && value.starts_with(year)) value.replace(0, year.size(), "-");
    return value;
  }

  std::span<const VcardProperty> properties_;
  CardContent content_;
  std::uint32_t addresses_ = 0;
  bool is_2_1_ = false;
  bool is_company_ = false;
};

}  // namespace

CardContent read_card(std::span<const VcardProperty> properties) { return CardReader(properties).read(); }

}  // namespace kartei::importers
