#include <fmt/format.h>

#include <charconv>
#include <map>
#include <memory>

#include "model/error.hpp"
#include "operations/journalled_change.hpp"
#include "operations/sheet/row_stamp.hpp"
#include "operations/sheet/sheet.hpp"
#include "operations/sheet/sheet_columns.hpp"
#include "operations/sheet/sheet_kind.hpp"
#include "store/row_attempt.hpp"

namespace kartei::operations {
namespace {

struct RecordName {
  std::string kind;
  std::int64_t id = 0;
};

RecordName name_from_text(const std::string& written) {
  const std::size_t blank = written.rfind(' ');
  RecordName name;
  if (blank != std::string::npos) {
    name.kind = written.substr(0, blank);
    const char* end = written.data() + written.size();
    const auto read = std::from_chars(written.data() + blank + 1, end, name.id);
    if (read.ec == std::errc() && read.ptr == end) return name;
  }
  throw Error(ErrorKind::usage,
              fmt::format("id: '{}' names no record; leave that column as it was written. What is new "
                          "is added by its own command, as kartei party add",
                          written));
}

class SheetReader {
 public:
  SheetReader(store::Store& store, FileTable table, OperationId operation, const Environment& environment)
      : store_(store), table_(std::move(table)), operation_(operation), environment_(environment) {
    id_ = place_of(id_column);
    version_ = place_of(version_column);
  }

  SheetIn run() {
    for (const FileRow& row : table_.rows) {
      stop_if_asked(environment_);
      ++result_.rows;
      try {
        store::RowAttempt attempt(store_);
        take(row);
        attempt.keep();
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::usage && error.kind() != ErrorKind::failed) throw;
        result_.rejected.add(table_, row, error.what());
      }
    }
    for (const auto& [word, kind] : kinds_) kind->finish();
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::size_t place_of(std::string_view column) const {
    if (const auto found = table_.find_column(column)) return *found;
    throw Error(ErrorKind::input_unusable,
                fmt::format("{}: there is no column '{}'; give a sheet that kartei sheet out "
                            "wrote",
                            table_.file, column));
  }

  SheetKind& kind_of(const std::string& word) {
    auto found = kinds_.find(word);
    if (found == kinds_.end())
      found = kinds_.emplace(word, sheet_kind(store_, word, operation_, environment_)).first;
    return *found->second;
  }

  void take(const FileRow& row) {
    const std::string& id = row.cells[id_];
    const RecordName name = name_from_text(id);
    SheetKind& kind = kind_of(name.kind);
    const auto now = kind.cells(name.id);
    if (!now)
      throw Error(ErrorKind::usage, fmt::format("id: there is no {} any more, or there never was", id));
    std::vector<SheetChange> changes;
    std::vector<SheetConflict> conflicts;
    for (std::size_t i = 0; i < kind.columns().size(); ++i) {
      const SheetColumn& column = kind.columns()[i];
      const auto place = table_.find_column(column.name);
      if (!place) continue;
      const std::string& cell = row.cells[*place];
      const std::string& stamp = row.cells[version_];
      if (cell == (*now)[i] || is_stamped(stamp, column.name, cell)) continue;
      if (column.is_read_only)
        throw Error(ErrorKind::usage,
                    fmt::format("{}: is not changed in a sheet, but by its own command", column.name));
      if (!is_stamped(stamp, column.name, (*now)[i]))
        conflicts.push_back({id, column.name, cell, (*now)[i]});
      else
        changes.push_back({i, cell});
    }
    if (!changes.empty()) {
      kind.change(name.id, changes);
      ++result_.changed_rows;
      result_.changed_cells += changes.size();
    }
    result_.conflicts.insert(result_.conflicts.end(), conflicts.begin(), conflicts.end());
  }

  store::Store& store_;
  FileTable table_;
  OperationId operation_;
  const Environment& environment_;
  std::size_t id_ = 0;
  std::size_t version_ = 0;
  std::map<std::string, std::unique_ptr<SheetKind>> kinds_;
  SheetIn result_;
};

}  // namespace

SheetIn read_sheet(store::Store& store, const std::string& file, const Environment& environment) {
  FileTable table = read_table(file);
  JournalledChange change(store, "sheet in", environment);
  SheetIn result = SheetReader(store, std::move(table), change.id(), environment).run();
  if (result.changed_cells == 0)
    change.discard();
  else
    result.operation = change.finish({{"rows", static_cast<std::int64_t>(result.changed_rows)},
                                      {"cells", static_cast<std::int64_t>(result.changed_cells)}});
  return result;
}

}  // namespace kartei::operations
