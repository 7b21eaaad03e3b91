/// A party as the person whose data are looked for in all tables.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/contact.hpp"
#include "operations/party/derive.hpp"
#include "store/subject.hpp"
#include "store/suppression_key.hpp"

namespace kartei::operations {

/// All by which source records, edits and the golden record know the party, each once, ascending.
struct SubjectNames {
  std::vector<std::string> names;           ///< as addressee_of() has them
  std::vector<std::string> contact_points;  ///< as normalised
  std::vector<std::string> addressee_keys;  ///< of every name at every address
  std::vector<std::string> address_lines;   ///< as one_line() has them
};

/// Requires: `leader` leads. The second keeps what was read for the next one.
[[nodiscard]] SubjectNames names_of_subject(store::Store& store, PartyId leader);
[[nodiscard]] SubjectNames names_of_subject(store::Store& store, Deriver& deriver, PartyId leader);

/// A person's name with each value beside it: by these an erased person is known again.
[[nodiscard]] std::vector<std::string> identities_of(const SubjectNames& names);

/// With the key of the suppression list its entries about the person are found, too.
[[nodiscard]] store::Subject subject_of(PartyId leader, const SubjectNames& names,
                                        const std::optional<store::SuppressionKey>& key);

/// The same names and values of a contact that is not stored.
[[nodiscard]] SubjectNames names_of_contact(const Contact& contact);

}  // namespace kartei::operations
