/// Parties written down in tests.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "match/duplicates.hpp"

namespace kartei::match {

struct Party {
  std::string last = {}, first = {}, street = {}, number = {}, postcode = {}, city = {};
  std::vector<std::string_view> phones = {}, emails = {};
  std::string birth = {};  ///< "1970-05-04"
  std::string company = {}, legal_form = {}, suffix = {}, birth_name = {}, vat_id = {}, key = {};
  std::string addition = {}, register_id = {}, department = {};
  Gender gender = Gender::unknown;
};

inline void add(Table& table, const Party& party) {
  Comparand comparand;
  const bool is_person = !party.last.empty() || !party.first.empty();
  comparand.kind = is_person ? PartyKind::person : PartyKind::organisation;
  comparand.last_name = party.last;
  comparand.first_name = party.first;
  comparand.birth_name = party.birth_name;
  comparand.suffix = party.suffix;
  comparand.company = party.company;
  comparand.legal_form = party.legal_form;
  comparand.department = party.department;
  comparand.vat_id = party.vat_id;
  comparand.register_id = party.register_id;
  comparand.gender = party.gender;
  const ComparandKey key{1, party.key};
  comparand.keys = std::span(&key, 1);
  const ComparandAddress address{party.street, party.number, party.postcode, party.city, party.addition};
  comparand.addresses = std::span(&address, 1);
  comparand.phones = party.phones;
  comparand.emails = party.emails;
  comparand.birth_date = day_from_text(party.birth);
  table.add(comparand);
}

inline Table table_of(const std::vector<Party>& parties) {
  Table table;
  for (const Party& party : parties) add(table, party);
  return table;
}

/// Words without likeness: each n another.
inline std::string a_word(std::size_t n) {
  constexpr std::string_view consonants = "bdfgklmnprst";
  constexpr std::string_view vowels = "aeiou";
  std::string text;
  std::uint64_t hash = (n + 1) * 0x9E3779B97F4A7C15U;
  for (int i = 0; i < 4; ++i) {
    hash = (hash ^ (hash >> 29U)) * 0xBF58476D1CE4E5B9U;
    text += consonants[hash % consonants.size()];
    text += vowels[(hash >> 32U) % vowels.size()];
  }
  return text;
}

/// Each n somebody else, in another street of another city.
inline Party numbered_person(std::size_t n) {
  return {.last = a_word(n),
          .first = a_word(n + 1000),
          .street = a_word(n + 2000) + "weg",
          .number = std::to_string(n % 60 + 1),
          .postcode = std::to_string(20000 + n * 31),
          .city = a_word(n + 3000)};
}

}  // namespace kartei::match
