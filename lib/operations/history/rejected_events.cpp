#include "operations/history/rejected_events.hpp"

#include <array>

#include "export/table_writer.hpp"
#include "operations/output_file.hpp"

namespace kartei::operations {

void write_rejected_events(const std::string& path, const std::vector<RejectedEvent>& events) {
  std::string csv;
  const auto writer =
      exports::csv_writer([&](std::string_view bytes) { csv += bytes; }, exports::CsvDialect::excel_de,
                          {{"file"}, {"line"}, {"code"}, {"reason"}, {"text"}});
  for (const auto& [diagnostic, raw] : events) {
    const std::string line = std::to_string(diagnostic.place.line);
    writer->row(
        std::array<std::string_view, 5>{diagnostic.place.file, line, diagnostic.code, diagnostic.what, raw});
  }
  writer->finish();
  write_file(path, csv);
}

}  // namespace kartei::operations
