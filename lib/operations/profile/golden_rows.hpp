/// Golden records as rows of a table, so that a database is looked at as a file is.
#pragma once

#include <string>
#include <vector>

#include "operations/input/contact_reader.hpp"
#include "store/golden.hpp"

namespace kartei::operations {

/// The columns: one for each field that a party has, with its first values.
[[nodiscard]] TableHead golden_head();

/// One party under golden_head(); `line` is its number.
class GoldenRow {
 public:
  /// `head` must outlive it.
  GoldenRow(const store::Golden& golden, const TableHead& head);
  GoldenRow(const GoldenRow&) = delete;
  GoldenRow& operator=(const GoldenRow&) = delete;
  ~GoldenRow() = default;

  [[nodiscard]] ReadRow& row() { return row_; }

 private:
  std::vector<std::string> texts_;
  std::vector<RawCell> cells_;
  ReadRow row_;
};

}  // namespace kartei::operations
