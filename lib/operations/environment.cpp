#include "operations/environment.hpp"

#include "model/error.hpp"
#include "normalise/local_time.hpp"

namespace kartei::operations {

Day Environment::today() const { return normalise::local_day(now); }

void stop_if_asked(const Environment& environment) {
  if (environment.stop != nullptr && environment.stop->load(std::memory_order_relaxed))
    throw Error(ErrorKind::interrupted, "interrupted; what was under way is taken back");
}

}  // namespace kartei::operations
