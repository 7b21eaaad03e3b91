#include "importers/vcard.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

Recording read_vcard(std::string_view bytes, const ImportOptions& options = {}) {
  Recording recording = read_all(vcard_importer, bytes, options);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording;
}

/// "TEL[cell]=0171 1" for each cell of a record.
std::vector<std::string> cells(const Recording& recording, std::size_t record = 0) {
  std::vector<std::string> result;
  for (const auto& [column, value] : recording.tables.at(0).records.at(record).cells) {
    result.push_back(recording.tables[0].columns[column] + "=" + value);
  }
  return result;
}

std::vector<std::string> cells_of(const std::string& properties) {
  return cells(read_vcard("BEGIN:VCARD\n" + properties + "END:VCARD\n"));
}

using Cells = std::vector<std::string>;

TEST(Vcard, name_organisation_and_text_become_columns) {
  EXPECT_EQ(
      cells_of(
          "VERSION:3.0\nN:Meyer;Hans;Karl,Otto;Dr.;jun.\nFN:Dr. Hans Meyer\nORG:Kunz\\; Sohn;Einkauf;Süd\n"
          "TITLE:Leiter\\, Einkauf\nBDAY:1964-05-12\nNOTE:eins\\nzwei; drei\nCATEGORIES:Messe,Kunde\\,A\n"),
      (Cells{"N.family=Meyer", "N.given=Hans", "N.additional=Karl Otto", "N.prefix=Dr.", "N.suffix=jun.",
             "FN=Dr. Hans Meyer", "ORG.name=Kunz; Sohn", "ORG.unit=Einkauf, Süd", "TITLE=Leiter, Einkauf",
             "BDAY=1964-05-12", "NOTE=eins\nzwei; drei", "CATEGORIES=Messe, Kunde,A"}));
}

TEST(Vcard, a_comma_in_a_name_of_2_1_separates_nothing) {
  EXPECT_EQ(cells_of("VERSION:2.1\nN:Meyer, Schulz;Hans\n"),
            (Cells{"N.family=Meyer, Schulz", "N.given=Hans"}));
}

TEST(Vcard, types_stand_in_brackets_in_english_and_sorted) {
  EXPECT_EQ(
      cells_of("TEL;WORK;VOICE:1\nTEL;TYPE=CELL;TYPE=work:2\nTEL;TYPE=\"home,fax\":3\nTEL;TYPE=arbeit:4\n"
               "EMAIL;INTERNET:5\nEMAIL;PREF=1;TYPE=home:6\nTEL:7\nURL;TYPE=WORK:8\n"),
      (Cells{"TEL[work]=1", "TEL[cell,work]=2", "TEL[fax,home]=3", "TEL[work]=4", "EMAIL=5",
             "EMAIL[home,pref]=6", "TEL=7", "URL[work]=8"}));
}

TEST(Vcard, apples_labels_are_types_or_kept_as_written) {
  EXPECT_EQ(cells_of("item1.TEL:1\nitem1.X-ABLabel:_$!<Mobile>!$_\nitem2.TEL;TYPE=pref:2\nitem2.X-ABLabel:"
                     "Bauhof [Süd]\n"),
            (Cells{"TEL[cell]=1", "TEL[Bauhof Süd,pref]=2"}));
}

TEST(Vcard, the_parts_of_an_address_are_announced_together) {
  const Recording read = read_vcard(
      "BEGIN:VCARD\nADR;TYPE=home:;;Ring 5;Offenbach;;63067;\nADR;TYPE=home:Postfach "
      "1;;;Ulm;;;D\nADR:;;;;;;\nEND:VCARD\n");
  const auto& columns = read.tables[0].columns;
  ASSERT_EQ(columns.size(), 14U);
  EXPECT_EQ(columns[0], "ADR[home].pobox");
  EXPECT_EQ(columns[7], "ADR[home].pobox");
  EXPECT_EQ(cells(read),
            (Cells{"ADR[home].street=Ring 5", "ADR[home].city=Offenbach", "ADR[home].postcode=63067",
                   "ADR[home].pobox=Postfach 1", "ADR[home].city=Ulm", "ADR[home].country=D"}));
}

