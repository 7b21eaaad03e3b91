#include "importers/xls.hpp"

#include "format/compound_file.hpp"
#include "importers/sheet_table.hpp"
#include "importers/workbook_sheets.hpp"
#include "importers/xls_sheet.hpp"
#include "importers/xls_workbook.hpp"
#include "model/error.hpp"

namespace kartei::importers {
namespace {

constexpr std::size_t root = 0;

/// Excel 97 and later call the stream Workbook, before it was Book. Some programs write both.
std::string workbook_stream(const format::CompoundFile& file) {
  for (const std::string_view name : {"Workbook", "Book"})
    if (const auto entry = file.find(root, name); entry && !file.entries()[*entry].is_storage)
      return file.read(*entry);
  if (file.find(root, "EncryptedPackage"))
    throw Error(ErrorKind::input_unusable,
                "the workbook is password-protected; open it in Excel and save it without a password");
  throw Error(ErrorKind::input_unusable,
              "this is an old Office file, but no workbook; save its list as .xlsx or .csv");
}

int recognises(std::string_view head) {
  constexpr int likely = 60;
  return format::CompoundFile::is_one(head) ? likely : 0;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  if (!format::CompoundFile::is_one(bytes))
    throw Error(ErrorKind::input_unusable,
                "this is no XLS workbook; let Kartei find out the format, or name another with --from");
  const std::string stream = workbook_stream(format::CompoundFile(bytes));
  const XlsWorkbook workbook = read_xls_workbook(stream);
  std::vector<SheetName> names;
  for (const XlsSheet& sheet : workbook.sheets) names.push_back({sheet.name, sheet.is_hidden});
  for (const std::size_t i : chosen_sheets(names, options.table)) {
    XlsSheetReader rows(stream, workbook.sheets[i], workbook);
    read_sheet_table(rows, names[i].name, notes_on(names, i, workbook.dates, options), options, sink);
  }
}

}  // namespace

constinit const Importer xls_importer{"xls",      "Workbooks of Excel 5 to 2003: XLS; each sheet is a table",
                                      "xls",      "--header --sheet",
                                      recognises, read};

}  // namespace kartei::importers
