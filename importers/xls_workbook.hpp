/// What a workbook of Excel 5 to 2003 says of itself before its sheets are read.
/// Source: [MS-XLS] 2.1.7.20.3 (globals), 2.4.28 (BoundSheet8), 2.4.265 (SST), 2.4.353 (XF).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "format/excel_number_format.hpp"
#include "importers/xls_records.hpp"

namespace kartei::importers {

struct XlsSheet {
  std::string name;
  std::size_t begin = 0;  ///< where its records begin in the stream
  bool is_hidden = false;
};

struct XlsWorkbook {
  XlsTexts texts;
  format::DateSystem dates = format::DateSystem::from_1900;
  std::vector<XlsSheet> sheets;               ///< worksheets only, in their order
  std::vector<format::NumberFormat> formats;  ///< of each cell style, by its index
  std::vector<std::string> shared_texts;
};

/// Throws Error{input_unusable} when the stream is damaged, older than Excel 5, or protected by a password.
[[nodiscard]] XlsWorkbook read_xls_workbook(std::string_view stream);

}  // namespace kartei::importers
