/// What every operation is given from outside, so that none reads a clock, an environment variable or
/// a terminal: the same environment and the same input give the same bytes.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "model/date.hpp"

namespace kartei::operations {

/// Told now and then how far a stage has come. `total` is 0 when unknown. Called from one thread at a time.
using Progress = std::function<void(std::string_view stage, std::uint64_t done, std::uint64_t total)>;

struct Environment {
  Moment now{};
  std::string actor;                        ///< the system user who started the command
  std::string on_behalf;                    ///< for whom, when told; else empty
  std::string arguments;                    ///< the command line as journalled, without the program's path
  std::string suppression_key;              ///< KARTEI_KEY; see key_file()
  std::string sidecar;                      ///< KARTEI_SIDECAR; see sidecar_file()
  unsigned threads = 1;                     ///< at least 1; the result never depends on it
  bool dry_run = false;                     ///< do everything, then roll back
  const std::atomic<bool>* stop = nullptr;  ///< set by Ctrl-C; operations then throw Error{interrupted}
  Progress progress = [](std::string_view, std::uint64_t, std::uint64_t) {};

  /// As calendars in the home market show it now, see normalise::local_day().
  [[nodiscard]] Day today() const;
};

/// Throws Error{interrupted} when the user asked to stop. Call it between units of work.
void stop_if_asked(const Environment& environment);

}  // namespace kartei::operations
