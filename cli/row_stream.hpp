/// A table of many rows, printed while it is made.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/context.hpp"
#include "cli/output_table.hpp"

namespace kartei::cli {

/// What else the command gives: lines of JSON name their table where there are several.
enum class OtherTables : std::uint8_t { none, some };

/// Prints rows as they come where the format lets it (csv; jsonl of a table alone): a million rows take no
/// memory. An aligned table and a JSON document are printed by finish().
class RowStream {
 public:
  /// `head` has no rows yet.
  RowStream(Context& context, OutputTable head, OtherTables others = OtherTables::none);

  void add(std::vector<std::string> row);
  void finish();

 private:
  void flush();

  Context& context_;
  OutputTable table_;
  bool is_streamed_;
  bool has_begun_ = false;
};

}  // namespace kartei::cli
