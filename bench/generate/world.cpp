#include "generate/world.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "text/text.hpp"

namespace kartei::generate {

namespace {

std::string first_of(const std::string& places) { return places.substr(0, places.find_first_of("|,;")); }

std::string digits(Random& random, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += static_cast<char>('0' + random.below(10));
  if (!text.empty() && text[0] == '0') text[0] = '7';
  return text;
}

// By the first digit of the postcode: an area code of that corner of the country.
constexpr std::array<std::string_view, 10> area_codes{"0351", "030", "040",  "0511", "0211",
                                                      "0221", "069", "0711", "089",  "0911"};
constexpr std::array<std::string_view, 6> mobile_codes{"0151", "0160", "0171", "0172", "0176", "0179"};

bool is_name_of(const std::vector<Person>& members, const std::string& first_name) {
  return std::ranges::find(members, first_name, &Person::first_name) != members.end();
}

}  // namespace

std::vector<Place> read_places(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be read; run this from a build of the source tree");
  std::vector<Place> places;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream cells(line);
    Place place;
    std::string names;
    std::getline(cells, place.country, '\t');
    std::getline(cells, place.postcode, '\t');
    std::getline(cells, names);
    place.city = first_of(names);
    if (!place.city.empty() && place.country != "LI") places.push_back(place);
  }
  return places;
}

std::string plain_letters(std::string_view text) {
  std::string plain = text::fold_ae(text);
  std::erase(plain, ' ');
  return plain;
}

WorldMaker::WorldMaker(const std::vector<Place>& places, Random& random)
    : places_(places),
      random_(random),
      last_names_(frequent_last_names().size(), 6),
      female_names_(female_names().size(), 25),
      male_names_(male_names().size(), 25) {}

void WorldMaker::grow(World& world) {
  const std::size_t dice = random_.below(100);
  if (dice < 2 && !world.people.empty()) {
    add_namesake(world);
  } else if (dice < 75) {
    add_household(world);
  } else {
    add_company(world);
  }
}

// Half of all people bear a frequent name, the others a rare one.
std::string WorldMaker::last_name() {
  const std::size_t dice = random_.below(100);
  if (dice < 45) return std::string(frequent_last_names()[last_names_.pick(random_)]);
  if (dice < 53) return std::string(random_.pick(foreign_last_names()));
  return std::string(random_.pick(last_name_beginnings())) + std::string(random_.pick(last_name_endings()));
}

std::string WorldMaker::first_name(Gender gender) {
  return std::string(gender == Gender::female ? female_names()[female_names_.pick(random_)]
                                              : male_names()[male_names_.pick(random_)]);
}

Address WorldMaker::address() {
  Address address;
  // Nine of ten live in the country the list is of.
  do address.place = random_.pick(places_);
  while (address.place.country != "DE" && !random_.chance(10));
  address.street = random_.chance(15) ? std::string(random_.pick(street_phrases()))
                                      : std::string(random_.pick(street_beginnings())) +
                                            std::string(random_.pick(street_endings()));
  address.number = std::to_string(random_.chance(70) ? random_.between(1, 40) : random_.between(41, 200));
  if (random_.chance(12)) address.number += static_cast<char>('a' + random_.below(4));
  return address;
}

std::string WorldMaker::landline(const Place& place) {
  return std::string(area_codes[static_cast<std::size_t>(place.postcode[0] - '0')]) +
         digits(random_, random_.between(6, 8));
}

std::string WorldMaker::mailbox(const Person& person) {
  const std::string first = plain_letters(person.first_name);
  const std::string last = plain_letters(person.last_name);
  std::string box;
  switch (random_.below(5)) {
    case 0:
      box = first + "." + last;
      break;
    case 1:
      box = first.substr(0, 1) + "." + last;
      break;
    case 2:
      box = first + last + std::to_string(person.born.year % 100);
      break;
    case 3:
      box = last + std::to_string(random_.between(1, 99));
      break;
    default:
      box = first.substr(0, 3) + last.substr(0, 4) + std::to_string(random_.between(1, 999));
      break;
  }
  return own(box, std::string(random_.pick(mail_providers())));
}

// Nobody gets a mailbox that somebody has.
std::string WorldMaker::own(const std::string& name, const std::string& domain) {
  std::string box = name + "@" + domain;
  for (int number = 2; !mailboxes_.insert(box).second; ++number)
    box = name + std::to_string(number) + "@" + domain;
  return box;
}

