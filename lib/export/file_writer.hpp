/// A table as a file of its own, CSV or workbook.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "export/table_writer.hpp"
#include "model/date.hpp"

namespace kartei::exports {

/// A workbook of one sheet where the name ends in .xlsx, else CSV. finish() puts the file in its place,
/// whole; without it nothing remains. `created` stands in a workbook's properties. Throws
/// Error{cannot_create} as AtomicFile does.
[[nodiscard]] std::unique_ptr<TableWriter> file_writer(const std::filesystem::path& target, Moment created,
                                                       std::string_view sheet,
                                                       std::vector<ColumnSpec> columns,
                                                       CsvDialect dialect = CsvDialect::excel_de);

}  // namespace kartei::exports
