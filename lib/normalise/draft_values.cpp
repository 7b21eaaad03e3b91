#include "normalise/draft_values.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "normalise/company_name.hpp"
#include "normalise/letter_case.hpp"
#include "normalise/person_or_company.hpp"
#include "normalise/spreadsheet_residue.hpp"
#include "normalise/text_damage.hpp"
#include "text/joined.hpp"

namespace kartei::normalise {
namespace {

bool may_be_a_placeholder(Field field) {
  return field != Field::external_key && field != Field::note && field != Field::tags &&
         field != Field::name_suffix;
}

bool has_lines(Field field) {
  return field == Field::full_address || field == Field::note || field == Field::email;
}

bool holds_words(Field field) {
  return wording_of(field) || field == Field::company || field == Field::company_addition ||
         field == Field::full_address || field == Field::address_addition || field == Field::department ||
         field == Field::position;
}

/// A company's name may stand in a person's column, and is left as it is.
std::optional<std::string> with_usual_case(const DraftValue& value) {
  const std::optional<Wording> wording = wording_of(value.target.field);
  if (!wording) return std::nullopt;
  std::optional<std::string> usual = recased_where_damaged(value.value, *wording);
  if (!usual || *wording != Wording::person) return usual;
  const bool is_company = value.target.field == Field::name_or_company ? names_a_company(value.value)
                                                                       : looks_like_company(value.value);
  return is_company ? std::nullopt : usual;
}

Diagnostic case_note(const DraftValue& value, std::string_view usual) {
  if (value.mend) return note("text.cased", quoted(value.value) + " became " + quoted(usual));
  return note("text.maybe_cased", quoted(value.value) + " may be written " + quoted(usual),
              "let --mend write it so");
}

Diagnostic about(Field field, Diagnostic finding) {
  finding.field = to_text(field);
  return finding;
}

std::string listed(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) text::append_part(out, word, ", ");
  return out;
}

std::optional<Diagnostic> residue_in(const DraftValue& value) {
  std::optional<Diagnostic> finding;
  if (is_spreadsheet_error(value.value))
    finding = warning("spreadsheet.error", quoted(value.value) + " is an error of the spreadsheet, no value",
                      "mend the formula of that cell and save the file again");
  else if (value.target.field != Field::note && is_formula(value.value))
    finding = warning("spreadsheet.formula", quoted(value.value) + " is a formula without its result",
                      "open the file in Excel, save it, and import it again");
  return finding;
}

}  // namespace

DraftValues::DraftValues(const ContactDraft& draft, Findings& found)
    : fills_in_(draft.mend), known_on_(draft.known_on) {
  values_.reserve(draft.values.size());
  for (const DraftValue& value : draft.values) {
    if (value.target.field != Field::ignored) take(value, found);
  }
}

void DraftValues::take(DraftValue value, Findings& found) {
  const Field field = value.target.field;
  if (value.value.size() > longest_value && field != Field::note) {
    found.push_back(about(field, too_long(value.value)));
    return;
  }
  if (!is_sound(value.value)) mend(value, found);
  if (may_be_residue(value.value)) {
    if (std::optional<Diagnostic> residue = residue_in(value)) {
      found.push_back(about(field, *std::move(residue)));
      return;
    }
  }
  if (value.value.empty() || (may_be_a_placeholder(field) && is_placeholder(value.value))) return;
  mend_case(value, found);
  values_.push_back(value);
}

void DraftValues::mend(DraftValue& value, Findings& found) {
  const Field field = value.target.field;
  MendedText mended = mend_text(value.value, has_lines(field) ? Lines::keep : Lines::join,
                                holds_words(field) ? Contents::words : Contents::anything);
  if (!mended.damages.empty()) {
    found.push_back(about(field, note("text.mended", quoted(value.value) + " became " + quoted(mended.text) +
                                                         ": " + listed(mended.damages))));
  }
  value.value = mended_.emplace_back(std::move(mended.text));
}

void DraftValues::mend_case(DraftValue& value, Findings& found) {
  std::optional<std::string> usual = with_usual_case(value);
  if (!usual) return;
  found.push_back(about(value.target.field, case_note(value, *usual)));
  if (value.mend) value.value = mended_.emplace_back(*std::move(usual));
}

std::string_view DraftValues::first(Field field) const {
  const auto found =
      std::ranges::find_if(values_, [&](const DraftValue& value) { return value.target.field == field; });
  return found == values_.end() ? std::string_view{} : found->value;
}

bool DraftValues::mends(Field field) const {
  const auto found =
      std::ranges::find_if(values_, [&](const DraftValue& value) { return value.target.field == field; });
  return found != values_.end() && found->mend;
}

DateForm DraftValues::date_form(Field field) const {
  const auto found =
      std::ranges::find_if(values_, [&](const DraftValue& value) { return value.target.field == field; });
  return found == values_.end() ? DateForm{} : found->dates;
}

std::string DraftValues::joined(Field field, std::string_view separator) const {
  std::string out;
  for (const DraftValue& value : values_) {
    if (value.target.field == field) text::append_part(out, value.value, separator);
  }
  return out;
}

std::string DraftValues::additions_of(Use use, std::uint8_t ordinal) const {
  const Target addition{Field::address_addition, use, ordinal};
  std::string out;
  for (const DraftValue& value : values_) {
    if (value.target == addition) text::append_part(out, value.value, ", ");
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
