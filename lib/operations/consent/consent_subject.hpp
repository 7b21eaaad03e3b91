/// Whom or what a command about consent means: a party by its number, or a value by which it is reached.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/channel.hpp"
#include "model/contact.hpp"
#include "model/ids.hpp"
#include "store/golden.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ConsentSubject {
  std::string value;             ///< normalised; empty when a party was named
  std::vector<PartyId> holders;  ///< the leader named, or those who have the value, ascending
};

/// Reads "42" as a party, "anna@example.de" as a mailbox, "+49 69 1234" as a telephone number. A value need
/// not be held by anybody. Throws Error{usage} for no such party and for what is none of these.
[[nodiscard]] ConsentSubject find_subject(store::Store& store, const std::string& written);

/// The name under which a party gets mail: "Hans von der Heide", or the company's.
[[nodiscard]] std::string addressee_of(const Contact& contact);

/// All values by which the ledger may know the party: mailboxes, telephone numbers, and for each postal
/// address its addressee key.
[[nodiscard]] std::vector<std::string> ledger_values_of(const Contact& contact);

/// consent::addressee_key() of each address, each once.
[[nodiscard]] std::vector<std::string> addressee_keys_of(const Contact& contact);

/// The values of the party that a channel uses; none for post.
[[nodiscard]] std::vector<std::string> values_for(const Contact& contact, Channel channel);

/// Whether values of that kind are used by the channel.
[[nodiscard]] bool serves(ContactPointKind kind, Channel channel);

/// Whether a mailbox, a number or an address of the ledger can be used for the channel at all: a no to calls
/// that names a mailbox is about whoever has it.
[[nodiscard]] bool can_serve(std::string_view value, Channel channel);

/// Reads a golden record. Throws Error{usage} when there is none: all that spoke of the party was retracted.
[[nodiscard]] store::Golden golden_of_leader(store::Store& store, PartyId leader);

}  // namespace kartei::operations
