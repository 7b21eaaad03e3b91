#include "importers/card_code.hpp"

#include <gtest/gtest.h>

namespace kartei::importers {
namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

Values values_of(std::string_view payload) {
  Values values;
  for (const CardValue& value : read_card_code(payload)) values.emplace_back(value.column, value.value);
  return values;
}

TEST(CardCode, reads_each_kind_into_columns_of_vcards) {
  struct Row {
    std::string payload;
    Values values;
  };
  const std::vector<Row> rows{
      {"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Vogel;Rita\r\nTEL;TYPE=cell:0171 1\r\nEND:VCARD",
       {{"N.family", "Vogel"}, {"N.given", "Rita"}, {"TEL[cell]", "0171 1"}}},
      {"BEGIN:VCARD;VERSION:3.0;N:Vogel;Rita;;Dr.;FN:Dr. Rita Vogel;ORG:Kunz GmbH;TEL;CELL:0171 1;END:VCARD",
       {{"N.family", "Vogel"},
        {"N.given", "Rita"},
        {"N.prefix", "Dr."},
        {"FN", "Dr. Rita Vogel"},
        {"ORG.name", "Kunz GmbH"},
        {"TEL[cell]", "0171 1"}}},
      {"MECARD:N:Vogel,Rita;TEL:+49711123;EMAIL:r@example.de;URL:http\\://example.de;;",
       {{"N.family", "Vogel"},
        {"N.given", "Rita"},
        {"TEL", "+49711123"},
        {"EMAIL", "r@example.de"},
        {"URL", "http://example.de"}}},
      {"MECARD:N:Kunz GmbH\\; Co;;", {{"FN", "Kunz GmbH; Co"}}},
      {"BIZCARD:N:Rita;X:Vogel;T:Einkauf;C:Kunz GmbH;A:Ring 5, 63067 Offenbach;B:069 1;M:0171 1;F:069 "
       "2;E:r@example.de;;",
       {{"N.given", "Rita"},
        {"N.family", "Vogel"},
        {"TITLE", "Einkauf"},
        {"ORG.name", "Kunz GmbH"},
        {"ADR.text", "Ring 5, 63067 Offenbach"},
        {"TEL[work]", "069 1"},
        {"TEL[cell]", "0171 1"},
        {"TEL[fax]", "069 2"},
        {"EMAIL", "r@example.de"}}},
      {"mailto:r@example.de?subject=Messe", {{"EMAIL", "r@example.de"}}},
      {"MATMSG:TO:r@example.de;SUB:x;BODY:y;;", {{"EMAIL", "r@example.de"}}},
      {"TEL:+49 711 123", {{"TEL", "+49 711 123"}}},
      {"https://example.de/karte", {{"URL", "https://example.de/karte"}}},
      {"4006381333931", {}},
      {"", {}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.payload);
    EXPECT_EQ(values_of(row.payload), row.values);
  }
}

}  // namespace
}  // namespace kartei::importers
