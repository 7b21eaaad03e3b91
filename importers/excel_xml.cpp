#include "importers/excel_xml.hpp"

#include <algorithm>

#include "importers/excel_xml_content.hpp"
#include "importers/sheet_table.hpp"
#include "importers/workbook_sheets.hpp"
#include "model/error.hpp"
#include "text/encoding.hpp"

namespace kartei::importers {
namespace {

int recognises(std::string_view head) {
  constexpr int certain = 95;
  const text::EncodingGuess guess = text::detect_encoding(head);
  const std::string text = text::to_utf8(head.substr(guess.bom_bytes, 4096), guess.encoding);
  const auto has = [&text](std::string_view word) { return text.find(word) != std::string::npos; };
  const bool is_workbook = has("<Workbook") || has(":Workbook");
  return is_workbook && has("urn:schemas-microsoft-com:office:spreadsheet") ? certain : 0;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  const std::vector<SheetName> names = read_excel_xml_sheets(bytes, options.encoding);
  if (names.empty())
    throw Error(ErrorKind::input_unusable,
                "this XML holds no worksheet; let Kartei find out the format, or name another with --from");
  const std::vector<std::size_t> chosen = chosen_sheets(names, options.table);
  ExcelXmlReader reader(bytes, options.encoding);
  for (std::size_t i = 0; i < names.size() && reader.next_sheet(); ++i) {
    if (std::ranges::find(chosen, i) == chosen.end()) continue;
    read_sheet_table(reader, names[i].name, notes_on(names, i, format::DateSystem::from_1900, options),
                     options, sink);
  }
}

}  // namespace

constinit const Importer excel_xml_importer{
    "excel-xml", "Workbooks of Excel 2003 as XML; each worksheet is a table",
    "xml xls",   "--encoding --header --sheet",
    recognises,  read};

}  // namespace kartei::importers
