#include "operations/input/fixed_layout_file.hpp"

#include <algorithm>

#include "importers/fixed_width.hpp"
#include "operations/input/input_file.hpp"
#include "quality/rules_file.hpp"
#include "text/encoding.hpp"

namespace kartei::operations {
namespace {

constexpr std::int64_t most_letters = 10'000'000;  // of a line; longer than any that was ever met

std::size_t place_at(const quality::TomlTable& table, std::string_view key) {
  return static_cast<std::size_t>(table.number(key, 1, most_letters));
}

std::string encoding_at(const quality::TomlTable& root) {
  if (!root.has("encoding")) return {};
  const auto encoding = text::encoding_from_text(root.text("encoding"));
  if (!encoding)
    root.complain("encoding",
                  "is not known; there are utf-8, windows-1252, cp850, macintosh, utf-16le, utf-16be");
  return std::string(text::to_text(*encoding));
}

importers::FixedColumn column_of(const quality::TomlTable& table,
                                 const std::vector<importers::FixedColumn>& before) {
  table.allow_only({"name", "from", "length"});
  importers::FixedColumn column{table.text("name"), place_at(table, "from"), place_at(table, "length")};
  if (std::ranges::find(before, column.name, &importers::FixedColumn::name) != before.end())
    table.complain("name", "stands there twice");
  return column;
}

importers::FixedLayout layout_of(const quality::TomlTable& root) {
  root.allow_only({"encoding", "record_from", "record_is", "column"});
  importers::FixedLayout layout;
  layout.encoding = encoding_at(root);
  if (root.has("record_is") || root.has("record_from")) {
    layout.record_is = root.text("record_is");
    layout.record_from = place_at(root, "record_from");
  }
  for (const quality::TomlTable& table : root.tables("column"))
    layout.columns.push_back(column_of(table, layout.columns));
  return layout;
}

}  // namespace

importers::FixedLayout read_fixed_layout(const std::string& path) {
  importers::FixedLayout layout;
  quality::read_rules_file(read_input(path).bytes, path,
                           [&layout](const quality::TomlTable& root) { layout = layout_of(root); });
  return layout;
}

std::string_view fixed_layout_format() { return importers::fixed_width_importer.name; }

}  // namespace kartei::operations
