#include "importers/xlsx_workbook.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "importers/package_xml.hpp"
#include "model/error.hpp"

namespace kartei::importers {
namespace {

[[noreturn]] void refuse(std::string_view what, std::string_view advice) {
  throw Error(ErrorKind::input_unusable, fmt::format("this is {}, no XLSX workbook; {}", what, advice));
}

class WorkbookHandler final : public XmlHandler {
 public:
  struct Sheet {
    std::string name, relationship, state;
  };

  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (root.empty()) root = element;
    if (element == "workbookPr") is_1904 = attributes.is_true("date1904");
    if (element != "sheet") return;
    sheets.push_back({std::string(attributes.text("name")), std::string(attributes.text("id")),
                      std::string(attributes.text("state"))});
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::string root;
  bool is_1904 = false;
  std::vector<Sheet> sheets;
};

std::string main_part(const Package& package) {
  const auto relationships = relationships_of(package, "");
  if (const auto* main = find_type(relationships, "officeDocument")) return main->part;
  for (const std::string_view usual : {"xl/workbook.xml", "workbook.xml", "xl/workbook.bin"}) {
    if (package.has(usual)) return std::string(usual);
  }
  if (package.has("mimetype") && package.has("content.xml")) {
    refuse("an OpenDocument file", "let Kartei find out the format, or say --from ods");
  }
  refuse("a ZIP archive", "unpack it and import the files in it");
}

std::string part_of_type(const Package& package, const std::vector<Relationship>& relationships,
                         std::string_view word) {
  const auto* found = find_type(relationships, word);
  return found != nullptr && package.has(found->part) ? found->part : std::string();
}

WorkbookIndex index_of(const Package& package, const WorkbookHandler& workbook, std::string_view part) {
  const auto relationships = relationships_of(package, part);
  WorkbookIndex index;
  if (workbook.is_1904) index.dates = format::DateSystem::from_1904;
  index.shared_strings_part = part_of_type(package, relationships, "sharedStrings");
  index.styles_part = part_of_type(package, relationships, "styles");
  for (const auto& sheet : workbook.sheets) {
    const auto found =
        std::find_if(relationships.begin(), relationships.end(),
                     [&](const Relationship& candidate) { return candidate.id == sheet.relationship; });
    const bool known = found != relationships.end();
    if (known && !found->type.ends_with("/worksheet")) continue;
    const auto held = known && package.has(found->part) ? found->part : std::string();
    index.sheets.push_back({sheet.name, held, !sheet.state.empty() && sheet.state != "visible"});
  }
  return index;
}

}  // namespace

WorkbookIndex read_workbook_index(const Package& package) {
  const auto part = main_part(package);
  if (part.ends_with(".bin")) refuse("an XLSB workbook", "open it in Excel and save it as .xlsx");
  if (!package.has(part)) refuse("a damaged Office file without its main part", "fetch it again");
  WorkbookHandler workbook;
  read_xml(package, part, workbook);
  if (workbook.root != "workbook") refuse("another Office document", "save its table as .xlsx or .csv");
  return index_of(package, workbook, part);
}

}  // namespace kartei::importers
