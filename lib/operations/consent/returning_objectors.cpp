#include "operations/consent/returning_objectors.hpp"

#include <algorithm>

#include "operations/consent/reach_of_a_no.hpp"
#include "operations/consent/recipient_facts.hpp"

namespace kartei::operations {
namespace {

bool is_objection(const store::Suppression& entry) {
  return entry.reason == "objection" && entry.list.empty();
}

}  // namespace

ReturningObjectors::ReturningObjectors(store::Store& store, const std::string& key_file) : store_(store) {
  if (!store::needs_suppression_key(store)) return;
  key_ = store::suppression_key(store, key_file);
  has_objections_ = store::has_suppressed_objections(store);
}

std::vector<ConsentStatement> ReturningObjectors::objections_of(const Contact& party,
                                                                bool has_employer) const {
  std::vector<ConsentStatement> objections;
  if (empty()) return objections;
  for (const std::string& value : personal_values_of(party, has_employer))
    for (const store::Suppression& entry :
         store::suppressions_of(store_, *key_, suppressed_kind_of(value), value)) {
      const std::string channel(entry.channel ? to_text(*entry.channel) : "");
      if (is_objection(entry) &&
          std::ranges::find(objections, channel, &ConsentStatement::channel) == objections.end())
        objections.push_back({ConsentStatement::Meaning::objected, channel, entry.at.substr(0, 10)});
    }
  return objections;
}

}  // namespace kartei::operations
