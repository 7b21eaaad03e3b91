#include "export/file_writer.hpp"

#include "export/atomic_file.hpp"
#include "export/workbook.hpp"
#include "text/text.hpp"

namespace kartei::exports {
namespace {

class CsvFileWriter final : public TableWriter {
 public:
  CsvFileWriter(const std::filesystem::path& target, CsvDialect dialect, std::vector<ColumnSpec> columns)
      : file_(target),
        writer_(csv_writer([this](std::string_view bytes) { file_.write(bytes); }, dialect,
                           std::move(columns))) {}

  void row(std::span<const std::string_view> cells) override { writer_->row(cells); }

  void finish() override {
    writer_->finish();
    file_.commit();
  }

 private:
  AtomicFile file_;
  std::unique_ptr<TableWriter> writer_;
};

}  // namespace

std::unique_ptr<TableWriter> file_writer(const std::filesystem::path& target, Moment created,
                                         std::string_view sheet, std::vector<ColumnSpec> columns,
                                         CsvDialect dialect) {
  if (text::to_lower(target.extension().string()) == ".xlsx")
    return workbook_writer(target, created, sheet, std::move(columns));
  return std::make_unique<CsvFileWriter>(target, dialect, std::move(columns));
}

}  // namespace kartei::exports
