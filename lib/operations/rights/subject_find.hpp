/// Who may be the person that asks: every party that a name, a value or a key leads to, with the reason.
#pragma once

#include <string>
#include <vector>

#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// By what a person names themselves; empty: not told.
struct SubjectTrace {
  std::string name;   ///< "Anna Müller", in any order of its words
  std::string value;  ///< a mailbox or a telephone number
  std::string key;    ///< a number by which any source knows them
};

struct FoundSubject {
  PartyId party;  ///< a leader, or a number that only the ledger or the erased still know
  std::string name;
  std::string address;
  std::string contact_points;
  std::vector<std::string> why;  ///< one sentence each
};

/// Ascending by party. Throws Error{usage} when nothing is told, or a value cannot be read.
[[nodiscard]] std::vector<FoundSubject> find_subjects(store::Store& store, const SubjectTrace& trace);

}  // namespace kartei::operations
