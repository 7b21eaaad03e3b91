#include "importers/vcard_types.hpp"

#include <algorithm>
#include <vector>

#include "format/contact_label.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

using format::VcardParameter;
using format::VcardProperty;

constexpr std::size_t longest_label = 60;

/// Apple's own labels stand as `_$!<Mobile>!$_`.
std::string_view apple_label(const VcardProperty& property, std::span<const VcardProperty> card) {
  if (property.group.empty()) return {};
  const auto label = std::ranges::find_if(card, [&](const VcardProperty& other) {
    return other.group == property.group && (other.name == "X-ABLABEL" || other.name == "X-ABLABEL-TYPE");
  });
  return label == card.end() ? std::string_view{} : std::string_view(label->value);
}

/// Fit for a column's name: no brackets, on one line, not too long.
std::string clean_label(std::string_view label) {
  std::string clean = format::unescape_vcard_text(label);
  std::ranges::replace_if(clean, [](char c) { return c == '[' || c == ']' || c == ','; }, ' ');
  clean = text::squeeze(clean);
  if (clean.size() > longest_label) clean = text::scrub(std::string_view(clean).substr(0, longest_label));
  return std::string(text::trim(clean));
}

class Types {
 public:
  /// Adds a label's types; a label of the user's own as it is, when it is not to be passed over.
  void add(std::string_view label, bool keep_unknown) {
    const auto known = format::label_types(label);
    if (known) {
      types_.insert(types_.end(), known->begin(), known->end());
    } else if (keep_unknown && !label.starts_with("X-") && !label.starts_with("x-")) {
      if (std::string clean = clean_label(label); !clean.empty()) types_.push_back(std::move(clean));
    }
  }

  [[nodiscard]] std::string brackets() {
    std::ranges::sort(types_);
    const auto repeated = std::ranges::unique(types_);
    types_.erase(repeated.begin(), repeated.end());
    std::string joined;
    for (const std::string& type : types_) joined += (joined.empty() ? "[" : ",") + type;
    return joined.empty() ? joined : joined + "]";
  }

 private:
  std::vector<std::string> types_;
};

}  // namespace

std::string type_brackets(const VcardProperty& property, std::span<const VcardProperty> card) {
  Types types;
  for (const VcardParameter& parameter : property.parameters) {
    const bool is_type = parameter.name == "TYPE";
    if (!is_type && !parameter.name.empty() && parameter.name != "PREF") continue;
    for (const std::string& value : parameter.values) {
      if (parameter.name != "PREF")
        types.add(value, is_type);
      else if (value == "1")
        types.add("pref", false);
    }
  }
  types.add(apple_label(property, card), true);
  return types.brackets();
}

}  // namespace kartei::importers
