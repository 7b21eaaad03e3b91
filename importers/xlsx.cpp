#include "importers/xlsx.hpp"

#include <fmt/format.h>

#include "importers/sheet_table.hpp"
#include "importers/workbook_sheets.hpp"
#include "importers/xlsx_sheet.hpp"
#include "model/error.hpp"

namespace kartei::importers {
namespace {

constexpr std::string_view zip_magic = "PK\x03\x04";

void read_workbook(const Package& package, const ImportOptions& options, ImportSink& sink) {
  const auto index = read_workbook_index(package);
  std::vector<SheetName> names;
  for (const auto& sheet : index.sheets) names.push_back({sheet.name, sheet.is_hidden});
  const auto chosen = chosen_sheets(names, options.table);
  const auto strings = read_shared_strings(package, index.shared_strings_part);
  const auto styles = read_number_formats(package, index.styles_part);
  for (const std::size_t i : chosen) {
    const WorkbookSheet& sheet = index.sheets[i];
    if (sheet.part.empty()) {
      throw Error(ErrorKind::input_unusable,
                  fmt::format("the sheet \"{}\" is missing in the file; open it in Excel and save it anew",
                              sheet.name));
    }
    SheetReader reader(package, sheet, {strings, styles, index.dates});
    read_sheet_table(reader, sheet.name, notes_on(names, i, index.dates, options), options, sink);
  }
}

int recognises(std::string_view head) {
  constexpr int certain = 90;
  constexpr int only_to_refuse = 10;
  if (!head.starts_with(zip_magic)) return 0;
  for (const std::string_view sign : {"[Content_Types].xml", "xl/", "xl\\"}) {
    if (head.find(sign) != std::string_view::npos) return certain;
  }
  return only_to_refuse;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  if (!bytes.starts_with(zip_magic)) {
    throw Error(ErrorKind::input_unusable,
                "this is no XLSX workbook; let Kartei find out the format, or name another with --from");
  }
  read_workbook(Package(bytes), options, sink);
}

}  // namespace

constinit const Importer xlsx_importer{"xlsx",      "Excel workbooks: XLSX, XLSM; each sheet is a table",
                                       "xlsx xlsm", "--header --sheet",
                                       recognises,  read};

}  // namespace kartei::importers
