#include "store/id_counters.hpp"

#include "schema/queries/journal.hpp"

namespace kartei::store {

std::int64_t IdCounters::next(std::string_view kind) {
  auto counter = counters_.find(kind);
  if (counter == counters_.end()) {
    const std::int64_t stored = database_.number(schema::journal::read_counter, kind).value_or(1);
    counter = counters_.emplace(kind, stored).first;
  }
  return counter->second++;
}

void IdCounters::flush() {
  for (const auto& [kind, next_id] : counters_) {
    database_.run(schema::journal::write_counter, std::string_view(kind), next_id);
  }
  counters_.clear();
}

}  // namespace kartei::store
