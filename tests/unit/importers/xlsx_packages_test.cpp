#include <gtest/gtest.h>

#include <algorithm>

#include "importers/package.hpp"
#include "importers/xlsx.hpp"
#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"
#include "tests/conformance/workbook_parts.hpp"

namespace kartei::importers {
namespace {

using Entries = std::vector<ZipEntry>;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

Entries sample_entries() {
  WorkbookParts parts;
  parts.rows = text_row({"Name", "Ort", "PLZ"}) + "<row><c t=\"s\"><v>0</v></c></row>";
  parts.shared_strings = "<si><t>Müller</t></si>";
  return parts.entries();
}

ZipEntry& entry(Entries& entries, std::string_view name) {
  return *std::find_if(entries.begin(), entries.end(), [&](const ZipEntry& e) { return e.name == name; });
}

void expect_sample(const Entries& entries) {
  const auto recording = read_all(xlsx_importer, zip_file(entries));
  ASSERT_EQ(recording.records(), 1U);
  EXPECT_EQ(recording.tables[0].records[0].cell(0), "Müller");
}

std::string refusal_of(const std::string& bytes, const ImportOptions& options = {}) {
  try {
    (void)read_all(xlsx_importer, bytes, options);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::input_unusable);
    return error.what();
  }
  return "";
}

void expect_refused(const std::string& bytes, std::string_view words) {
  const auto message = refusal_of(bytes);
  EXPECT_NE(message.find(words), std::string::npos) << "\"" << message << "\" lacks \"" << words << "\"";
}

TEST(XlsxPackage, may_name_its_parts_as_programs_do) {
  expect_sample(sample_entries());

  auto absolute = sample_entries();
  auto& relations = entry(absolute, "xl/_rels/workbook.xml.rels").content;
  relations = replaced(relations, "Target=\"", "Target=\"/xl/");
  expect_sample(absolute);

  auto backslashes = sample_entries();
  for (auto& part : backslashes) part.name = replaced(part.name, "/", "\\");
  expect_sample(backslashes);

  auto other_case = sample_entries();
  entry(other_case, "xl/sharedStrings.xml").name = "XL/SharedStrings.xml";
  expect_sample(other_case);

  auto at_root = sample_entries();
  for (auto& part : at_root) part.name = replaced(part.name, "xl/", "");
  entry(at_root, "_rels/.rels").content = replaced(entry(at_root, "_rels/.rels").content, "xl/", "");
  expect_sample(at_root);

  auto upwards = sample_entries();
  auto& relation = entry(upwards, "xl/_rels/workbook.xml.rels").content;
  relation = replaced(relation, "\"worksheets/", "\"./../xl/worksheets/");
  expect_sample(upwards);
}

TEST(XlsxPackage, may_have_prefixes_and_the_strict_form) {
  auto prefixed = sample_entries();
  for (const std::string_view name :
       {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"}) {
    auto& content = entry(prefixed, name).content;
    content = replaced(replaced(replaced(content, "<", "<x:"), "<x:/", "</x:"), "xmlns=", "xmlns:x=");
  }
  expect_sample(prefixed);

  auto strict = sample_entries();
  for (auto& part : strict) {
    part.content = replaced(part.content, "http://schemas.openxmlformats.org/officeDocument/2006",
                            "http://purl.oclc.org/ooxml/officeDocument");
  }
  expect_sample(strict);
}

TEST(XlsxPackage, that_is_something_else_is_refused_with_what_to_do) {
  expect_refused(zip_file({{"brief.txt", "Hallo"}}), "ZIP archive");
  expect_refused(
      zip_file({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}}),
      "OpenDocument");
  expect_refused("kein Zip", "no XLSX workbook");
  auto document = sample_entries();
  entry(document, "xl/workbook.xml").content = "<document/>";
  expect_refused(zip_file(document), "another Office document");
  auto binary = sample_entries();
  auto& relations = entry(binary, "_rels/.rels").content;
  relations = replaced(relations, "workbook.xml", "workbook.bin");
  expect_refused(zip_file(binary), "save it as .xlsx");
}

TEST(XlsxPackage, with_broken_xml_is_refused_as_a_whole) {
  auto cut = sample_entries();
  auto& sheet = entry(cut, "xl/worksheets/sheet1.xml").content;
  sheet.resize(sheet.size() - 20);
  expect_refused(zip_file(cut), "sheet1.xml");
  auto entities = sample_entries();
  auto& strings = entry(entities, "xl/sharedStrings.xml").content;
  strings = "<!DOCTYPE sst [<!ENTITY a \"aaaa\">]>" + strings;
  expect_refused(zip_file(entities), "document type");
}

TEST(XlsxPackage, that_unpacks_to_far_more_than_it_is_is_refused) {
  const std::string zeros(std::size_t{1} << 20, ' ');
  const auto bytes = zip_file({{"bomb.xml", zeros}});
  PackageLimits limits;
  std::vector<char> buffer(64 * 1024);
  const auto read_to_end = [&] {
    const Package package(bytes, limits);
    auto part = package.open("bomb.xml");
    while (part.read(buffer) > 0) continue;
  };
  EXPECT_NO_THROW(read_to_end());
  limits.ratio_free_bytes = 1000;
  EXPECT_THROW(read_to_end(), Error);
  limits.max_ratio = 2000;
  EXPECT_NO_THROW(read_to_end());
  limits.max_part_bytes = 1000;
  EXPECT_THROW(read_to_end(), Error);
  limits = {};
  limits.max_entries = 0;
  EXPECT_THROW(read_to_end(), Error);
}

Entries with_two_sheets() {
  auto entries = sample_entries();
  auto& workbook = entry(entries, "xl/workbook.xml").content;
  workbook = replaced(workbook, "<sheets>",
                      "<sheets><sheet name=\"Geheim\" state=\"hidden\" r:id=\"s2\" xmlns:r=\"r\"/>"
                      "<sheet name=\"Bild\" r:id=\"c1\" xmlns:r=\"r\"/>"
                      "<sheet name=\"Weg\" r:id=\"s9\" xmlns:r=\"r\"/>");
  auto& relations = entry(entries, "xl/_rels/workbook.xml.rels").content;
  relations =
      replaced(relations, "</Relationships>",
               "<Relationship Id=\"s2\" Type=\"x/worksheet\" Target=\"worksheets/sheet2.xml\"/>"
               "<Relationship Id=\"c1\" Type=\"x/chartsheet\" Target=\"chart.xml\"/></Relationships>");
  entries.push_back(
      {"xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + text_row({"Name", "Ort", "Land"}) +
                                       text_row({"Meyer", "Bonn", "DE"}) + "</sheetData></worksheet>"});
  return entries;
}

TEST(XlsxPackage, yields_the_sheet_asked_for_and_says_when_it_is_hidden) {
  ImportOptions options;
  options.table = "Geheim";
  const auto recording = read_all(xlsx_importer, zip_file(with_two_sheets()), options);
  ASSERT_EQ(recording.tables.size(), 1U);
  EXPECT_EQ(recording.tables[0].name, "Geheim");
  EXPECT_EQ(recording.tables[0].records.at(0).cell(0), "Meyer");
  EXPECT_EQ(recording.decisions.at("table"), "Geheim");
}

TEST(XlsxPackage, names_its_sheets_when_the_one_asked_for_is_not_there) {
  ImportOptions options;
  options.table = "Kunden";
  EXPECT_EQ(refusal_of(zip_file(with_two_sheets()), options),
            "the workbook has no sheet \"Kunden\"; its sheets are: \"Geheim\", \"Weg\", \"Blatt\"");
}

TEST(XlsxPackage, that_lacks_a_sheet_it_names_is_refused) {
  expect_refused(zip_file(with_two_sheets()), "\"Weg\" is missing");
}

TEST(XlsxPackage, is_recognised_by_content_alone) {
  EXPECT_EQ(xlsx_importer.recognises(zip_file(sample_entries())), 90);
  EXPECT_EQ(xlsx_importer.recognises("Name;Ort\n"), 0);
  EXPECT_EQ(xlsx_importer.recognises(""), 0);
  EXPECT_LT(xlsx_importer.recognises(zip_file({{"brief.txt", "Hallo"}})), 50);
}

}  // namespace
}  // namespace kartei::importers
