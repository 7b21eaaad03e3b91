#include "tests/conformance/workbook_parts.hpp"

namespace kartei::importers {
namespace {

const std::string main_namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string relationship(std::string_view id, std::string_view type, std::string_view target) {
  return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + relations + "/" + std::string(type) +
         "\" Target=\"" + std::string(target) + "\"/>";
}

std::string relationships(const std::string& inside) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside +
         "</Relationships>";
}

std::string element(const std::string& name, const std::string& inside) {
  return "<" + name + " xmlns=\"" + main_namespace + "\">" + inside + "</" + name + ">";
}

}  // namespace

std::vector<ZipEntry> WorkbookParts::entries() const {
  const std::string sheets =
      "<sheets><sheet name=\"Blatt\" sheetId=\"1\" r:id=\"s1\" xmlns:r=\"" + relations + "\"/></sheets>";
  return {
      {"[Content_Types].xml",
       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
      {"_rels/.rels", relationships(relationship("m", "officeDocument", "xl/workbook.xml"))},
      {"xl/workbook.xml", element("workbook", "<workbookPr " + workbook_properties + "/>" + sheets)},
      {"xl/_rels/workbook.xml.rels", relationships(relationship("s1", "worksheet", "worksheets/sheet1.xml") +
                                                   relationship("t", "sharedStrings", "sharedStrings.xml") +
                                                   relationship("f", "styles", "styles.xml"))},
      {"xl/worksheets/sheet1.xml", element("worksheet", "<sheetData>" + rows + "</sheetData>")},
      {"xl/sharedStrings.xml", element("sst", shared_strings)},
      {"xl/styles.xml", element("styleSheet", styles)}};
}

std::string text_row(const std::vector<std::string_view>& cells) {
  std::string row = "<row>";
  for (const auto cell : cells) row += "<c t=\"inlineStr\"><is><t>" + escaped_xml(cell) + "</t></is></c>";
  return row + "</row>";
}

std::string escaped_xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace kartei::importers
