#include "quality/value_judge.hpp"

#include <algorithm>

#include "normalise/death_mark.hpp"
#include "normalise/language.hpp"
#include "normalise/person_name.hpp"
#include "normalise/place.hpp"
#include "quality/outdated.hpp"
#include "text/text.hpp"

namespace kartei::quality {
namespace {

using normalise::Findings;
using normalise::Outcome;

bool has_digit(std::string_view value) { return value.find_first_of("0123456789") != std::string_view::npos; }

/// Codes of other countries hold letters, blanks and hyphens beside digits.
bool may_be_code(std::string_view postcode) {
  const auto fits = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == ' ' || c == '-';
  };
  return has_digit(postcode) && std::ranges::all_of(postcode, fits);
}

Judgement refused(std::string_view code, std::string_view value, std::string_view why) {
  return {Outcome::not_understood, std::string(code), normalise::quoted(value).append(why)};
}

Judgement doubtful(std::string_view code, std::string_view value, std::string_view why) {
  return {Outcome::doubtful, std::string(code), normalise::quoted(value).append(why)};
}

/// The first finding that asks for something to be done tells why.
Judgement judgement_of(Outcome outcome, const Findings& found) {
  const auto doubt = std::ranges::find_if(found, normalise::is_doubt);
  return doubt == found.end() ? Judgement{outcome, {}, {}} : Judgement{outcome, doubt->code, doubt->what};
}

Judgement stands_for_nothing(std::string_view value) {
  return refused("value.placeholder", value, " stands for nothing");
}

Judgement by_kind(std::string_view kind, const ValueInRow& value) {
  const normalise::ValueReading reading =
      normalise::find_value_kind(kind)->read(value.value, {value.region, value.dates, value.known_on});
  return judgement_of(reading.outcome(), reading.found);
}

/// Names, streets, cities: any text but signs for nothing, lost letters, and for names digits.
Judgement by_text(std::string_view value, bool may_have_digits) {
  if (normalise::is_placeholder(value)) return stands_for_nothing(value);
  if (value.find("\xEF\xBF\xBD") != std::string_view::npos || !text::is_valid_utf8(value))
    return doubtful("value.lost_letters", text::scrub(value), " has lost letters");
  if (!may_have_digits && has_digit(value)) return doubtful("name.digits", value, " holds digits");
  return {};
}

/// Names of persons: also somebody must be named, who lives.
Judgement by_name(std::string_view value) {
  Judgement judgement = by_text(value, false);
  if (judgement.outcome != Outcome::understood) return judgement;
  if (!normalise::may_name_somebody(value)) return refused("name.nobody", value, " names nobody");
  if (normalise::without_death_mark(value)) return doubtful("name.deceased", value, " is marked as deceased");
  return judgement;
}

/// A postcode in its own cell, or with its city.
Judgement by_place(const ValueInRow& value) {
  if (normalise::is_placeholder(value.value)) return stands_for_nothing(value.value);
  const normalise::PlaceReading place = normalise::read_place({value.value, value.city, value.country});
  Judgement judgement = judgement_of(Outcome::doubtful, place.found);
  if (may_be_code(place.postcode)) {
    if (!judgement.code.empty()) return judgement;
    if (is_dead_postcode(place.postcode, place.country).value_or(false))
      return doubtful("postcode.unknown", value.value, " is no postcode that is known");
    return {};
  }
  if (judgement.code.empty()) return refused("postcode.none", value.value, " holds no postcode");
  return {Outcome::not_understood, judgement.code, judgement.why};
}

Judgement by_country(std::string_view value) {
  if (!normalise::read_country(value).empty()) return {};
  return refused("country.unknown", value, " is no country that is known");
}

Judgement by_language(std::string_view value) {
  if (!normalise::read_language(value).empty()) return {};
  return refused("language.unknown", value, " is no language that is known");
}

}  // namespace

std::optional<Judgement> ValueJudge::judge(const ValueInRow& value) {
  switch (value.field) {
    case Field::phone:
    case Field::mobile:
    case Field::fax: {
      const std::string key = std::string(value.region) + '\x1f' + std::string(value.value);
      return phones_.get(key, [&] { return by_kind("phone", value); });
    }
    case Field::email:
      return by_kind("email", value);
    case Field::web:
      return by_kind(value.value.find('@') == std::string_view::npos ? "web" : "email", value);
    case Field::birth_date:
      return by_kind("birth-date", value);
    case Field::vat_id:
      return by_kind("vat-id", value);
    case Field::full_address:
      return by_kind("address", value);
    case Field::postcode:
    case Field::postcode_city:
      return by_place(value);
    case Field::country:
      return by_country(value.value);
    case Field::language:
      return by_language(value.value);
    case Field::last_name:
    case Field::full_name:
      return by_name(value.value);
    case Field::first_name:
    case Field::middle_name:
    case Field::birth_name:
      return by_text(value.value, false);
    case Field::name_or_company:
      return has_digit(value.value) ? by_text(value.value, true) : by_name(value.value);
    case Field::city:
    case Field::company:
    case Field::street:
    case Field::house_number:
      return by_text(value.value, true);
    default:
      return std::nullopt;
  }
}

}  // namespace kartei::quality
