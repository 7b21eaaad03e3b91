#include "operations/history/rejected_events.hpp"

#include <array>

#include "export/file_writer.hpp"

namespace kartei::operations {

void write_rejected_events(const std::string& path, Moment created,
                           const std::vector<RejectedEvent>& events) {
  const auto writer =
      exports::file_writer(path, created, "Abgewiesen", {{"file"}, {"line"}, {"code"}, {"reason"}, {"text"}});
  for (const auto& [diagnostic, raw] : events) {
    const std::string line = std::to_string(diagnostic.place.line);
    writer->row(
        std::array<std::string_view, 5>{diagnostic.place.file, line, diagnostic.code, diagnostic.what, raw});
  }
  writer->finish();
}

}  // namespace kartei::operations
