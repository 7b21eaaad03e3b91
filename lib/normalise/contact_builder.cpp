#include "normalise/contact_builder.hpp"

#include <algorithm>
#include <utility>

#include "normalise/ascii.hpp"
#include "normalise/birth_date.hpp"
#include "normalise/date.hpp"
#include "normalise/email.hpp"
#include "normalise/known_name.hpp"
#include "normalise/language.hpp"
#include "normalise/person_or_company.hpp"
#include "normalise/phone_cleaner.hpp"
#include "normalise/register_id.hpp"
#include "normalise/vat_id.hpp"
#include "normalise/web.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

constexpr char key_separator = '\x1F';

bool is_address_field(Field field) {
  switch (field) {
    case Field::street:
    case Field::house_number:
    case Field::address_addition:
    case Field::po_box:
    case Field::postcode:
    case Field::city:
    case Field::postcode_city:
    case Field::full_address:
    case Field::country:
      return true;
    default:
      return false;
  }
}

/// Of a finding about a postal address.
Field field_of(std::string_view code) {
  if (code.starts_with("country.")) return Field::country;
  return code.starts_with("street.") ? Field::street : Field::postcode;
}

ContactPointKind kind_of(Field field, PhoneKind phone) {
  if (field == Field::fax) return ContactPointKind::fax;
  if (field == Field::mobile || phone == PhoneKind::mobile) return ContactPointKind::mobile;
  return ContactPointKind::phone;
}

/// Beside a first name "Müller" is a last name, though alone it may be a company.
bool lacks_last_name(const NameFields& fields) {
  return !fields.first_name.empty() && fields.last_name.empty() && fields.full_name.empty();
}

}  // namespace

Contact ContactBuilder::build() {
  build_external_key();
  build_names();
  build_addresses();
  add_care_of();
  build_contact_points();
  build_identifiers();
  build_birth_date();
  build_tags();
  if (const std::string told = values_.joined(Field::department, ", "); !told.empty())
    contact_.department = told;
  contact_.position = values_.joined(Field::position, ", ");
  contact_.note = values_.joined(Field::note, "\n");
  return std::move(contact_);
}

void ContactBuilder::report(const Findings& findings, Field field) {
  for (const Diagnostic& finding : findings) {
    found_.push_back(finding);
    found_.back().field = to_text(field);
  }
}

/// A key is the source's own word, and stays as it is written.
void ContactBuilder::build_external_key() {
  contact_.external_key = values_.first(Field::external_key);
  if (!is_written_as_decimal(contact_.external_key)) return;
  report({warning("key.decimal",
                  quoted(contact_.external_key) + " is a number written with a decimal; it is another key "
                                                  "than the number alone",
                  "export the column as text, if other deliveries tell the keys without it")},
         Field::external_key);
}

void ContactBuilder::build_names() {
  const std::string middle = values_.joined(Field::middle_name, " ");
  NameFields fields{values_.first(Field::salutation), values_.first(Field::title),
                    values_.first(Field::first_name), middle,
                    values_.first(Field::last_name),  values_.first(Field::name_suffix),
                    values_.first(Field::birth_name), values_.first(Field::full_name),
                    values_.mends(Field::last_name)};
  std::string_view company = values_.first(Field::company);
  const std::string_view either = values_.first(Field::name_or_company);
  if (!either.empty() && lacks_last_name(fields) && !plainly_names_a_company(either)) {
    fields.last_name = either;
  } else if (!either.empty() && company.empty() && names_a_company(either)) {
    company = either;
  } else if (fields.full_name.empty()) {
    fields.full_name = either;
  }
  const bool is_whole = fields.first_name.empty() && fields.last_name.empty() && company.empty();
  if (is_whole && plainly_names_a_company(fields.full_name)) {
    company = std::exchange(fields.full_name, {});
    report({note("name.company", quoted(company) + " is a company")}, Field::full_name);
  }
  PersonReading person = read_person(fields);
  const bool is_company_in_name = person.addressee == Addressee::company && person.name.first_name.empty() &&
                                  company.empty() && !person.name.last_name.empty();
  if (is_company_in_name) {
    build_company(fields.last_name.empty() ? fields.full_name : fields.last_name);
    found_.push_back(note("name.is_company", quoted(contact_.company.name) + " was addressed as a company"));
    found_.back().field = to_text(Field::last_name);
    return;
  }
  report(person.found,
         fields.last_name.empty() && fields.first_name.empty() ? Field::full_name : Field::last_name);
  take_persons(person);
  care_of_ = std::move(person.care_of);
  build_company(company);
}

