#include "normalise/identifier.hpp"

#include <gtest/gtest.h>

#include "normalise/web.hpp"

namespace kartei::normalise {
namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

TEST(VatId, is_read_in_one_form) {
  const Rows rows = {{"DE123456789", "DE123456789"},
                     {"DE 123 456 789", "DE123456789"},
                     {"de123456789", "DE123456789"},
                     {"ATU12345678", "ATU12345678"},
                     {"ATU 1234 5678", "ATU12345678"},
                     {"CHE-123.456.789 MWST", "CHE123456789"},
                     {"CHE-123.456.789", "CHE123456789"},
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

TEST(RegisterId, is_read_in_one_form) {
  const Rows rows = {
      {"HRB 12345", "HRB 12345"},    {"HRB12345", "HRB 12345"},
      {"hrb 12 345", "HRB 12345"},   {"Amtsgericht Charlottenburg, HRB 12345 B", "HRB 12345 B"},
      {"FN 123456a", "FN 123456 a"}, {"HRA-Nr. 77", "HRA-Nr. 77"},
      {"unbekannt", "unbekannt"},    {"", ""}};
  for (const auto& [written, id] : rows) EXPECT_EQ(read_register_id(written), id) << written;
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
                     {"firma", ""},
                     {"http://", ""},
                     {"a b.de", ""},
                     {"-", ""}};
  for (const auto& [written, url] : rows) EXPECT_EQ(read_web(written).url, url) << written;
  EXPECT_EQ(read_web("firma").found.size(), 1U);
  EXPECT_TRUE(read_web("-").found.empty());
}

}  // namespace
}  // namespace kartei::normalise
