#include "mapping/label.hpp"

#include "format/contact_label.hpp"
#include "text/text.hpp"

namespace kartei::mapping {
namespace {

void narrow_phone(Target& target, std::string_view type) {
  if (type == "fax") target.field = Field::fax;
  if (type == "cell" && target.field == Field::phone) target.field = Field::mobile;
  if (type == "pager" || type == "textphone" || type == "assistant") target.field = Field::ignored;
}

void narrow_use(Target& target, std::string_view type) {
  if (type == "work") target.use = Use::work;
  if (type == "home" && target.use != Use::work) target.use = Use::home;
  if (type == "other" && target.use == Use::unspecified) target.use = Use::other;
}

}  // namespace

Target labelled(Target target, std::string_view label) {
  std::string_view words = text::trim(label);
  if (words.starts_with('*')) words = text::trim(words.substr(1));
  if (words.empty()) return target;
  const auto types = format::label_types(words);
  if (!types) {
    if (target.use == Use::unspecified) target.use = Use::other;
    return target;
  }
  const bool is_phone =
      target.field == Field::phone || target.field == Field::mobile || target.field == Field::fax;
  for (const std::string_view type : *types) {
    narrow_use(target, type);
    if (is_phone) narrow_phone(target, type);
  }
  return target;
}

}  // namespace kartei::mapping
