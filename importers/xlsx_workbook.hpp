/// What a workbook says of itself before its sheets are read.
/// Source: ECMA-376 part 1, 18.2 (workbook), 18.4 (shared strings), 18.8 (styles).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/excel_number_format.hpp"
#include "importers/package.hpp"

namespace kartei::importers {

struct WorkbookSheet {
  std::string name;
  std::string part;  ///< empty when the workbook names a sheet that it does not hold
  bool is_hidden = false;
};

struct WorkbookIndex {
  std::vector<WorkbookSheet> sheets;  ///< worksheets only, in their order; charts and macros hold no table
  format::DateSystem dates = format::DateSystem::from_1900;
  std::string shared_strings_part;  ///< empty when there is none
  std::string styles_part;          ///< empty when there is none
};

/// Throws Error{input_unusable}, with what to do, for a package that is no XLSX workbook: XLSB, a
/// text document, an OpenDocument sheet, any other ZIP.
[[nodiscard]] WorkbookIndex read_workbook_index(const Package& package);

/// The texts that cells refer to by number, in one block of memory.
class SharedStrings {
 public:
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  /// Requires: index < size().
  [[nodiscard]] std::string_view at(std::size_t index) const;

  void append(std::string_view text) { texts_ += text; }
  void end_string() { ends_.push_back(texts_.size()); }
  [[nodiscard]] std::size_t bytes() const { return texts_.size(); }

 private:
  std::string texts_;
  std::vector<std::size_t> ends_;
};

/// `part` may be empty: no strings then.
[[nodiscard]] SharedStrings read_shared_strings(const Package& package, std::string_view part);

/// The number format of each cell style, by the style's index. `part` may be empty: no styles then.
[[nodiscard]] std::vector<format::NumberFormat> read_number_formats(const Package& package,
                                                                    std::string_view part);

}  // namespace kartei::importers
