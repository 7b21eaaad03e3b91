#include <algorithm>

#include "export/file_writer.hpp"
#include "model/error.hpp"
#include "operations/export/list_file.hpp"
#include "operations/segment/segment_filter.hpp"
#include "operations/sheet/row_stamp.hpp"
#include "operations/sheet/sheet.hpp"
#include "operations/sheet/sheet_columns.hpp"
#include "store/segment_query.hpp"

namespace kartei::operations {
namespace {

std::vector<exports::ColumnSpec> specs_of(const SheetOut& wanted, const SheetKind& kind) {
  std::vector<exports::ColumnSpec> specs{{std::string(id_column)}, {std::string(version_column)}};
  for (const std::string& remark : wanted.remark_columns) specs.push_back({remark});
  for (const SheetColumn& column : kind.columns())
    specs.push_back({column.name, exports::ColumnKind::text,
                     column.is_read_only ? std::vector<std::string>{} : column.choices,
                     column.name == "owner"});
  return specs;
}

std::vector<RemarkedRecord> records_of(store::Store& store, const SheetOut& wanted, SheetKind& kind,
                                       Day today) {
  if (wanted.only) return *wanted.only;
  std::vector<RemarkedRecord> records;
  if (wanted.segment.empty()) {
    for (const std::int64_t id : kind.ids()) records.push_back({id, {}});
    return records;
  }
  if (wanted.kind != "party")
    throw Error(ErrorKind::usage, "--segment selects parties; it is for sheet out party");
  for (const PartyId party : store::parties_in(store, read_filter(store, wanted.segment, today)))
    records.push_back({party.value, {}});
  return records;
}

std::size_t write_rows(exports::TableWriter& writer, store::Store& store, const SheetOut& wanted,
                       SheetKind& kind, const Environment& environment) {
  const Day today = environment.today();
  std::size_t written = 0;
  for (const RemarkedRecord& record : records_of(store, wanted, kind, today)) {
    stop_if_asked(environment);
    const auto cells = kind.cells(record.id);
    if (!cells) continue;
    const std::string name = wanted.kind + " " + std::to_string(record.id);
    const std::string stamp = row_stamp(kind.columns(), *cells);
    std::vector<std::string_view> row{name, stamp};
    row.insert(row.end(), record.remarks.begin(), record.remarks.end());
    row.insert(row.end(), cells->begin(), cells->end());
    writer.row(row);
    ++written;
  }
  writer.finish();
  return written;
}

}  // namespace

std::size_t write_sheet(store::Store& store, const SheetOut& wanted, const Environment& environment) {
  demand_table_name(wanted.file);
  const auto kind = sheet_kind(store, wanted.kind, {}, environment);
  const auto writer =
      exports::file_writer(wanted.file, environment.now, wanted.kind, specs_of(wanted, *kind));
  return write_rows(*writer, store, wanted, *kind, environment);
}

}  // namespace kartei::operations
