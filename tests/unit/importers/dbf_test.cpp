#include "importers/dbf.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

struct Field {
  std::string name;
  char type;
  std::size_t length;
};

std::string number(std::uint64_t value, std::size_t bytes) {
  std::string text;
  for (; bytes > 0; --bytes, value >>= 8U) text += static_cast<char>(value & 0xFFU);
  return text;
}

struct Dbf {
  char version = '\x03';
  char language = '\x00';
  std::vector<Field> fields;
  std::vector<std::string> records;  ///< each with its mark
  std::size_t told_records = 0;      ///< more than there are

  [[nodiscard]] std::string file() const {
    std::size_t width = 1;
    for (const Field& field : fields) width += field.length;
    std::string text = version + std::string("\x7c\x0b\x16") + number(records.size() + told_records, 4) +
                       number(33 + fields.size() * 32, 2) + number(width, 2);
    text.resize(32, '\0');
    text[29] = language;
    for (const Field& field : fields) {
      std::string line = field.name;
      line.resize(11, '\0');
      line += field.type + number(0, 4) + static_cast<char>(field.length);
      line.resize(32, '\0');
      text += line;
    }
    text += '\x0D';
    for (std::string record : records) {
      record.resize(width, ' ');
      text += record;
    }
    return text;
  }
};

Recording read_dbf(const std::string& bytes, const ImportOptions& options = {}) {
  Recording recording = read_all(dbf_importer, bytes, options);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording;
}

TEST(Dbf, reads_text_by_its_language_mark_and_days_and_logical_values) {
  const Recording recording =
      read_dbf(Dbf{.language = '\x02',
                   .fields = {{"NAME", 'C', 8}, {"GEB", 'D', 8}, {"WERBUNG", 'L', 1}, {"UMSATZ", 'N', 8}},
                   .records = {" M\x81ller  19710309T 1234.50", "*Kunz", " Wei\xE1"}}
                   .file());
  EXPECT_EQ(recording.decisions.at("encoding"), "cp850");
  ASSERT_EQ(recording.records(), 2U);
  const RecordedTable& table = recording.tables[0];
  EXPECT_EQ(table.columns, (std::vector<std::string>{"NAME", "GEB", "WERBUNG", "UMSATZ"}));
  EXPECT_EQ(table.records[0].cell(0), "Müller");
  EXPECT_EQ(table.records[0].cell(1), "1971-03-09");
  EXPECT_EQ(table.records[0].cell(2), "TRUE");
  EXPECT_EQ(table.records[0].cell(3), "1234.50");
  EXPECT_EQ(table.records[1].cell(0), "Weiß");
  EXPECT_EQ(table.records[1].line, 3U);
  EXPECT_EQ(recording.decisions.at("records"), "1 left out");
}

TEST(Dbf, without_a_mark_the_letters_decide) {
  Dbf dbf{.fields = {{"NAME", 'C', 30}},
          .records = {" M\x81ller Gr\x94\xE1"
                      "e",
                      " J\x84ger B\x84"
                      "cker",
                      " K\x94hler"}};
  EXPECT_EQ(read_dbf(dbf.file()).decisions.at("encoding"), "cp850");
  dbf.records = {
      " M\xFCller Gr\xF6\xDF"
      "e",
      " J\xE4ger B\xE4"
      "cker",
      " K\xF6hler"};
  EXPECT_EQ(read_dbf(dbf.file()).decisions.at("encoding"), "windows-1252");
  ImportOptions options;
  options.encoding = "cp850";
  EXPECT_EQ(read_dbf(dbf.file(), options).decisions.at("encoding"), "cp850");
}

TEST(Dbf, writes_binary_numbers_and_moments_out) {
  const std::string record = " " + number(static_cast<std::uint32_t>(-42), 4) + number(12'345'000, 8) +
                             number(2'460'000, 4) + number(0, 4) + number(0x3FF8000000000000, 8);
  const Recording recording = read_dbf(Dbf{
      .version = '\x30',
      .fields = {{"I", 'I', 4}, {"Y", 'Y', 8}, {"T", 'T', 8}, {"B", 'B', 8}},
      .records = {record}}.file());
  const RecordedRecord& cells = recording.tables[0].records.at(0);
  EXPECT_EQ(cells.cell(0), "-42");
  EXPECT_EQ(cells.cell(1), "1234.5000");
  EXPECT_EQ(cells.cell(2), "2023-02-24");
  EXPECT_EQ(cells.cell(3), "1.5");
}

TEST(Dbf, reads_memos_from_the_file_beside_it) {
  const std::string dbf =
      Dbf{.version = '\xF5', .fields = {{"NOTIZ", 'M', 10}}, .records = {"          1", "         99"}}
          .file();
  std::string fpt = std::string("\0\0\0\2\0\0\0\x40", 8);
  fpt.resize(0x40, '\0');
  fpt += std::string("\0\0\0\1\0\0\0\5", 8) + "Gr\x81n!xxx";
  ImportOptions options;
  options.beside = [&](std::string_view ending) {
    return ending == "fpt" ? std::optional<std::string>(fpt) : std::nullopt;
  };
  const Recording recording = read_dbf(dbf, options);
  EXPECT_EQ(recording.tables[0].records.at(0).cell(0).substr(0, 2), "Gr");
  EXPECT_EQ(recording.tables[0].records.at(1).cell(0), "");

  const Recording without = read_dbf(dbf);
  EXPECT_EQ(without.decisions.at("memo"), "column 'NOTIZ' is not read");
  EXPECT_EQ(without.records(), 2U);
}

TEST(Dbf, without_a_mark_the_letters_of_memos_decide_too) {
  ImportOptions options;
  options.beside = [](std::string_view) -> std::optional<std::string> {
    return std::string(512, '\0') +
           "\x84Gr\xFC\xDF Gott\x93, sagt M\xFCller\x1A\x1A";  // of dBase III, windows-1252
  };
  const Recording recording = read_dbf(
      Dbf{.version = '\x83', .fields = {{"NAME", 'C', 4}, {"NOTIZ", 'M', 10}}, .records = {" Kunz         1"}}
          .file(),
      options);
  EXPECT_EQ(recording.decisions.at("encoding"), "windows-1252");
  EXPECT_EQ(recording.tables.at(0).records.at(0).cell(1), "„Grüß Gott“, sagt Müller");
}

TEST(Dbf, tells_records_that_are_not_there) {
  Dbf dbf{.fields = {{"NAME", 'C', 8}}, .records = {" Kunz"}, .told_records = 4'000'000'000};
  Recording recording = read_dbf(dbf.file());
  EXPECT_EQ(recording.records(), 1U);
  EXPECT_EQ(recording.decisions.at("records"), "1 of 4000000001 are there");

  recording = read_dbf(dbf.file() + " Mei");
  ASSERT_EQ(recording.rejects.size(), 1U);
  EXPECT_EQ(recording.rejects[0].line, 2U);
}

TEST(Dbf, refuses_a_head_that_cannot_be) {
  const std::string good = Dbf{.fields = {{"NAME", 'C', 8}}, .records = {" Kunz"}}.file();
  EXPECT_GT(dbf_importer.recognises(good), 50);
  for (const std::size_t at : {0U, 2U, 10U, 43U, 48U, 64U}) {
    std::string bad = good;
    bad[at] = at == 10 ? '\x05' : '\x7F';
    if (at == 48) bad[at] = '\0';
    EXPECT_EQ(dbf_importer.recognises(bad), 0) << at;
    EXPECT_THROW(static_cast<void>(read_all(dbf_importer, bad)), Error) << at;
  }
}

}  // namespace
}  // namespace kartei::importers
