#include "quality/sensitive_words.hpp"

#include "quality/rules.hpp"
#include "text/text.hpp"

namespace kartei::quality {
namespace {

std::string kind_of(std::string_view text) {
  const SensitiveKind* kind = SensitiveWords(shipped_rules().sensitive).find(text);
  return kind == nullptr ? "" : kind->name;
}

TEST(SensitiveWords, are_found_in_the_middle_of_a_note) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"ist evangelisch, Kirchensteuer beachten", "religion"},
      {"Ehefrau kath., er selbst röm.-kath.", "religion"},
      {"Ansprechpartner ist Muslim, kein Termin im Ramadan", "religion"},
      {"Zeuge Jehovas - keine Weihnachtskarte", "religion"},
      {"HIV-positiv, vertraulich!", "health"},
      {"seit März krankgeschrieben", "health"},
      {"Schwerbehinderung 50 %", "health"},
      {"schwerbehinderte Tochter", "health"},
      {"Vater hatte Schlaganfall", "health"},
      {"Rollstuhlfahrerin, Zugang ebenerdig", "health"},
      {"Frau Meier schwanger, Vertretung ab Mai", "health"},
      {"SPD-Mitglied", "party"},
      {"sitzt für die CDU im Rat", "party"},
      {"kandidiert für DIE LINKE", "party"},
      {"IG Metall Vertrauensmann", "union"},
      {"Mitglied bei ver.di", "union"},
      {"hat Migrationshintergrund", "ethnicity"},
      {"lebt offen schwul", "sex life"},
      {"vorbestraft?", "profile"},
  };
  for (const auto& [text, kind] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(kind_of(text), kind);
  }
}

TEST(SensitiveWords, leave_institutions_products_and_names_alone) {
  for (const std::string_view text : {"Evangelische Kirchengemeinde St. Paul",
                                      "Katholisches Krankenhaus, Frau Lang",
                                      "SPD-Fraktion im Stadtrat",
                                      "Diabetes-Zentrum Mergentheim",
                                      "Krebs GmbH",
                                      "Herr Krebs ruft zurück",
                                      "Krankenkasse: AOK",
                                      "war auf der Messe, Rückruf im Mai",
                                      "ev. Preiserhöhung",
                                      "GEW. 12 kg",
                                      "Die Grünen Daumen Gartenbau",
                                      "Linke Tür benutzen",
                                      "Schwarz, Farbe anthrazit",
                                      "Golf GTI, Leasing bis 2027",
                                      "Blindenwerkstatt",
                                      "Bestellung krankt an der Lieferung",
                                      "Reha-Technik",
                                      "HIV-Beratungsstelle",
                                      "CDs bestellt",
                                      "",
                                      "4711",
                                      "siehe Mail vom 12.3."}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(kind_of(text), "");
  }
}

TEST(SensitiveWords, of_ones_own_rules_count) {
  const SensitiveRules rules{{{"club", {}, {}, {"rotary", "lions c*"}}}, {"verlag"}, 60, 3};
  const SensitiveWords words(rules);
  EXPECT_NE(words.find("ist bei Rotary"), nullptr);
  EXPECT_NE(words.find("Lions-Clubber"), nullptr);
  EXPECT_EQ(words.find("Lions Gate"), nullptr);
  EXPECT_EQ(words.find("Rotary Verlag"), nullptr);
}

}  // namespace
}  // namespace kartei::quality
