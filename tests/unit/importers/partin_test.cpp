#include "importers/partin.hpp"

#include <gtest/gtest.h>

#include "importers/edifact_segments.hpp"
#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

Recording read_partin(std::string_view bytes) {
  Recording recording = read_all(partin_importer, bytes);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording;
}

std::vector<std::string> cells_of(const Recording& recording, std::size_t record) {
  std::vector<std::string> cells;
  for (const auto& [column, value] : recording.tables.at(0).records.at(record).cells)
    cells.push_back(recording.tables[0].columns[column] + "=" + value);
  return cells;
}

using Cells = std::vector<std::string>;

TEST(Edifact, divides_by_the_signs_that_una_tells) {
  EdifactSegments segments("UNA|^.! ~\r\nNAD^BY^401!|2||9^^Kunz !~ S\r\nohn~RFF^~");
  const auto nad = segments.next();
  ASSERT_TRUE(nad);
  EXPECT_EQ(nad->tag, "NAD");
  EXPECT_EQ(nad->line, 2U);
  EXPECT_EQ(nad->at(1), "401|2");
  EXPECT_EQ(nad->at(1, 2), "9");
  EXPECT_EQ(nad->at(3), "Kunz ~ Sohn");
  EXPECT_EQ(nad->at(9, 9), "");
  const auto rff = segments.next();
  ASSERT_TRUE(rff);
  EXPECT_TRUE(rff->is_whole);
  EXPECT_FALSE(segments.next());
}

TEST(Partin, reads_parties_with_their_persons) {
  const Recording recording = read_partin(
      "UNA:+.? '\r\nUNB+UNOC:3+A:14+B:14+261122:0800+1'\r\nUNH+1+PARTIN:D:96A:UN:EAN004'\r\nBGM+10+1+9'\r\n"
      "NAD+BY+4012345000009::9++B\xF6hm?+S\xF6hne:Filiale+Weg 1:Hinterhaus+Aachen+NW+52062+DE'\r\n"
      "RFF+VA:DE136695976'\r\nCOM+0241 1:TE'\r\nCTA+IC+:Rita Vogel'\r\nCOM+rita@boehm.example:EM'\r\n"
      "COM+0171 2:AL'\r\nCTA+PD+EK:Hans Kunz'\r\nCOM+0241 3:FX'\r\nUNT+9+1'\r\nUNZ+1+1'\r\n");
  EXPECT_EQ(recording.decisions.at("encoding"), "ISO-8859-1");
  ASSERT_EQ(recording.records(), 2U);
  EXPECT_EQ(cells_of(recording, 0),
            (Cells{"Partnernummer=4012345000009", "Partnerrolle=BY", "Name 1=Böhm+Söhne", "Name 2=Filiale",
                   "Straße=Weg 1 Hinterhaus", "Ort=Aachen", "Region=NW", "PLZ=52062", "Land=DE",
                   "USt-IdNr.=DE136695976", "Telefon=0241 1", "Ansprechpartner=Rita Vogel",
                   "E-Mail=rita@boehm.example", "Mobiltelefon=0171 2"}));
  EXPECT_EQ(cells_of(recording, 1).front(), "Partnernummer=4012345000009");
  EXPECT_EQ(cells_of(recording, 1).back(), "Telefax=0241 3");
  EXPECT_EQ(recording.tables[0].records[0].line, 5U);
}

TEST(Partin, tells_what_is_cut_off) {
  const Recording recording =
      read_partin("UNB+UNOC:3+A+B'UNH+1+PARTIN:D:96A:UN'NAD+BY+1'COM+0241 1:TE'\nNAD+SU+2'COM+0241");
  EXPECT_EQ(recording.records(), 2U);
  ASSERT_EQ(recording.rejects.size(), 1U);
  EXPECT_EQ(recording.rejects[0].line, 2U);
  EXPECT_EQ(recording.decisions.at("end"), "the interchange lacks its end");
}

TEST(Partin, a_segment_of_endless_parts_is_a_reject) {
  for (const char* sign : {"+", ":"}) {
    std::string text = "UNB+UNOC:3+A+B'UNH+1+PARTIN:D:96A:UN'NAD+BY";
    for (int i = 0; i < 5'000; ++i) text += sign;
    const Recording recording = read_partin(text + "'NAD+BY+2'UNZ+1'");
    EXPECT_EQ(recording.rejects.size(), 1U) << sign;
    EXPECT_EQ(recording.records(), 1U) << sign;
  }
}

TEST(Partin, refuses_other_messages_by_name) {
  try {
    static_cast<void>(read_all(partin_importer, "UNB+UNOC:3'UNH+1+INVOIC:D:96A:UN'NAD+BY+1'"));
    ADD_FAILURE() << "an invoice";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("INVOIC"), std::string::npos) << error.what();
  }
  EXPECT_THROW(static_cast<void>(read_all(partin_importer, "Name;Ort\n")), Error);
  EXPECT_EQ(partin_importer.recognises("UNA;Name;Ort\n"), 0);
}

}  // namespace
}  // namespace kartei::importers
