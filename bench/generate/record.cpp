#include "generate/record.hpp"

#include "text/text.hpp"

namespace kartei::generate {

namespace {

constexpr std::array<std::string_view, column_count> headers{
    "Anrede", "Titel", "Vorname", "Nachname", "Geburtsname", "Firma", "Abteilung", "Funktion",
    "Straße", "PLZ",   "Ort",     "Land",     "Telefon",     "Mobil", "E-Mail",    "Geburtsdatum"};

// The area code ends before the last six to nine digits; close enough for a number nobody will call.
std::string written_phone(const std::string& number, std::string_view country, std::size_t way) {
  if (number.size() < 8) return number;
  const std::size_t code = number[1] == '1'                         ? 4
                           : (number[1] == '3' && number[2] == '0') ? 3
                           : number[2] == '9'                       ? 3
                                                                    : 4;
  const std::string area = number.substr(0, code);
  const std::string rest = number.substr(code);
  const std::string abroad = country == "AT" ? "43" : country == "CH" ? "41" : "49";
  switch (way) {
    case 0:
      return "+" + abroad + " " + area.substr(1) + " " + rest;
    case 1:
      return area + "/" + rest;
    case 2:
      return "(" + area + ") " + rest.substr(0, 3) + " " + rest.substr(3);
    case 3:
      return "00" + abroad + area.substr(1) + rest;
    default:
      return "+" + abroad + " (0)" + area.substr(1) + "-" + rest;
  }
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string written_date(const BirthDate& date, bool iso) {
  const std::string year = std::to_string(date.year);
  if (iso) return year + "-" + two_digits(date.month) + "-" + two_digits(date.day);
  return two_digits(date.day) + "." + two_digits(date.month) + "." + year;
}

std::string short_street(std::string street) {
  for (const std::string_view word : {"straße", "Straße"}) {
    if (street.ends_with(word)) {
      street.resize(street.size() - word.size());
      return street + (word.front() == 's' ? "str." : "Str.");
    }
  }
  return street;
}

struct WrittenOut {
  std::string_view letter;
  std::string_view as;
};
constexpr std::array<WrittenOut, 7> written_out{
    {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"ß", "ss"}, {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"}}};

std::string without_umlauts(std::string text) {
  for (const auto& [letter, as] : written_out) {
    for (std::size_t at = text.find(letter); at != std::string::npos; at = text.find(letter)) {
      text.replace(at, letter.size(), as);
    }
  }
  return text;
}

void write_address(Record& record, const Address& address, const Style& style) {
  record[Column::street] =
      (style.short_street ? short_street(address.street) : address.street) + " " + address.number;
  record[Column::postcode] = address.place.postcode;
  record[Column::city] = address.place.city;
  record[Column::country] = address.place.country == "DE" ? "" : address.place.country;
}

void apply_letters(Record& record, const Style& style) {
  constexpr std::array names{Column::first_name, Column::last_name, Column::company, Column::street,
                             Column::city};
  for (const Column column : names) {
    if (style.written_out_umlauts) record[column] = without_umlauts(record[column]);
    if (style.capitals) record[column] = text::to_upper(record[column]);
  }
}

void drop(Record& record, Column column, int kept_percent, Random& random) {
  if (!random.chance(kept_percent)) record[column].clear();
}

}  // namespace

std::string_view header(Column column) { return headers[static_cast<std::size_t>(column)]; }

void Record::note(std::string_view mistake) {
  if (!mistakes.empty()) mistakes += ' ';
  mistakes += mistake;
}

Style any_style(Random& random) {
  Style style;
  style.phone = random.below(5);
  style.short_street = random.chance(40);
  style.iso_date = random.chance(25);
  style.capitals = random.chance(5);
  style.written_out_umlauts = random.chance(12);
  return style;
}

Record write_person(const Person& person, const World& world, const Style& style, Random& random) {
  Record record;
  record[Column::salutation] = person.gender == Gender::female ? "Frau" : "Herr";
  record[Column::title] = person.title;
  record[Column::first_name] = person.first_name;
  record[Column::last_name] =
      person.last_name + (person.suffix.empty() || random.chance(30) ? "" : " " + person.suffix);
  record[Column::birth_name] = person.birth_name;
  record[Column::birth_date] = written_date(person.born, style.iso_date);
  record[Column::mobile] = written_phone(person.mobile, "DE", style.phone);
  if (person.company >= 0) {
    const Company& company = world.companies[static_cast<std::size_t>(person.company)];
    record[Column::company] = company.name + " " + std::string(company.form->written);
    record[Column::department] = person.department;
    record[Column::position] = person.position;
    record[Column::phone] = written_phone(company.switchboard, company.address.place.country, style.phone);
    record[Column::email] = random.chance(85) ? person.work_email : company.email;
    write_address(record, company.address, style);
  } else {
    record[Column::phone] = written_phone(person.landline, person.home.place.country, style.phone);
    record[Column::email] = person.email;
    write_address(record, person.home, style);
  }
  apply_letters(record, style);
  return record;
}

Record write_company(const Company& company, const Style& style, Random& random) {
  Record record;
  if (random.chance(30)) record[Column::salutation] = "Firma";
  record[Column::company] = company.name + " " + std::string(company.form->written);
  record[Column::phone] = written_phone(company.switchboard, company.address.place.country, style.phone);
  record[Column::email] = company.email;
  write_address(record, company.address, style);
  apply_letters(record, style);
  return record;
}

void leave_out(Record& record, Random& random) {
  const bool is_person = !record[Column::last_name].empty();
  drop(record, Column::salutation, 80, random);
  drop(record, Column::birth_date, 35, random);
  drop(record, Column::email, 60, random);
  drop(record, Column::mobile, 40, random);
  drop(record, Column::phone, 65, random);
  drop(record, Column::title, 80, random);
  if (!random.chance(88)) {
    record[Column::street].clear();
    if (random.chance(30)) record[Column::postcode].clear();
  }
  // Somebody must be reachable, or nobody would have kept the row.
  const bool unreachable = record[Column::street].empty() && record[Column::email].empty() &&
                           record[Column::phone].empty() && record[Column::mobile].empty();
  if (unreachable && is_person)
    record[Column::mobile] = "0171 " + std::to_string(random.between(1000000, 9999999));
}

}  // namespace kartei::generate
