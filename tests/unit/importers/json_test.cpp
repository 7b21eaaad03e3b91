#include "importers/json.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

Recording read_json(std::string_view text, const ImportOptions& options = {}) {
  Recording recording = read_all(json_importer, text, options);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording;
}

/// "column=value" of each filled cell.
std::vector<std::string> cells_of(const Recording& recording, std::size_t record, std::size_t table = 0) {
  std::vector<std::string> cells;
  for (const auto& [column, value] : recording.tables.at(table).records.at(record).cells)
    cells.push_back(recording.tables[table].columns[column] + "=" + value);
  return cells;
}

using Cells = std::vector<std::string>;

ImportOptions list_called(const char* name) {
  ImportOptions options;
  options.table = name;
  return options;
}

TEST(Json, names_what_is_nested_by_dots_and_numbers) {
  const Recording recording = read_json(
      R"([{"name": "Böhm", "address": {"street": "Weg 1", "geo": {"lat": 48.7}}, "phones": ["0711 1", "0711 2"],
          "emails": [{"type": "work", "value": "a@x.example"}, {"value": "b@x.example"}], "leer": null, "ok": true}])");
  EXPECT_EQ(
      cells_of(recording, 0),
      (Cells{"name=Böhm", "address.street=Weg 1", "address.geo.lat=48.7", "phones=0711 1", "phones=0711 2",
             "emails.1.type=work", "emails.1.value=a@x.example", "emails.2.value=b@x.example", "ok=true"}));
}

TEST(Json, unescapes_text_and_leaves_numbers_as_they_are_written) {
  const Recording recording = read_json(
      R"([{"a": "M\u00fcller \ud83d\ude00\n\"x\"", "b": 49711123456789012345678, "c": 1.50 , "d": -0, "e": 01067}])");
  EXPECT_EQ(cells_of(recording, 0),
            (Cells{"a=Müller 😀\n\"x\"", "b=49711123456789012345678", "c=1.50", "d=-0", "e=01067"}));
}

TEST(Json, reads_an_object_a_line) {
  const Recording recording = read_json("\xEF\xBB\xBF{\"name\":\"A\"}\r\n\r\n{\"name\":\"B\"}\r\n");
  EXPECT_EQ(recording.records(), 2U);
  EXPECT_EQ(recording.tables.at(0).records.at(1).line, 3U);
  EXPECT_EQ(read_json("{\"name\":\n\"A\"}\n{\"name\":\n\"B\"}").records(), 2U);
  EXPECT_EQ(read_json("[{\"name\":\"A\"}]\n[{\"name\":\"B\"}]").records(), 2U);
}

TEST(Json, a_broken_line_costs_itself_only) {
  const Recording recording = read_json(
      "{\"name\":\"A\"}\n{\"name\":\"B}\n{\"name\":\"C\",}\n{\"name\" "
      "\"D\"}\n[1]\n{\"n\":1e}\n{\"n\":nul}\n{\"name\":\"E\"}");
  EXPECT_EQ(recording.records(), 2U);
  ASSERT_EQ(recording.rejects.size(), 6U);
  EXPECT_EQ(recording.rejects[0].line, 2U);
  EXPECT_NE(recording.rejects[0].what.find("not closed"), std::string::npos) << recording.rejects[0].what;
  EXPECT_NE(recording.rejects[3].what.find("no object"), std::string::npos) << recording.rejects[3].what;
}

TEST(Json, a_broken_object_of_a_list_costs_itself_only) {
  const Recording recording =
      read_json("[{\"name\": \"A\"},\n{\"name\": \"B,\n\"ort\": 1},\n{\"name\": \"C\"},\n{\"na");
  EXPECT_EQ(recording.records(), 2U);
  ASSERT_EQ(recording.rejects.size(), 2U);
  EXPECT_EQ(recording.rejects[0].line, 2U);
  EXPECT_NE(recording.rejects[1].what.find("the file ends"), std::string::npos);
}

TEST(Json, goes_on_behind_a_broken_object_where_one_begins_like_it) {
  const Recording recording = read_json(
      "[\n  {\"name\": {\"a\": \"offen}, \"b\": \"c\"},\n  {\"name\": \"B\",\n    \"x\": [\n      {\"y\": "
      "1}\n    ]},\n"
      "  {\"name\": {\"a\": 1,\n  {\"name\": \"D\"}\n]\n");
  EXPECT_EQ(recording.records(), 2U);
  ASSERT_EQ(recording.rejects.size(), 2U);
  EXPECT_EQ(recording.rejects[0].raw, "{\"name\": {\"a\": \"offen}, \"b\": \"c\"},");
  EXPECT_EQ(recording.rejects[1].line, 7U);
}

TEST(Json, finds_the_lists_in_the_files_object) {
  const std::string_view text =
      R"({"stand": "2026-11-22", "links": [{"rel": "next"}], "daten": {"kunden": [{"Name": "A"}],
          "lieferanten": [{"Firma": "B"}, {"Firma": "C"}]}})";
  const Recording recording = read_json(text);
  ASSERT_EQ(recording.tables.size(), 2U);
  EXPECT_EQ(recording.tables[0].name, "daten.kunden");
  EXPECT_EQ(recording.tables[1].name, "daten.lieferanten");
  EXPECT_EQ(cells_of(recording, 1, 1), (Cells{"Firma=C"}));

  EXPECT_EQ(read_json(text, list_called("links")).records(), 1U);
  try {
    static_cast<void>(read_json(text, list_called("kunden")));
    ADD_FAILURE() << "a list that is not there";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("\"daten.kunden\""), std::string::npos) << error.what();
  }
}

TEST(Json, an_object_that_names_somebody_is_the_record) {
  const Recording recording = read_json(R"({"firstName": "Rita", "emails": [{"value": "r@x.example"}]})");
  EXPECT_EQ(cells_of(recording, 0), (Cells{"firstName=Rita", "emails.1.value=r@x.example"}));
}

TEST(Json, bounds_depth_and_columns) {
  std::string deep = "[{\"a\":";
  for (int i = 0; i < 100; ++i) deep += "{\"b\":";
  deep += "1" + std::string(100, '}') + "}]";
  const Recording nested = read_json(deep);
  ASSERT_EQ(nested.records(), 1U);
  EXPECT_EQ(nested.tables[0].columns.size(), 1U);

  EXPECT_EQ(read_json("[{\"a\":" + std::string(100'000, '[') + "}]").rejects.size(), 1U);
  EXPECT_EQ(read_json(std::string(100'000, '[')).rejects.size(), 1U);

  std::string wide = "[{\"k0\":0";
  for (int i = 1; i < 100'000; ++i) wide += ",\"k" + std::to_string(i) + "\":" + std::to_string(i);
  const Recording columns = read_json(wide + "}]");
  ASSERT_EQ(columns.records(), 1U);
  EXPECT_LE(columns.tables[0].columns.size(), 501U);
  EXPECT_NE(columns.tables[0].records[0].cells.back().second.find("k99999:99999"), std::string::npos);
}

TEST(Json, is_known_by_its_content) {
  for (const char* text : {"[]", "[\n{\"a\":1}]", "{\"a\":1}", "\xEF\xBB\xBF{}", "[1]"})
    EXPECT_GT(json_importer.recognises(text), 50) << text;
  for (const char* text : {"", "{", "[section]\nkey=1", "{\\rtf1", "Name;Ort", "{Name};{Ort}"})
    EXPECT_EQ(json_importer.recognises(text), 0) << text;
}

}  // namespace
}  // namespace kartei::importers
