/// Who objected under a name that is nearly that of somebody at the same address: perhaps the same person, as
/// another list writes it.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "consent/event.hpp"
#include "store/golden.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// Whether an addressee, as an addressee key writes it, may be this person: a word of the last name agrees or
/// nearly so, and so does a first name, its initial or a short form, in any order; where one side has no
/// first name the last one suffices. A man's and a woman's name never agree.
[[nodiscard]] bool may_be_addressee(const PersonName& person, std::string_view addressee);

class NearObjectors {
 public:
  /// `ledger` are all events, of which the objections about an address are looked at.
  NearObjectors(store::Store& store, std::span<const consent::Event> ledger);

  /// Of the doors of one person only: for a single answer.
  NearObjectors(store::Store& store, const store::Golden& golden);

  /// Objections under nearly, but not quite, the person's name at one of its addresses; by id. Who is known
  /// to be somebody else, as a partner or by a person's word, is left out. None for an organisation.
  [[nodiscard]] std::vector<consent::Event> objections_near(const store::Golden& golden) const;

 private:
  struct Objection {
    consent::Event event;
    PartyId leader;
    std::string addressee;
  };

  void add(const consent::Event& event, PartyId leader);
  void find_told_apart(store::Store& store);

  std::unordered_map<std::string, std::vector<Objection>> at_door_;
  std::set<std::pair<PartyId, PartyId>> told_apart_;  ///< leaders, both ways
};

}  // namespace kartei::operations
