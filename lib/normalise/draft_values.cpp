#include "normalise/draft_values.hpp"

#include <algorithm>
#include <utility>

#include "normalise/text_damage.hpp"

namespace kartei::normalise {
namespace {

bool may_be_a_placeholder(Field field) {
  return field != Field::external_key && field != Field::note && field != Field::tags &&
         field != Field::name_suffix;
}

bool has_lines(Field field) {
  return field == Field::full_address || field == Field::note || field == Field::email;
}

std::string listed(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

}  // namespace

DraftValues::DraftValues(const ContactDraft& draft, Findings& found) {
  values_.reserve(draft.values.size());
  for (DraftValue value : draft.values) {
    if (value.target.field == Field::ignored) continue;
    if (!is_sound(value.value)) {
      MendedText mended = mend_text(value.value, has_lines(value.target.field) ? Lines::keep : Lines::join);
      if (!mended.damages.empty()) {
        found.push_back(note("text.mended", quoted(value.value) + " became " + quoted(mended.text) + ": " +
                                                listed(mended.damages)));
        found.back().field = to_text(value.target.field);
      }
      value.value = mended_.emplace_back(std::move(mended.text));
    }
    const bool is_empty =
        value.value.empty() || (may_be_a_placeholder(value.target.field) && is_placeholder(value.value));
    if (!is_empty) values_.push_back(value);
  }
}

std::string_view DraftValues::first(Field field) const {
  const auto found =
      std::ranges::find_if(values_, [&](const DraftValue& value) { return value.target.field == field; });
  return found == values_.end() ? std::string_view{} : found->value;
}

std::string DraftValues::joined(Field field, std::string_view separator) const {
  std::string out;
  for (const DraftValue& value : values_) {
    if (value.target.field != field) continue;
    if (!out.empty()) out += separator;
    out += value.value;
  }
  return out;
}

std::string DraftValues::additions_of(Use use, std::uint8_t ordinal) const {
  const Target addition{Field::address_addition, use, ordinal};
  std::string out;
  for (const DraftValue& value : values_) {
    if (value.target != addition) continue;
    if (!out.empty()) out += ", ";
    out += value.value;
  }
  return out;
}

std::string_view DraftValues::of_address(Field field, Use use, std::uint8_t ordinal) const {
  const auto found = std::ranges::find_if(values_, [&](const DraftValue& value) {
    return value.target.field == field && value.target.use == use && value.target.ordinal == ordinal;
  });
  return found == values_.end() ? std::string_view{} : found->value;
}

}  // namespace kartei::normalise