TEST(Vcard, columns_grow_while_cards_are_read) {
  const Recording read =
      read_vcard("BEGIN:VCARD\nTEL:1\nEND:VCARD\n\nBEGIN:VCARD\nTEL:2\nTEL:3\nFN:x\nEND:VCARD\n");
  EXPECT_EQ(read.tables[0].columns, (std::vector<std::string>{"TEL", "TEL", "FN"}));
  EXPECT_EQ(cells(read, 1), (Cells{"TEL=2", "TEL=3", "FN=x"}));
  EXPECT_EQ(read.tables[0].records[1].line, 5U);
  EXPECT_EQ(read.skipped.at("empty"), 1U);
}

TEST(Vcard, numbers_and_mailboxes_lose_their_scheme) {
  EXPECT_EQ(cells_of("VERSION:4.0\nTEL;VALUE=uri:tel:+49-69-1;ext=2\nEMAIL:mailto:a@example.org\n"),
            (Cells{"TEL=+49-69-1;ext=2", "EMAIL=a@example.org"}));
}

TEST(Vcard, outlooks_cards_mix_quoted_printable_and_raw_windows_bytes) {
  const Recording read = read_vcard(
      "BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=de:M\xFCller;J\xFCrgen\r\n"
      "ADR;WORK;PREF;CHARSET=Windows-1252:;;Gro\xDF"
      "e Stra\xDF"
      "e 5;K\xF6ln;;50667;Deutschland\r\n"
      "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gr=C3=BC=C3=9Fe=0D=0A=\r\nzweite Zeile\r\nEND:VCARD\r\n");
  EXPECT_EQ(read.decisions.at("encoding"), "windows-1252");
  EXPECT_EQ(cells(read), (Cells{"N.family=Müller", "N.given=Jürgen", "ADR[pref,work].street=Große Straße 5",
                                "ADR[pref,work].city=Köln", "ADR[pref,work].postcode=50667",
                                "ADR[pref,work].country=Deutschland", "NOTE=Grüße\nzweite Zeile"}));
}

TEST(Vcard, a_file_in_utf16_is_read) {
  std::string bytes = "\xFF\xFE";
  for (const char c : std::string_view("BEGIN:VCARD\r\nFN:Meier\r\nEND:VCARD\r\n")) bytes += {c, '\0'};
  EXPECT_EQ(cells(read_vcard(bytes)), (Cells{"FN=Meier"}));
  EXPECT_EQ(vcard_importer.recognises(bytes), 100);
}

TEST(Vcard, photos_are_left_out_and_counted) {
  const Recording read = read_vcard(
      "BEGIN:VCARD\nVERSION:2.1\nPHOTO;ENCODING=BASE64;TYPE=JPEG:\n AAAA\n "
      "BBBB\n\nFN:x\nLOGO;VALUE=uri:http://x/y\n"
      "END:VCARD\n");
  EXPECT_EQ(cells(read), (Cells{"FN=x"}));
  EXPECT_EQ(read.decisions.at("binary properties"), "2 left out");
}

TEST(Vcard, cards_inside_of_cards_are_left_out) {
  const Recording read = read_vcard(
      "BEGIN:VCARD\nVERSION:2.1\nN:Chef;Anna\nAGENT:\nBEGIN:VCARD\nFN:Assistent\nEND:VCARD\nTEL:1\nEND:"
      "VCARD\n"
      "BEGIN:VCARD\nAGENT:BEGIN:VCARD\\nFN:Susan\\nEND:VCARD\\n\nTEL:2\nEND:VCARD\n");
  ASSERT_EQ(read.records(), 2U);
  EXPECT_EQ(cells(read, 0), (Cells{"N.family=Chef", "N.given=Anna", "TEL=1"}));
  EXPECT_EQ(cells(read, 1), (Cells{"TEL=2"}));
  EXPECT_EQ(read.decisions.at("nested cards"), "1 left out");
}

TEST(Vcard, a_missing_end_is_made_good_by_the_next_begin) {
  const Recording read = read_vcard("junk\nbegin:vcard\nFN:a\nBEGIN:VCARD \nFN:b\nEND:VCARD \n");
  ASSERT_EQ(read.records(), 2U);
  EXPECT_EQ(cells(read, 0), (Cells{"FN=a"}));
  EXPECT_EQ(read.skipped.at("preamble"), 1U);
}