Person WorldMaker::person(const std::string& last_name, int born_from, int born_to) {
  Person person;
  person.gender = random_.chance(50) ? Gender::female : Gender::male;
  person.first_name = first_name(person.gender);
  if (random_.chance(10)) person.first_name += " " + first_name(person.gender);
  person.last_name = last_name;
  if (random_.chance(6)) person.title = random_.chance(85) ? "Dr." : "Prof. Dr.";
  person.born = {random_.between(born_from, born_to), random_.between(1, 12), random_.between(1, 28)};
  return person;
}

void WorldMaker::give_contact_points(Person& person, const std::string& landline) {
  person.landline = landline;
  person.mobile = std::string(random_.pick(mobile_codes)) + digits(random_, random_.between(7, 8));
  person.email = mailbox(person);
  person.former_email = mailbox(person);
  person.former_home = address();
}

void WorldMaker::add_household(World& world) {
  const std::size_t household = ++world.households;
  const Address home = address();
  const std::string line = landline(home.place);
  const std::string name = last_name();
  std::vector<Person> members{person(name, 1938, 2003)};
  const std::size_t dice = random_.below(100);
  if (dice >= 45) {
    members.push_back(person(random_.chance(80) ? name : last_name(), 1938, 2003));
    members[1].gender = members[0].gender == Gender::male ? Gender::female : Gender::male;
    members[1].first_name = first_name(members[1].gender);
  }
  if (dice >= 75) {
    const int children = random_.between(1, 3);
    for (int i = 0; i < children; ++i) {
      Person child = person(name, 1985, 2007);
      // Parents who name two children alike are not met with.
      while (is_name_of(members, child.first_name)) child.first_name = first_name(child.gender);
      members.push_back(std::move(child));
    }
  }
  if (dice >= 75 && random_.chance(3)) {
    // A father and a son of one name, told apart by their birth dates and sometimes by a suffix.
    members[2].gender = members[0].gender;
    members[2].first_name = members[0].first_name;
    if (random_.chance(40)) members[0].suffix = "sen.";
    if (random_.chance(60)) members[2].suffix = "jun.";
  }
  for (Person& member : members) {
    member.household = household;
    member.home = home;
    give_contact_points(member, line);
    world.people.push_back(std::move(member));
  }
}

std::string WorldMaker::company_name() {
  const std::string trade(random_.pick(trades()));
  switch (random_.below(5)) {
    case 0:
      return trade + " " + last_name();
    case 1:
      return last_name() + " " + trade;
    case 2:
      return std::string(random_.pick(fancy_company_names())) + " " + trade;
    case 3:
      return last_name() + " & Söhne " + trade;
    default:
      return last_name() + " " + last_name() + " " + trade;
  }
}

void WorldMaker::add_company(World& world) {
  Company company;
  company.name = company_name();
  company.form = &random_.pick(legal_forms());
  company.address = address();
  company.switchboard = landline(company.address.place) + "0";
  // A domain belongs to one company.
  const std::string domain = plain_letters(company.name).substr(0, 18) + "-" +
                             plain_letters(company.address.place.city).substr(0, 9) + ".de";
  company.email = "info@" + domain;
  const int staff = random_.chance(40) ? 0 : random_.between(1, 5);
  for (int i = 0; i < staff; ++i) {
    Person member = person(last_name(), 1958, 2002);
    member.household = ++world.households;
    member.home = address();
    give_contact_points(member, landline(member.home.place));
    member.company = static_cast<std::ptrdiff_t>(world.companies.size());
    member.department = random_.pick(departments());
    member.position = random_.pick(positions());
    member.work_email = own(plain_letters(member.first_name) + "." + plain_letters(member.last_name), domain);
    world.people.push_back(std::move(member));
  }
  world.companies.push_back(std::move(company));
}

void WorldMaker::add_namesake(World& world) {
  const Person& other = world.people[random_.below(world.people.size())];
  Person namesake = person(other.last_name, 1938, 2003);
  namesake.gender = other.gender;
  namesake.first_name = other.first_name;
  namesake.household = ++world.households;
  namesake.home = address();
  namesake.home.place = other.home.place;
  give_contact_points(namesake, landline(namesake.home.place));
  world.people.push_back(std::move(namesake));
}

}  // namespace kartei::generate
