/// What a file of history held and could not be used.
#pragma once

#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/diagnostic.hpp"

namespace kartei::operations {

struct RejectedEvent {
  Diagnostic diagnostic;
  std::string raw;  ///< as far as it could be read
};

/// Writes them as workbook or CSV, by the name's ending, mode 0600, at once or not at all: file, line, reason
/// and text of each. Throws Error{cannot_create} or Error{io}.
void write_rejected_events(const std::string& path, Moment created, const std::vector<RejectedEvent>& events);

}  // namespace kartei::operations
