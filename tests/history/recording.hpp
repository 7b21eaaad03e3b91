/// What a history importer makes of a file, kept to be looked at.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "importers/history/history.hpp"

namespace kartei::importers {

struct HistoryRecording {
  std::vector<HistoryEvent> events;
  std::map<std::string, std::size_t> left_out;  ///< by reason
  std::vector<Diagnostic> rejects;
  std::vector<std::string> breaches;  ///< of what an importer owes its sink
};

[[nodiscard]] HistoryRecording read_history(const HistoryImporter& importer, std::string_view bytes,
                                            const HistoryOptions& options = {});

/// The importer of that name. Requires: there is one.
[[nodiscard]] const HistoryImporter& history_importer(std::string_view name);

}  // namespace kartei::importers