void ContactBuilder::build_company(std::string_view written) {
  const std::string addition = values_.joined(Field::company_addition, " ");
  if (written.empty() && addition.empty()) return;
  memories_.key.assign(written) += key_separator;
  memories_.key += addition;
  const CompanyReading& reading =
      memories_.companies.get(memories_.key, [&] { return read_company(written, addition); });
  if (reading.company.empty()) report({no_company(text::joined({written, addition}))}, Field::company);
  contact_.company = reading.company;
  contact_.department = reading.department;
  if (care_of_.empty()) care_of_ = reading.care_of;
  if (!reading.attention.empty() && contact_.person.empty()) build_attention(reading.attention);
}

/// "Müller GmbH, z. Hd. Frau Lang" names a person, too.
void ContactBuilder::build_attention(std::string_view written) {
  NameFields fields;
  fields.full_name = written;
  PersonReading person = read_person(fields);
  report(person.found, Field::company);
  take_persons(person);
}

void ContactBuilder::take_persons(PersonReading& reading) {
  if (reading.couple.empty()) {
    contact_.person = std::move(reading.name);
  } else {
    contact_.person = std::move(reading.couple.front());
    contact_.partner = std::move(reading.couple.back());
  }
  if (!values_.fills_in() || reading.addressee == Addressee::family) return;
  fill_in_gender(contact_.person);
  fill_in_gender(contact_.partner);
}

/// A first name only makes a gender likely: it is taken where that was asked for.
void ContactBuilder::fill_in_gender(PersonName& name) {
  if (name.gender != Gender::unknown) return;
  name.gender = likely_gender(name.first_name);
  if (name.gender == Gender::unknown) return;
  report({note("gender.by_first_name", quoted(name.first_name) + " is likely " +
                                           std::string(name.gender == Gender::female ? "a woman" : "a man"))},
         values_.first(Field::first_name).empty() ? Field::full_name : Field::first_name);
}

/// "Anna Meier c/o Krause" is a part of the address that stood in the name.
void ContactBuilder::add_care_of() {
  if (care_of_.empty() || contact_.addresses.empty()) return;
  std::string& addition = contact_.addresses.front().addition;
  addition = text::joined({"c/o " + care_of_, addition}, ", ");
}

void ContactBuilder::build_addresses() {
  std::vector<std::pair<Use, std::uint8_t>> seen;
  for (const DraftValue& value : values_.all()) {
    if (!is_address_field(value.target.field)) continue;
    const std::pair address(value.target.use, value.target.ordinal);
    if (std::ranges::find(seen, address) != seen.end()) continue;
    seen.push_back(address);
    build_address(address.first, address.second);
  }
}

void ContactBuilder::build_address(Use use, std::uint8_t ordinal) {
  const auto value = [&](Field field) { return values_.of_address(field, use, ordinal); };
  const std::string additions = values_.additions_of(use, ordinal);
  const AddressFields fields{value(Field::street),        value(Field::house_number), additions,
                             value(Field::po_box),        value(Field::postcode),     value(Field::city),
                             value(Field::postcode_city), value(Field::full_address), value(Field::country)};
  AddressReading reading = memories_.addresses.read(fields, default_country_);
  for (const Diagnostic& finding : reading.found) {
    report({finding}, field_of(finding.code));
  }
  if (reading.address.empty()) {
    if (told_country_.empty()) told_country_ = reading.address.country;
    return;
  }
  contact_.addresses.push_back(std::move(reading.address));
  contact_.addresses.back().use = use;
}

std::string ContactBuilder::region_of(Use use) const {
  const PostalAddress* first = nullptr;
  for (const PostalAddress& address : contact_.addresses) {
    if (address.country.empty()) continue;
    if (address.use == use) return address.country;
    if (first == nullptr) first = &address;
  }
  if (first != nullptr) return first->country;
  return told_country_.empty() ? std::string(default_country_) : told_country_;
}

