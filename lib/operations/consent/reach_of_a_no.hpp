/// What a no covers: to which of a party's values it is attached when it is said, and by which it is known
/// again when a party comes later.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "consent/event.hpp"
#include "store/golden.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// The values that stand for this party alone: mailboxes but role ones, mobile numbers, and, of a person
/// without an employer or marked private, landlines and faxes. A company's switchboard and info@ stand for
/// nobody. With the addressee key of each address: everything by which a no finds its party again.
[[nodiscard]] std::vector<std::string> personal_values_of(const store::Golden& golden);

/// The same of a contact that is not on file.
[[nodiscard]] std::vector<std::string> personal_values_of(const Contact& contact, bool has_employer);

/// Of what was said about a party's values, what another party on file has said; ascending. Requires:
/// `events` ascend by id.
[[nodiscard]] std::vector<ConsentEventId> said_by_others(store::Store& store, PartyId leader,
                                                         std::span<const consent::Event> events);

/// Of an opt-in about one of a party's values: whether another person gave it. That two share a mailbox does
/// not make one's consent the other's; they are two when a row names them beside each other, or when their
/// first names differ.
[[nodiscard]] bool is_opt_in_of_another(store::Store& store, const store::Golden& golden,
                                        const consent::Event& event);

/// To what the no of a party is attached, besides the party itself.
struct ReachOfNo {
  std::vector<std::string> contact_points;
  std::vector<std::string> addressee_keys;
  std::vector<std::string> left_to_others;  ///< role mailboxes and landlines that other parties have too
};

/// `party` is the one who speaks, as a leader or about to be stored.
[[nodiscard]] ReachOfNo reach_of_no(store::Store& store, PartyId party, const Contact& contact);

}  // namespace kartei::operations
