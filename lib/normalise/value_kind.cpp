#include "normalise/value_kind.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "normalise/ascii.hpp"
#include "normalise/birth_date.hpp"
#include "normalise/company_name.hpp"
#include "normalise/date.hpp"
#include "normalise/email.hpp"
#include "normalise/known_name.hpp"
#include "normalise/letter_case.hpp"
#include "normalise/money.hpp"
#include "normalise/person_name.hpp"
#include "normalise/person_or_company.hpp"
#include "normalise/phone.hpp"
#include "normalise/postal_address.hpp"
#include "normalise/street.hpp"
#include "normalise/text_damage.hpp"
#include "normalise/vat_id.hpp"
#include "normalise/web.hpp"
#include "text/joined.hpp"

namespace kartei::normalise {
namespace {

using PartName = std::string_view;

void append(std::string& list, std::string_view item) { text::append_part(list, item, ", "); }

constexpr std::array<PartName, 11> name_parts{"title",   "first_name", "particle", "last_name",
                                              "suffix",  "birth_name", "gender",   "likely_gender",
                                              "partner", "addressee",  "care_of"};

constexpr std::size_t addressee_part = 9;

constexpr std::array<std::string_view, 5> addressee_words{"", "person", "couple", "family", "company"};

/// The second person of a couple, as a name in one piece.
std::string partner_of(const PersonReading& reading) {
  if (reading.couple.empty()) return {};
  const PersonName& partner = reading.couple.back();
  return text::joined({partner.title, partner.first_name, partner.particle, partner.last_name});
}

constexpr std::string_view with_mend = "let --mend write it so";

/// The text in its usual case where that is applied; where it is only told, as it was written.
std::string usual_case(std::string_view written, Wording wording, const ValueContext& context,
                       Findings& found) {
  std::string text(written);
  if (context.likely == Likely::left_alone) return text;
  std::optional<std::string> usual = recased_where_damaged(written, wording);
  if (!usual) return text;
  if (context.likely == Likely::applied) {
    found.push_back(note("text.cased", quoted(written) + " became " + quoted(*usual)));
    return *std::move(usual);
  }
  found.push_back(note("text.maybe_cased", quoted(written) + " may be written " + quoted(*usual),
                       std::string(with_mend)));
  return text;
}

std::string gender_word(Gender gender) {
  return gender == Gender::unknown ? "" : std::string(kartei::to_text(gender));
}

/// First and last name that look exchanged, behind a comma or before it, are told or turned.
void judge_order(const ValueContext& context, PersonReading& person) {
  PersonName& name = person.name;
  if (context.likely == Likely::left_alone || !person.couple.empty() || !name.particle.empty() ||
      !look_swapped(name.first_name, name.last_name))
    return;
  const std::string both =
      "first name " + quoted(name.first_name) + " and last name " + quoted(name.last_name);
  if (context.likely == Likely::applied) {
    std::swap(name.first_name, name.last_name);
    person.found.push_back(note("name.swapped", both + " were turned"));
  } else {
    person.found.push_back(note("name.maybe_swapped", both + " may be swapped", std::string(with_mend)));
  }
}

/// As an import with `mend` does: a first name makes a gender likely, which no family has.
void fill_in_gender(const ValueContext& context, PersonReading& person) {
  PersonName& name = person.name;
  if (context.likely != Likely::applied || name.gender != Gender::unknown || !person.couple.empty() ||
      person.addressee == Addressee::family)
    return;
  name.gender = likely_gender(name.first_name);
  if (name.gender == Gender::unknown) return;
  person.found.push_back(
      note("gender.by_first_name",
           quoted(name.first_name) + " is likely " + (name.gender == Gender::female ? "a woman" : "a man")));
}

void judge_digits(std::string_view written, const PersonName& name, Findings& found) {
  if (has_digit(name.first_name) || has_digit(name.last_name) || has_digit(name.suffix))
    found.push_back(note("name.digits", quoted(written) + " holds digits", "check the name"));
}

ValueReading no_person(std::string_view company) {
  ValueReading reading{std::vector<std::string>(name_parts.size()), {}};
  reading.parts[addressee_part] = "company";
  reading.found.push_back(note("name.company", quoted(company) + " is a company", "read it as company"));
  return reading;
}

ValueReading read_name(std::string_view written, const ValueContext& context) {
  if (plainly_names_a_company(written)) return no_person(written);
  Findings found;
  const bool is_cased = !looks_like_company(written) && may_name_somebody(written);
  const std::string text =
      is_cased ? usual_case(written, Wording::person, context, found) : std::string(written);
  NameFields fields;
  fields.full_name = text;
  PersonReading person = read_person(fields);
  judge_order(context, person);
  fill_in_gender(context, person);
  judge_digits(written, person.name, found);
  found.insert(found.end(), person.found.begin(), person.found.end());
  std::string partner = partner_of(person);
  std::string addressee(addressee_words.at(static_cast<std::size_t>(person.addressee)));
  PersonName& name = person.name;
  std::string gender = gender_word(name.gender);
  const bool needs_suggestion = name.gender == Gender::unknown && person.couple.empty();
  std::string likely = needs_suggestion ? gender_word(likely_gender(name.first_name)) : "";
  return {{std::move(name.title), std::move(name.first_name), std::move(name.particle),
           std::move(name.last_name), std::move(name.suffix), std::move(name.birth_name), std::move(gender),
           std::move(likely), std::move(partner), std::move(addressee), std::move(person.care_of)},
          std::move(found)};
}

constexpr std::array<PartName, 10> company_parts{"name",  "core",   "legal_form", "owner",     "formerly",
                                                 "state", "branch", "department", "attention", "care_of"};

ValueReading read_company_value(std::string_view written, const ValueContext&) {
  CompanyReading reading = read_company(written);
  CompanyName& company = reading.company;
  Findings found;
  if (company.empty()) found.push_back(no_company(written));
  return {{std::move(company.name), std::move(company.core), std::move(company.legal_form),
           std::move(reading.owner), std::move(reading.formerly), std::move(reading.state),
           std::move(reading.branch), std::move(reading.department), std::move(reading.attention),
           std::move(reading.care_of)},
          std::move(found)};
}

constexpr std::array<PartName, 5> street_parts{"street", "house_number", "addition", "po_box", "short"};

ValueReading read_street_value(std::string_view written, const ValueContext& context) {
  Findings found;
  StreetReading street = read_street(usual_case(written, Wording::street, context, found), context.country);
  if (is_no_street(street.street)) {
    street = {};
    found.push_back(no_street(written));
  }
  std::string short_name = short_street_name(street.street);
  return {{std::move(street.street), std::move(street.house_number), std::move(street.addition),
           std::move(street.po_box), std::move(short_name)},
          std::move(found)};
}

constexpr std::array<PartName, 8> address_parts{"street",   "house_number", "addition", "po_box",
                                                "postcode", "city",         "country",  "place"};

ValueReading read_address_value(std::string_view written, const ValueContext& context) {
  AddressFields fields;
  fields.full_address = written;
  AddressReading reading = read_address(fields, context.country);
  PostalAddress& address = reading.address;
  if (is_no_street(address.street)) {
    address.street.clear();
    address.house_number.clear();
  }
  address.street = usual_case(address.street, Wording::street, context, reading.found);
  address.city = usual_case(address.city, Wording::city, context, reading.found);
  std::string place(address.empty() ? "" : to_text(reading.place_check.verdict));
  return {{std::move(address.street), std::move(address.house_number), std::move(address.addition),
           std::move(address.po_box), std::move(address.postcode), std::move(address.city),
           std::move(address.country), std::move(place)},
          std::move(reading.found)};
}

constexpr std::array<PartName, 2> phone_parts{"number", "type"};

ValueReading read_phone_value(std::string_view written, const ValueContext& context) {
  PhoneReading reading = read_phones(written, context.country);
  ValueReading value{{"", ""}, std::move(reading.found)};
  for (const PhoneNumber& number : reading.numbers) {
    append(value.parts[0], number.text());
    append(value.parts[1], to_text(number.kind));
  }
  return value;
}

constexpr std::array<PartName, 3> email_parts{"mailbox", "role", "freemail"};

ValueReading read_email_value(std::string_view written, const ValueContext&) {
  EmailReading reading = read_emails(written);
  ValueReading value{{"", "", ""}, std::move(reading.found)};
  for (const Mailbox& mailbox : reading.mailboxes) {
    append(value.parts[0], mailbox.address);
    append(value.parts[1], mailbox.is_role ? "yes" : "no");
    append(value.parts[2], mailbox.is_freemail ? "yes" : "no");
  }
  return value;
}

constexpr std::array<PartName, 2> web_parts{"url", "network"};

ValueReading read_web_value(std::string_view written, const ValueContext&) {
  WebReading reading = read_web(written);
  return {{std::move(reading.url), reading.profile ? reading.profile->network : ""},
          std::move(reading.found)};
}

constexpr std::array<PartName, 1> date_parts{"day"};

/// "--12-24", as vCards and ISO 8601:2000 write a birthday without its year.
std::string yearless_text(std::chrono::month_day day) {
  const auto two_digits = [](unsigned number) { return std::to_string(100 + number).substr(1); };
  return "--" + two_digits(static_cast<unsigned>(day.month())) + '-' +
         two_digits(static_cast<unsigned>(day.day()));
}

std::string day_text(const DateReading& reading) {
  if (reading.day) return kartei::to_text(*reading.day);
  return reading.yearless ? yearless_text(*reading.yearless) : std::string{};
}

ValueReading read_date_value(std::string_view written, const ValueContext& context) {
  DateReading reading = read_date(written, context.dates);
  std::string day = day_text(reading);
  return {{std::move(day)}, std::move(reading.found)};
}

ValueReading read_birth_date_value(std::string_view written, const ValueContext& context) {
  DateReading reading = read_birth_date(written, context.dates, context.known_on);
  std::string day = day_text(reading);
  return {{std::move(day)}, std::move(reading.found)};
}

constexpr std::array<PartName, 2> money_parts{"amount", "currency"};

/// "-1234.05": cents behind a dot.
std::string decimal_text(std::int64_t cents) {
  std::string digits = std::to_string(cents < 0 ? -cents : cents);
  if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
  digits.insert(digits.size() - 2, 1, '.');
  return (cents < 0 ? "-" : "") + digits;
}

ValueReading read_money_value(std::string_view written, const ValueContext& context) {
  MoneyReading reading =
      read_money(written, context.country == "CH" || context.country == "LI" ? "CHF" : "EUR");
  if (!reading.amount) return {{"", ""}, std::move(reading.found)};
  return {{decimal_text(reading.amount->cents), reading.amount->currency}, std::move(reading.found)};
}

constexpr std::array<PartName, 1> vat_id_parts{"vat_id"};

ValueReading read_vat_id_value(std::string_view written, const ValueContext&) {
  VatIdReading reading = read_vat_id(written);
  return {{std::move(reading.value)}, std::move(reading.found)};
}

constexpr std::array<ValueKind, 11> kinds{{{"name", name_parts, Lines::join, read_name},
                                           {"company", company_parts, Lines::join, read_company_value},
                                           {"street", street_parts, Lines::join, read_street_value},
                                           {"address", address_parts, Lines::keep, read_address_value},
                                           {"phone", phone_parts, Lines::keep, read_phone_value},
                                           {"email", email_parts, Lines::keep, read_email_value},
                                           {"web", web_parts, Lines::join, read_web_value},
                                           {"date", date_parts, Lines::join, read_date_value},
                                           {"birth-date", date_parts, Lines::join, read_birth_date_value},
                                           {"money", money_parts, Lines::join, read_money_value},
                                           {"vat-id", vat_id_parts, Lines::join, read_vat_id_value}}};

bool is_empty(const std::vector<std::string>& parts) {
  return std::ranges::all_of(parts, &std::string::empty);
}

Diagnostic mended_note(const MendedText& mended) {
  std::string damages;
  for (const std::string_view damage : mended.damages) append(damages, damage);
  return note("text.mended", std::move(damages));
}

/// A value that says nothing, or of which nobody could say why.
Diagnostic nothing_found(std::string_view text) {
  if (text.empty()) return warning("value.empty", "there is nothing", "");
  if (is_placeholder(text)) return warning("value.placeholder", quoted(text) + " stands for nothing", "");
  return warning("value.not_understood", quoted(text) + " is not understood", "");
}

}  // namespace

std::string_view to_text(Outcome outcome) {
  switch (outcome) {
    case Outcome::understood:
      return "understood";
    case Outcome::doubtful:
      return "doubtful";
    case Outcome::not_understood:
      break;
  }
  return "not understood";
}

bool is_doubt(const Diagnostic& finding) {
  return finding.severity != Severity::note || !finding.fix.empty();
}

Outcome ValueReading::outcome() const {
  if (is_empty(parts)) return Outcome::not_understood;
  return std::ranges::any_of(found, is_doubt) ? Outcome::doubtful : Outcome::understood;
}

ValueReading ValueKind::read(std::string_view written, const ValueContext& context) const {
  if (written.size() > longest_value)
    return {std::vector<std::string>(part_names.size()), {too_long(written)}};
  const MendedText mended = mend_text(written, lines);
  ValueReading reading{std::vector<std::string>(part_names.size()), {}};
  if (!is_placeholder(mended.text)) reading = read_sound(mended.text, context);
  if (is_empty(reading.parts) && reading.found.empty()) reading.found.push_back(nothing_found(mended.text));
  if (!mended.damages.empty()) reading.found.insert(reading.found.begin(), mended_note(mended));
  return reading;
}

std::span<const ValueKind> value_kinds() { return kinds; }

const ValueKind* find_value_kind(std::string_view name) {
  const auto found = std::ranges::find(kinds, name, &ValueKind::name);
  return found == kinds.end() ? nullptr : &*found;
}

}  // namespace kartei::normalise