void ContactBuilder::add_point(ContactPoint point) {
  const bool is_known = std::ranges::any_of(contact_.contact_points, [&](const ContactPoint& known) {
    return known.kind == point.kind && known.value == point.value;
  });
  if (!is_known) contact_.contact_points.push_back(std::move(point));
}

void ContactBuilder::build_contact_points() {
  for (const DraftValue& value : values_.all()) {
    switch (value.target.field) {
      case Field::phone:
      case Field::mobile:
      case Field::fax:
        build_phones(value);
        break;
      case Field::email:
        build_emails(value);
        break;
      case Field::web:
        build_web(value);
        break;
      default:
        break;
    }
  }
}

void ContactBuilder::add_phone(const PhoneNumber& number, const DraftValue& value) {
  add_point({kind_of(value.target.field, number.kind), value.target.use, number.text(),
             std::string(value.value), false});
}

/// The well-formed are read faster than they would be remembered.
void ContactBuilder::build_phones(const DraftValue& value) {
  const std::string region = region_of(value.target.use);
  if (const std::optional<PhoneNumber> plain = read_plain_phone(value.value, region)) {
    return add_phone(*plain, value);
  }
  memories_.key.assign(region) += key_separator;
  memories_.key += value.value;
  const PhoneReading& reading =
      memories_.phones.get(memories_.key, [&] { return read_phones(value.value, region); });
  report(reading.found, value.target.field);
  for (const PhoneNumber& number : reading.numbers) add_phone(number, value);
}

void ContactBuilder::build_emails(const DraftValue& value) {
  const EmailReading reading = read_emails(value.value);
  report(reading.found, Field::email);
  for (const Mailbox& mailbox : reading.mailboxes) {
    add_point({ContactPointKind::email, value.target.use, mailbox.address, std::string(value.value),
               mailbox.is_role});
  }
}

void ContactBuilder::build_web(const DraftValue& value) {
  if (value.value.find('@') != std::string_view::npos && value.value.find('/') == std::string_view::npos) {
    return build_emails(value);
  }
  WebReading reading = read_web(value.value);
  report(reading.found, Field::web);
  if (reading.url.empty()) return;
  add_point(
      {ContactPointKind::web, value.target.use, std::move(reading.url), std::string(value.value), false});
}

void ContactBuilder::build_identifiers() {
  if (const std::string_view written = values_.first(Field::vat_id); !written.empty()) {
    VatIdReading reading = read_vat_id(written);
    report(reading.found, Field::vat_id);
    contact_.vat_id = std::move(reading.value);
  }
  if (const std::string_view written = values_.first(Field::register_id); !written.empty()) {
    contact_.register_id = read_register_id(written);
  }
  const std::string_view language = values_.first(Field::language);
  if (language.empty()) return;
  contact_.language = read_language(language);
  if (contact_.language.empty()) {
    report({warning("language.unknown", quoted(language) + " is no language that is known",
                    "write its ISO 639-1 code, as de")},
           Field::language);
  }
}

void ContactBuilder::build_birth_date() {
  const std::string_view written = values_.first(Field::birth_date);
  if (written.empty()) return;
  const DateReading reading =
      read_birth_date(written, values_.date_form(Field::birth_date), values_.known_on());
  report(reading.found, Field::birth_date);
  if (reading.day && !contact_.partner.empty()) {
    return report({warning("birth_date.of_two", quoted(written) + " is the birth date of one of two persons",
                           "give each person a row of its own")},
                  Field::birth_date);
  }
  contact_.birth_date = reading.day;
}

void ContactBuilder::build_tags() {
  const std::string written = values_.joined(Field::tags, ";");
  for (std::size_t begin = 0; begin < written.size();) {
    const std::size_t end = std::min(written.find_first_of(";,", begin), written.size());
    std::string tag(text::trim(std::string_view(written).substr(begin, end - begin)));
    if (!tag.empty() && std::ranges::find(contact_.tags, tag) == contact_.tags.end()) {
      contact_.tags.push_back(std::move(tag));
    }
    begin = end + 1;
  }
}

}  // namespace kartei::normalise
