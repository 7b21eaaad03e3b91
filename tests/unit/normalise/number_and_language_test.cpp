#include "normalise/language.hpp"

#include <gtest/gtest.h>

#include "normalise/register_id.hpp"
#include "normalise/vat_id.hpp"
#include "normalise/web.hpp"

namespace kartei::normalise {
namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

TEST(VatId, is_read_in_one_form) {
  const Rows rows = {{"DE136695976", "DE136695976"},
                     {"DE 136 695 976", "DE136695976"},
                     {"de136695976", "DE136695976"},
                     {"ATU13585627", "ATU13585627"},
                     {"ATU 1358 5627", "ATU13585627"},
                     {"CHE-116.281.710 MWST", "CHE116281710"},
                     {"CHE-116.281.710", "CHE116281710"},
                     {"NL123456789B01", "NL123456789B01"},
                     {"DE12345678", ""},
                     {"AT12345678", ""},
                     {"keine Angabe", ""},
                     {"123456789", ""}};
  for (const auto& [written, id] : rows) {
    SCOPED_TRACE(written);
    EXPECT_EQ(read_vat_id(written).value, id);
    EXPECT_EQ(read_vat_id(written).found.empty(), !id.empty());
  }
}

TEST(VatId, is_held_against_its_check_digit) {
  for (const std::string_view id : {"DE136695976", "DE811115368", "DE129273398", "ATU13585627", "ATU37675002",
                                    "CHE100155212", "CHE116281710", "LI12345", "NL123456789B01"})
    EXPECT_TRUE(has_right_check_digit(id)) << id;
  for (const std::string_view id :
       {"DE136695967", "DE136695977", "ATU13585637", "ATU13585628", "CHE100155221", "CHE116281711"})
    EXPECT_FALSE(has_right_check_digit(id)) << id;
}

TEST(VatId, with_a_wrong_digit_is_kept_and_told) {
  const VatIdReading reading = read_vat_id("DE 136 695 967");
  EXPECT_EQ(reading.value, "DE136695967");
  ASSERT_EQ(reading.found.size(), 1U);
  EXPECT_EQ(reading.found[0].code, "vat_id.check_digit");
}

TEST(RegisterId, is_read_in_one_form) {
  const Rows rows = {{"HRB 12345", "HRB 12345"},
                     {"HRB12345", "HRB 12345"},
                     {"hrb 12 345", "HRB 12345"},
                     {"HRB-Nr. 12345", "HRB 12345"},
                     {"HRA-Nr. 77", "HRA 77"},
                     {"Amtsgericht Charlottenburg, HRB 12345 B", "HRB 12345 B (Charlottenburg)"},
                     {"HRB 12345, AG Offenbach am Main", "HRB 12345 (Offenbach am Main)"},
                     {"HRB 12345 Offenbach", "HRB 12345 (Offenbach)"},
                     {"HRB 12345 (Offenbach)", "HRB 12345 (Offenbach)"},
                     {"Handelsregister: Amtsgericht Köln HRA 4711", "HRA 4711 (Köln)"},
                     {"VR 1234 Amtsgericht Kassel", "VR 1234 (Kassel)"},
                     {"FN 123456a", "FN 123456 a"},
                     {"FN 123456 a, Handelsgericht Wien", "FN 123456 a (Wien)"},
                     {"unbekannt", "unbekannt"},
                     {"HRB", "HRB"},
                     {"", ""}};
  for (const auto& [written, id] : rows) {
    EXPECT_EQ(read_register_id(written), id) << written;
    EXPECT_EQ(read_register_id(id), id) << "read once is read";
  }
}

TEST(Language, is_read_by_name_and_code) {
  const Rows rows = {{"de", "de"},       {"Deutsch", "de"}, {"de-AT", "de"},     {"German", "de"},
                     {"englisch", "en"}, {"FR", "fr"},      {"klingonisch", ""}, {"", ""}};
  for (const auto& [written, code] : rows) EXPECT_EQ(read_language(written), code) << written;
}

TEST(Web, is_read_in_one_form) {
  const Rows rows = {{"www.Firma.de", "www.firma.de"},
                     {"HTTPS://Firma.de/Weg", "https://firma.de/Weg"},
                     {"http://firma.de/", "http://firma.de"},
                     {"firma.de:8080/x?Y=1", "firma.de:8080/x?Y=1"},
                     {"müller.de", "müller.de"},
                     {"www.firma.de.", "www.firma.de"},
                     {"firma", ""},
                     {"http://", ""},
                     {"a b.de", ""},
                     {"-", ""}};
  for (const auto& [written, url] : rows) EXPECT_EQ(read_web(written).url, url) << written;
  for (const std::string_view written :
       {"firma", "x..de", ".de", "firma.", "-firma.de", "firma.de:", "a:b.de"})
    EXPECT_EQ(read_web(written).found.size(), 1U) << written;
  EXPECT_TRUE(read_web("-").found.empty());
}

}  // namespace
}  // namespace kartei::normalise
