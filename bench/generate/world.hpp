/// An invented world: households with their people, companies with their staff. All of it right and
/// complete; mistakes come when lists are written of it.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "generate/random.hpp"
#include "generate/words.hpp"

namespace kartei::generate {

struct Place {
  std::string country;  ///< "DE", "AT", "CH"
  std::string postcode;
  std::string city;
};

struct Address {
  std::string street;
  std::string number;
  Place place;
};

enum class Gender : std::uint8_t { female, male };

struct BirthDate {
  int year = 0, month = 0, day = 0;
};

/// A person with what others may know of them. Numbers are national, digits only, with the leading zero.
struct Person {
  Gender gender = Gender::female;
  std::string title, first_name, last_name, birth_name, suffix;
  BirthDate born;
  Address home, former_home;
  std::string landline, mobile, email, former_email;
  std::size_t household = 0;  ///< people of one household share it
  std::ptrdiff_t company = -1;
  std::string department, position, work_email;
};

struct Company {
  std::string name;  ///< without legal form
  const LegalForm* form = nullptr;
  Address address;
  std::string switchboard, email;
};

struct World {
  std::vector<Person> people;
  std::vector<Company> companies;
  std::size_t households = 0;
};

/// Reads places from a table with the columns country, postcode, places.
[[nodiscard]] std::vector<Place> read_places(const std::string& path);

/// Makes people and companies. The places must outlive it.
class WorldMaker {
 public:
  WorldMaker(const std::vector<Place>& places, Random& random);

  /// Adds a household or a company with its staff, now and then somebody with the name of another.
  void grow(World& world);

 private:
  void add_household(World& world);
  void add_company(World& world);
  void add_namesake(World& world);
  [[nodiscard]] Person person(const std::string& last_name, int born_from, int born_to);
  void give_contact_points(Person& person, const std::string& landline);
  [[nodiscard]] std::string last_name();
  [[nodiscard]] std::string first_name(Gender gender);
  [[nodiscard]] Address address();
  [[nodiscard]] std::string landline(const Place& place);
  [[nodiscard]] std::string mailbox(const Person& person);
  [[nodiscard]] std::string own(const std::string& name, const std::string& domain);
  [[nodiscard]] std::string company_name();

  const std::vector<Place>& places_;
  Random& random_;
  ZipfPicker last_names_;
  ZipfPicker female_names_;
  ZipfPicker male_names_;
  std::set<std::string> mailboxes_;
};

/// Lower case ASCII for mailboxes: "Jürgen" to "juergen".
[[nodiscard]] std::string plain_letters(std::string_view text);

}  // namespace kartei::generate
