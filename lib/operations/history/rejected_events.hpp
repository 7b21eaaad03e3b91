/// What a file of history held and could not be used.
#pragma once

#include <string>
#include <vector>

#include "model/diagnostic.hpp"

namespace kartei::operations {

struct RejectedEvent {
  Diagnostic diagnostic;
  std::string raw;  ///< as far as it could be read
};

/// Writes them as CSV, mode 0600, at once or not at all: file, line, reason and text of each. Throws
/// Error{cannot_create} or Error{io}.
void write_rejected_events(const std::string& path, const std::vector<RejectedEvent>& events);

}  // namespace kartei::operations
