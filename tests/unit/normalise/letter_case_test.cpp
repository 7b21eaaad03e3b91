#include "normalise/letter_case.hpp"

#include <gtest/gtest.h>

namespace kartei::normalise {
namespace {

using Rows = std::vector<std::pair<std::string_view, std::string_view>>;

TEST(LetterCase, is_told_of_a_whole_text) {
  for (const std::string_view text : {"MÜLLER", "HANS MÜLLER", "WEIß", "LI", "AM MARKT 5A"})
    EXPECT_EQ(letter_case(text), LetterCase::capitals) << text;
  for (const std::string_view text : {"müller", "hans müller", "weiß", "am markt 5"})
    EXPECT_EQ(letter_case(text), LetterCase::small) << text;
  for (const std::string_view text : {"Müller", "Hans MÜLLER", "A.", "5", "", "-", "d'Angelo"})
    EXPECT_EQ(letter_case(text), LetterCase::usual) << text;
}

TEST(LetterCase, of_persons_knows_particles_and_double_names) {
  const Rows rows = {{"MÜLLER", "Müller"},
                     {"MÜLLER-LÜDENSCHEIDT", "Müller-Lüdenscheidt"},
                     {"müller-lüdenscheidt", "Müller-Lüdenscheidt"},
                     {"VON DER LEYEN", "von der Leyen"},
                     {"VON UND ZU STEIN", "von und zu Stein"},
                     {"FREIHERR VON STEIN", "Freiherr von Stein"},
                     {"GRAF LAMBSDORFF", "Graf Lambsdorff"},
                     {"MEYER ZU SELHAUSEN", "Meyer zu Selhausen"},
                     {"VAN DEN BERG", "van den Berg"},
                     {"DE LA MOTTE", "de la Motte"},
                     {"DI MATTEO", "Di Matteo"},
                     {"MCDONALD", "McDonald"},
                     {"MCKAY", "McKay"},
                     {"O'BRIEN", "O'Brien"},
                     {"D'ANGELO", "D'Angelo"},
                     {"WEISS", "Weiss"},
                     {"WEIß", "Weiß"},
                     {"MUELLER", "Mueller"},
                     {"ÖZTÜRK", "Öztürk"},
                     {"ÉMILE", "Émile"},
                     {"HANS-PETER", "Hans-Peter"},
                     {"KARL HEINZ", "Karl Heinz"},
                     {"H.-P.", "H.-P."},
                     {"MEYER, HANS", "Meyer, Hans"},
                     {"LUDWIG II.", "Ludwig II."},
                     {"VON", "Von"},
                     {"ZU", "Zu"},
                     {"anna maria", "Anna Maria"},
                     {"ursula von der leyen", "Ursula von der Leyen"}};
  for (const auto& [written, usual] : rows) EXPECT_EQ(recased(written, Wording::person), usual);
}

TEST(LetterCase, of_streets_knows_their_small_words) {
  const Rows rows = {{"HAUPTSTRASSE 12A", "Hauptstrasse 12a"},
                     {"HAUPTSTR. 5", "Hauptstr. 5"},
                     {"AM ALTEN MARKT 3", "Am Alten Markt 3"},
                     {"AN DER ALTEN BURG", "An der Alten Burg"},
                     {"STRASSE DES 17. JUNI 135", "Strasse des 17. Juni 135"},
                     {"WILLY-BRANDT-PLATZ", "Willy-Brandt-Platz"},
                     {"KARL-VON-DRAIS-STRASSE", "Karl-von-Drais-Strasse"},
                     {"L7 3-5", "L7 3-5"},
                     {"in der au 4", "In der Au 4"}};
  for (const auto& [written, usual] : rows) EXPECT_EQ(recased(written, Wording::street), usual);
}

TEST(LetterCase, of_cities_knows_their_small_words) {
  const Rows rows = {{"FRANKFURT AM MAIN", "Frankfurt am Main"},
                     {"FRANKFURT A. M.", "Frankfurt a. M."},
                     {"FRANKFURT (ODER)", "Frankfurt (Oder)"},
                     {"BAD HOMBURG V. D. HÖHE", "Bad Homburg v. d. Höhe"},
                     {"ROTHENBURG OB DER TAUBER", "Rothenburg ob der Tauber"},
                     {"CASTROP-RAUXEL", "Castrop-Rauxel"},
                     {"ST. GALLEN", "St. Gallen"},
                     {"BIEL/BIENNE", "Biel/Bienne"},
                     {"WIL SG", "Wil SG"},
                     {"ULM", "Ulm"},
                     {"offenbach", "Offenbach"}};
  for (const auto& [written, usual] : rows) EXPECT_EQ(recased(written, Wording::city), usual);
}

TEST(LetterCase, is_mended_word_by_word_where_only_some_are_in_capitals) {
  const Rows rows = {{"Hans MÜLLER", "Hans Müller"},           {"MÜLLER Hans", "Müller Hans"},
                     {"Hans MÜLLER, MBA", "Hans Müller, MBA"}, {"Dr. HANS MÜLLER", "Dr. Hans Müller"},
                     {"HANS MÜLLER", "Hans Müller"},           {"Hans von der HEIDE", "Hans von der Heide"},
                     {"DI Franz Huber", "DI Franz Huber"},     {"DI FRANZ HUBER", "DI Franz Huber"},
                     {"Hans Müller", "Hans Müller"},           {"", ""}};
  for (const auto& [written, usual] : rows)
    EXPECT_EQ(recased_where_damaged(written, Wording::person).value_or(std::string(written)), usual);
}

}  // namespace
}  // namespace kartei::normalise
