/// The parts of small workbooks, written by hand, so that tests can make any of them odd.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/conformance/zip_file.hpp"

namespace kartei::importers {

/// A workbook of one sheet "Blatt": what stands within <sheetData>, <sst> and <styleSheet>.
struct WorkbookParts {
  std::string rows;
  std::string shared_strings = {};
  std::string styles = {};
  std::string workbook_properties = {};

  [[nodiscard]] std::vector<ZipEntry> entries() const;
  [[nodiscard]] std::string file() const { return zip_file(entries()); }
};

/// <c t="inlineStr"> cells side by side.
[[nodiscard]] std::string text_row(const std::vector<std::string_view>& cells);

[[nodiscard]] std::string escaped_xml(std::string_view text);

}  // namespace kartei::importers
