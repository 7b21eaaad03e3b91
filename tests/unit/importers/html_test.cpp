#include "importers/html.hpp"

#include <gtest/gtest.h>

#include "format/html_entities.hpp"
#include "importers/html_tables.hpp"
#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

/// Rows as "column:text|column:text".
std::vector<std::string> rows_of(std::string_view page, std::size_t table = 0) {
  std::vector<std::string> rows;
  const std::vector<HtmlTable> tables = read_html_tables(page);
  for (const auto& row : tables.at(table).rows) {
    std::string line;
    for (const HtmlTable::Cell& cell : row)
      line += (line.empty() ? "" : "|") + std::to_string(cell.column) + ":" + cell.text;
    rows.push_back(line);
  }
  return rows;
}

using Rows = std::vector<std::string>;

TEST(HtmlEntities, are_decoded_where_they_are_known) {
  EXPECT_EQ(format::decode_html_entities("M&uuml;ller &amp; S&#246;hne&nbsp;&#x20AC;&#128;"),
            "Müller & Söhne\u00A0€€");
  EXPECT_EQ(format::decode_html_entities("A&B &foo; &#xZZ; &;&"), "A&B &foo; &#xZZ; &;&");
  EXPECT_EQ(format::decode_html_entities("&#0;&#xD800;&#1114112;"), "\uFFFD\uFFFD\uFFFD");
}

TEST(HtmlTables, are_read_however_they_are_written) {
  EXPECT_EQ(rows_of("<TABLE><tr><td>a<td width=\"3>2\">b</tr>\n<tr><td>c</td></tr></table>"),
            (Rows{"0:a|1:b", "0:c"}));
  EXPECT_EQ(rows_of("<table><td>a<tr><td>b<!-- <td>x --><td><script>\"<td>\"</script>c"),
            (Rows{"0:a", "0:b|1:c"}));
  EXPECT_EQ(rows_of("<table><tr><td>  Am <b>Alten</b>\n Markt<br>Haus<i>boot</i><p>x</p></td></tr></table>"),
            (Rows{"0:Am Alten Markt\nHausboot\nx"}));
}

TEST(HtmlTables, spans_keep_cells_in_their_places) {
  EXPECT_EQ(rows_of("<table><tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f<tr><td>g</table>"),
            (Rows{"0:a|1:b|3:c", "0:a|1:d|2:e|3:f", "0:g"}));
  EXPECT_EQ(rows_of("<table><tr><td>a<td rowspan=3>b<tr><td>c<tr></table>"),
            (Rows{"0:a|1:b", "0:c|1:b", "1:b"}));
}

TEST(HtmlTables, the_innermost_are_the_tables) {
  const std::string page =
      "<table><tr><td>Rahmen<table><caption>Kunden</caption><tr><td>a</table></td><td><table><tr><td>b</"
      "table></table>";
  const auto tables = read_html_tables(page);
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(tables[0].caption, "Kunden");
  EXPECT_EQ(rows_of(page, 1), Rows{"0:b"});
}

TEST(HtmlTables, claims_of_room_are_bounded) {
  EXPECT_THROW(static_cast<void>(read_html_tables("<table><tr><td colspan=999999>a<td>b")), Error);
  std::string wide = "<table><tr>";
  for (int i = 0; i < 16'000; ++i) wide += "<td rowspan=9999999>" + std::string(100, 'x');
  for (int i = 0; i < 10'000; ++i) wide += "<tr>";
  EXPECT_THROW(static_cast<void>(read_html_tables(wide)), Error);
  std::string deep;
  for (int i = 0; i < 1'000; ++i) deep += "<table><td>";
  EXPECT_THROW(static_cast<void>(read_html_tables(deep)), Error);
}

Recording read_html(const std::string& bytes, const ImportOptions& options = {}) {
  Recording recording = read_all(html_importer, bytes, options);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording;
}

TEST(Html, reads_in_the_encoding_that_the_page_tells) {
  const std::string table = "<table><tr><th>Name<th>Ort<tr><td>B\x94hm<td>K\x94ln</table>";
  const Recording recording =
      read_html("<html><meta http-equiv=Content-Type content=\"text/html; charset=ibm850\">" + table);
  EXPECT_EQ(recording.decisions.at("encoding"), "ibm850");
  EXPECT_EQ(recording.tables.at(0).records.at(0).cell(0), "Böhm");
  EXPECT_EQ(read_html("<meta charset=iso-8859-1><table><tr><th>Name<th>Ort<tr><td>Böhm<td>Köln</table>")
                .decisions.at("encoding"),
            "utf-8");
}

TEST(Html, leaves_out_what_is_no_list) {
  const Recording recording = read_html(
      "<html><table><tr><td>Seite 1</table><table><tr><th>Name<th>Ort<tr><td>Kunz<td>Aachen</table>"
      "<table><caption>Lieferanten</caption><tr><th>Firma<th>Ort<tr><td>Mayer<td>Bonn</table>");
  ASSERT_EQ(recording.tables.size(), 2U);
  EXPECT_EQ(recording.tables[0].name, "Tabelle 1");
  EXPECT_EQ(recording.tables[1].name, "Lieferanten");
  ImportOptions options;
  options.table = "Lieferanten";
  EXPECT_EQ(
      read_html("<table><caption>Lieferanten</caption><tr><th>Firma<th>Ort<tr><td>Mayer<td>Bonn</table>",
                options)
          .records(),
      1U);
  EXPECT_THROW(static_cast<void>(read_all(html_importer, "<html><body>nichts</body></html>")), Error);
}

}  // namespace
}  // namespace kartei::importers
