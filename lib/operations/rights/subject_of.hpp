/// A party as the person whose data are looked for in all tables.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/contact.hpp"
#include "store/subject.hpp"
#include "store/suppression_key.hpp"

namespace kartei::operations {

/// All names under which source records, edits and the golden record know the party, and all values.
struct SubjectNames {
  std::vector<std::string> names;   ///< as addressee_of() has them, each once
  std::vector<std::string> values;  ///< contact points, addressee keys of every name, addresses in one line
};

/// Requires: `leader` leads.
[[nodiscard]] SubjectNames names_of_subject(store::Store& store, PartyId leader);

/// With the key of the suppression list its entries about the person are found, too.
[[nodiscard]] store::Subject subject_of(PartyId leader, const SubjectNames& names,
                                        const std::optional<store::SuppressionKey>& key);

}  // namespace kartei::operations
