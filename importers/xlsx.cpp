#include "importers/xlsx.hpp"

#include <fmt/format.h>

#include "importers/xlsx_table.hpp"
#include "model/error.hpp"
#include "model/reading_option.hpp"

namespace kartei::importers {
namespace {

constexpr std::string_view zip_magic = "PK\x03\x04";
constexpr std::string_view compound_magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// A name as compound files hold it: UTF-16, little endian.
std::string utf16le(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) {
    wide += c;
    wide += '\0';
  }
  return wide;
}

[[noreturn]] void refuse_compound(std::string_view bytes) {
  const auto holds = [&](std::string_view stream) {
    return bytes.find(utf16le(stream)) != std::string_view::npos;
  };
  if (holds("EncryptedPackage")) {
    throw Error(ErrorKind::input_unusable,
                "the workbook is password-protected; open it in Excel and save it without a password");
  }
  if (holds("Workbook") || holds("Book")) {
    throw Error(
        ErrorKind::input_unusable,
        "this is a workbook of Excel 97-2003 (.xls); open it in Excel or LibreOffice and save it as .xlsx");
  }
  throw Error(ErrorKind::input_unusable,
              "this is an old Office file, but no workbook; save its list as .xlsx or .csv");
}

std::string listed(const std::vector<WorkbookSheet>& sheets) {
  std::string names;
  for (const auto& sheet : sheets) names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", sheet.name);
  return names.empty() ? "none" : names;
}

std::vector<WorkbookSheet> chosen_sheets(const WorkbookIndex& index, const std::string& wanted) {
  if (wanted.empty()) return index.sheets;
  for (const auto& sheet : index.sheets) {
    if (sheet.name == wanted) return {sheet};
  }
  throw Error(ErrorKind::input_unusable, fmt::format("the workbook has no sheet \"{}\"; its sheets are: {}",
                                                     wanted, listed(index.sheets)));
}

std::vector<Decision> notes_on(const WorkbookSheet& sheet, const WorkbookIndex& index,
                               const ImportOptions& options) {
  std::vector<Decision> notes;
  if (!options.table.empty()) {
    notes.push_back({"table", sheet.name, "as asked for", reading_option::sheet});
  } else if (sheet.is_hidden) {
    notes.push_back({"table", sheet.name, "a hidden sheet, read all the same", reading_option::sheet});
  } else if (index.sheets.size() > 1) {
    notes.push_back({"table", sheet.name, fmt::format("one of {} sheets, all are read", index.sheets.size()),
                     reading_option::sheet});
  }
  if (index.dates == format::DateSystem::from_1904) {
    notes.push_back({"dates", "from 1904", "the workbook says so", ""});
  }
  return notes;
}

void read_workbook(const Package& package, const ImportOptions& options, ImportSink& sink) {
  const auto index = read_workbook_index(package);
  const auto sheets = chosen_sheets(index, options.table);
  const auto strings = read_shared_strings(package, index.shared_strings_part);
  const auto styles = read_number_formats(package, index.styles_part);
  for (const auto& sheet : sheets) {
    if (sheet.part.empty()) {
      throw Error(ErrorKind::input_unusable,
                  fmt::format("the sheet \"{}\" is missing in the file; open it in Excel and save it anew",
                              sheet.name));
    }
    SheetReader reader(package, sheet, {strings, styles, index.dates});
    read_sheet_table(reader, sheet.name, notes_on(sheet, index, options), options, sink);
  }
}

int recognises(std::string_view head) {
  constexpr int certain = 90;
  constexpr int only_to_refuse = 10;
  if (head.starts_with(compound_magic)) return only_to_refuse;
  if (!head.starts_with(zip_magic)) return 0;
  for (const std::string_view sign : {"[Content_Types].xml", "xl/", "xl\\"}) {
    if (head.find(sign) != std::string_view::npos) return certain;
  }
  return only_to_refuse;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  if (bytes.starts_with(compound_magic)) refuse_compound(bytes);
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