TEST(Vcard, a_card_that_the_file_cuts_off_is_a_reject_with_its_text) {
  const Recording read = read_vcard("BEGIN:VCARD\nFN:a\nEND:VCARD\nBEGIN:VCARD\nFN:b\nTEL:069 12");
  EXPECT_EQ(read.records(), 1U);
  ASSERT_EQ(read.rejects.size(), 1U);
  EXPECT_EQ(read.rejects[0].code, "vcard.not_closed");
  EXPECT_EQ(read.rejects[0].line, 4U);
  EXPECT_EQ(read.rejects[0].raw, "BEGIN:VCARD\nFN:b\nTEL:069 12");
}

TEST(Vcard, groups_are_rejects_that_say_so) {
  for (const std::string kind : {"KIND:group", "X-ADDRESSBOOKSERVER-KIND:group"}) {
    const Recording read = read_vcard("BEGIN:VCARD\nFN:Team\n" + kind + "\nMEMBER:urn:uuid:1\nEND:VCARD\n");
    EXPECT_EQ(read.records(), 0U);
    ASSERT_EQ(read.rejects.size(), 1U);
    EXPECT_EQ(read.rejects[0].what, "a group of contacts is not taken yet");
  }
}

TEST(Vcard, the_name_of_a_companys_card_is_no_persons) {
  EXPECT_EQ(cells_of("N:;;;;\nFN:Kunz GmbH\nORG:Kunz GmbH\nX-ABShowAs:COMPANY\n"),
            (Cells{"FN[company]=Kunz GmbH", "X-ABSHOWAS=COMPANY"}));
  EXPECT_EQ(cells_of("N:Meyer;;;;\nFN:Meyer\nKIND:org\n"), (Cells{"N.family=Meyer", "FN=Meyer", "KIND=org"}));
}

TEST(Vcard, a_year_that_apple_does_not_mean_is_dropped) {
  EXPECT_EQ(cells_of("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-12\n"), (Cells{"BDAY=--05-12"}));
}

TEST(Vcard, lines_that_are_no_property_are_kept) {
  EXPECT_EQ(cells_of("stray\nNOTE:one\ntwo\n"), (Cells{"NOTE=one\ntwo", "MORE=stray"}));
}

TEST(Vcard, more_columns_than_anybody_needs_end_in_one) {
  std::string card;
  for (int i = 0; i < 600; ++i) card += "X-" + std::to_string(i) + ":" + std::to_string(i) + "\n";
  const Recording read = read_vcard("BEGIN:VCARD\n" + card + "END:VCARD\n");
  EXPECT_EQ(read.tables[0].columns.size(), 501U);
  const std::string more = read.tables[0].records[0].cell(500);
  EXPECT_TRUE(more.starts_with("X-500:500\nX-501:501\n")) << more;
  EXPECT_TRUE(more.ends_with("X-599:599"));
}

TEST(Vcard, a_card_with_nothing_in_it_is_a_record_all_the_same) {
  const Recording read = read_vcard("begin:vcard\nend:vcard\n");
  EXPECT_EQ(read.records(), 1U);
  EXPECT_TRUE(cells(read).empty());
}

TEST(Vcard, is_recognised_by_its_content) {
  EXPECT_EQ(vcard_importer.recognises("BEGIN:VCARD\r\n"), 100);
  EXPECT_EQ(vcard_importer.recognises("\xEF\xBB\xBF\n begin:vcard\n"), 100);
  EXPECT_EQ(vcard_importer.recognises("Hallo\nBEGIN:VCARD\n"), 70);
  EXPECT_EQ(vcard_importer.recognises("BEGIN:VCALENDAR\n"), 0);
  EXPECT_EQ(vcard_importer.recognises("Name;Ort\nMeier;Ulm\n"), 0);
  EXPECT_EQ(vcard_importer.recognises(""), 0);
}

TEST(Vcard, an_unknown_encoding_is_a_mistake_of_the_command_line) {
  ImportOptions options;
  options.encoding = "klingon";
  EXPECT_THROW(read_vcard("BEGIN:VCARD\n", options), Error);
}

}  // namespace
}  // namespace kartei::importers
