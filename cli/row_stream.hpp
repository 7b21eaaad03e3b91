/// A table of many rows, printed while it is made.
#pragma once

#include <string>
#include <vector>

#include "cli/context.hpp"
#include "cli/output_table.hpp"

namespace kartei::cli {

/// Prints rows as they come where the format lets it (csv, jsonl): a million rows take no memory. An aligned
/// table and a JSON document are printed by finish().
class RowStream {
 public:
  /// `head` has no rows yet.
  RowStream(Context& context, OutputTable head) : context_(context), table_(std::move(head)) {}

  void add(std::vector<std::string> row);
  void finish();

 private:
  void flush();

  Context& context_;
  OutputTable table_;
  bool has_begun_ = false;
};

}  // namespace kartei::cli
