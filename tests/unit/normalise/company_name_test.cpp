#include "normalise/company_name.hpp"

#include <gtest/gtest.h>

namespace kartei::normalise {
namespace {

struct Row {
  std::string written;
  std::string core;
  std::string legal_form;
};

TEST(CompanyName, is_told_from_its_legal_form) {
  const std::vector<Row> rows = {
      {"Müller GmbH", "Müller", "GmbH"},
      {"Müller G.m.b.H.", "Müller", "GmbH"},
      {"Müller Ges.m.b.H.", "Müller", "GmbH"},
      {"Müller GesmbH", "Müller", "GmbH"},
      {"Müller gmbh", "Müller", "GmbH"},
      {"MÜLLER GMBH", "MÜLLER", "GmbH"},
      {"Müller Gesellschaft mit beschränkter Haftung", "Müller", "GmbH"},
      {"Müller Gesellschaft mbH", "Müller", "GmbH"},
      {"Müller Verwaltungsgesellschaft mbH", "Müller Verwaltungsgesellschaft", "GmbH"},
      {"Müller GmbH & Co. KG", "Müller", "GmbH & Co. KG"},
      {"Müller GmbH & Co KG", "Müller", "GmbH & Co. KG"},
      {"Müller GmbH und Co. KG", "Müller", "GmbH & Co. KG"},
      {"Müller GmbH u. Co. KG", "Müller", "GmbH & Co. KG"},
      {"Müller GmbH + Co. KG", "Müller", "GmbH & Co. KG"},
      {"Müller GmbH&Co.KG", "Müller", "GmbH & Co. KG"},
      {"Müller Ges.m.b.H. & Co. KG", "Müller", "GmbH & Co. KG"},
      {"Müller GmbH & Co. Kommanditgesellschaft", "Müller", "GmbH & Co. KG"},
      {"Müller mbH & Co. KG", "Müller", "GmbH & Co. KG"},
      {"Müller GmbH & Co. KGaA", "Müller", "GmbH & Co. KGaA"},
      {"Müller GmbH & Co. OHG", "Müller", "GmbH & Co. OHG"},
      {"Müller & Co. KG", "Müller", "KG"},
      {"Müller KG", "Müller", "KG"},
      {"müller kg", "müller", "KG"},
      {"Müller OHG", "Müller", "OHG"},
      {"Müller oHG", "Müller", "OHG"},
      {"Müller GbR", "Müller", "GbR"},
      {"Müller & Meier GbR", "Müller & Meier", "GbR"},
      {"Müller eGbR", "Müller", "eGbR"},
      {"Müller AG", "Müller", "AG"},
      {"Müller Aktiengesellschaft", "Müller", "AG"},
      {"AG Wohnungsbau GmbH", "AG Wohnungsbau", "GmbH"},
      {"SE Tylose GmbH & Co. KG", "SE Tylose", "GmbH & Co. KG"},
      {"Müller SE", "Müller", "SE"},
      {"Müller SE & Co. KGaA", "Müller", "SE & Co. KGaA"},
      {"Müller KGaA", "Müller", "KGaA"},
      {"Müller e.K.", "Müller", "e.K."},
      {"Müller e. K.", "Müller", "e.K."},
      {"Müller eK", "Müller", "e.K."},
      {"Müller e.Kfr.", "Müller", "e.K."},
      {"Müller e.U.", "Müller", "e.U."},
      {"Turnverein 1860 e.V.", "Turnverein 1860", "e.V."},
      {"Turnverein 1860 e. V.", "Turnverein 1860", "e.V."},
      {"Volksbank Musterstadt eG", "Volksbank Musterstadt", "eG"},
      {"Müller UG", "Müller", "UG (haftungsbeschränkt)"},
      {"Müller UG (haftungsbeschränkt)", "Müller", "UG (haftungsbeschränkt)"},
      {"Müller UG haftungsbeschränkt", "Müller", "UG (haftungsbeschränkt)"},
      {"Müller UG (haftungsbeschränkt) & Co. KG", "Müller", "UG (haftungsbeschränkt) & Co. KG"},
      {"Müller gGmbH", "Müller", "gGmbH"},
      {"Müller PartG mbB", "Müller", "PartG mbB"},
      {"Meier Rechtsanwälte Partnerschaftsgesellschaft mbB", "Meier Rechtsanwälte", "PartG mbB"},
      {"Stadtwerke Musterstadt AöR", "Stadtwerke Musterstadt", "AöR"},
      {"Müller OG", "Müller", "OG"},
      {"Müller FlexCo", "Müller", "FlexKapG"},
      {"Müller Sàrl", "Müller", "S.à r.l."},
      {"Müller S.à r.l.", "Müller", "S.à r.l."},
      {"Nestlé S.A.", "Nestlé", "SA"},
      {"Miller Ltd.", "Miller", "Ltd."},
      {"Miller Inc.", "Miller", "Inc."},
      {"Müller GmbH, Niederlassung Wien", "Müller Niederlassung Wien", "GmbH"},
      {"Müller GmbH i. L.", "Müller", "GmbH"},
      {"Firma Müller GmbH", "Müller", "GmbH"},
      {"Fa. Müller", "Müller", ""},
      {"Gebr. Müller", "Gebr. Müller", ""},
      {"Müller & Söhne GmbH", "Müller & Söhne", "GmbH"},
      {"IBM", "IBM", ""},
      {"GmbH", "GmbH", "GmbH"},
      {"Sa Pa Restaurant", "Sa Pa Restaurant", ""},
      {"Hotel Se Brasil", "Hotel Se Brasil", ""},
      {"", "", ""},
  };
  EXPECT_GE(rows.size(), 50U);
  for (const Row& row : rows) {
    SCOPED_TRACE(row.written);
    const CompanyName company = read_company(row.written).company;
    EXPECT_EQ(company.core, row.core);
    EXPECT_EQ(company.legal_form, row.legal_form);
  }
}

TEST(CompanyName, stays_as_written_but_for_the_salutation) {
  EXPECT_EQ(read_company("Müller GmbH & Co KG").company.name, "Müller GmbH & Co KG");
  EXPECT_EQ(read_company("Firma Müller GmbH").company.name, "Müller GmbH");
  EXPECT_EQ(read_company("Fahrrad Müller").company.name, "Fahrrad Müller");
}

TEST(CompanyName, goes_on_in_a_second_column) {
  const CompanyName company = read_company("Müller Maschinenbau", "GmbH & Co. KG").company;
  EXPECT_EQ(company.name, "Müller Maschinenbau GmbH & Co. KG");
  EXPECT_EQ(company.core, "Müller Maschinenbau");
  EXPECT_EQ(company.legal_form, "GmbH & Co. KG");
  EXPECT_EQ(read_company("", "Werk 2").company.name, "Werk 2");
}

TEST(CompanyName, is_read_the_same_when_read_again) {
  for (const std::string_view written : {"Firma Müller GmbH", "Müller GmbH&Co.KG", "Fa. Firma Meier"}) {
    const CompanyName once = read_company(written).company;
    EXPECT_EQ(read_company(once.name).company, once) << written;
  }
}

TEST(CompanyName, is_told_from_persons) {
  for (const std::string_view company : {"Müller GmbH", "Autohaus Meier", "Meier & Söhne", "Stadt Offenbach",
                                         "Halle 5", "Gebr. Meier", "Hotel Adler", "Fördertechnik Nord"}) {
    EXPECT_TRUE(looks_like_company(company)) << company;
  }
  for (const std::string_view person : {"Hans Meyer", "Dr. Ute Kern", "Meyer, Hans", "Anna Neuhaus", ""}) {
    EXPECT_FALSE(looks_like_company(person)) << person;
  }
}

}  // namespace
}  // namespace kartei::normalise
