#include "operations/review/pair_reason.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

namespace kartei::operations {
namespace {

/// In the order of the feature's levels.
using Phrases = std::array<std::string_view, match::max_levels - 1>;

// In the order of match::Feature.
constexpr std::array<Phrases, match::feature_count> level_phrases{{
    {"Nachname gleich", "Nachname anders geschrieben", "Nachname klingt gleich", "Nachname mit Tippfehler",
     "Nachname teilweise gleich", "Nachname ist der Geburtsname", "Vor- und Nachname vertauscht",
     "Nachname ähnlich", "Nachname verschieden"},
    {"Vorname gleich", "Vorname ist Kurzform", "Vorname teilweise gleich", "Vorname klingt gleich",
     "Vorname mit Tippfehler", "Anfangsbuchstabe des Vornamens gleich", "Vorname ähnlich",
     "Vorname verschieden"},
    {"Junior und Senior gleich", "Junior oder Senior nur bei einem", "Junior und Senior verschieden"},
    {"Geschlecht gleich", "Geschlecht verschieden"},
    {"Firma gleich", "Firma mit gleichen Wörtern", "seltenes Wort der Firma gleich", "Firma mit Tippfehler",
     "Firma verschieden"},
    {"Arbeitgeber gleich", "Arbeitgeber mit gleichen Wörtern", "seltenes Wort des Arbeitgebers gleich",
     "Arbeitgeber mit Tippfehler", "Arbeitgeber verschieden"},
    {"Rechtsform gleich", "Rechtsform verschieden"},
    {"Straße und Hausnummer gleich", "Straße anders geschrieben, Hausnummer gleich", "Hausnummer fast gleich",
     "Straße gleich", "Hausnummer verschieden", "Straße ähnlich", "Straße verschieden"},
    {"PLZ gleich", "PLZ mit Tippfehler", "Ort gleich", "Gegend gleich", "Ort verschieden"},
    {"Adresszusatz gleich", "Adresszusatz ähnlich", "Adresszusatz verschieden"},
    {"Telefon gleich", "Telefon mit Tippfehler", "Telefon verschieden"},
    {"Mobiltelefon gleich", "Mobiltelefon mit Tippfehler", "Mobiltelefon verschieden"},
    {"E-Mail gleich", "E-Mail mit Tippfehler", "Postfachname der E-Mail gleich", "E-Mail verschieden"},
    {"Geburtsdatum gleich", "Tag und Monat vertauscht", "Geburtsdatum mit Tippfehler",
     "Geburtsdatum teilweise gleich", "Geburtsdatum in zwei Ziffern verschieden", "Geburtsdatum verschieden"},
    {"USt-IdNr. gleich", "USt-IdNr. mit Tippfehler", "USt-IdNr. verschieden"},
    {"Registernummer gleich", "Registernummer fast gleich", "Registernummer verschieden"},
}};
static_assert(!level_phrases.back().front().empty(), "a field has no phrases");

// In the order of match::Obstacle.
constexpr std::array<std::string_view, match::obstacle_count> obstacle_phrases{
    "Vornamen verschieden",
    "Vornamen vielleicht von zweien und nichts Persönliches gleich",
    "der Anfangsbuchstabe passt zu zweien",
    "ein Vorname fehlt",
    "Nachnamen verschieden",
    "Geburtsdaten verschieden",
    "Geburtsdaten um mehr als einen Tippfehler in Tag oder Monat verschieden",
    "einer ist Junior, einer Senior",
    "nur einer heißt Junior oder Senior",
    "nur Name und Ort stimmen überein",
    "andere Abteilung und nichts Persönliches gleich",
    "anderes Postfach und nichts Persönliches gleich",
    "Firmennamen verschieden",
    "Rechtsformen verschieden",
    "USt-IdNrn. verschieden",
    "Registernummern verschieden",
    "USt-IdNr. oder Registernummer mit Tippfehler",
    "andere Gesellschaft derselben Gruppe",
    "zwei Schlüssel derselben Quelle",
    "beide mit Aufträgen oder offenen Vorgängen",
    "als verschieden entschieden",
};

using Weighed = std::pair<std::int32_t, std::string_view>;

std::string joined(std::vector<Weighed>& phrases) {
  std::ranges::stable_sort(phrases, std::greater<>(), &Weighed::first);
  std::string text;
  for (const auto& [weight, phrase] : phrases) {
    if (!text.empty()) text += ", ";
    text += phrase;
  }
  return text;
}

}  // namespace

std::string_view level_in_words(match::Feature feature, match::Level level) {
  return level_phrases[static_cast<std::size_t>(feature)][level - 1U];
}

std::string reason_for(const match::Comparison& comparison) {
  std::vector<Weighed> in_favour;
  std::vector<Weighed> against;
  for (std::size_t feature = 0; feature < match::feature_count; ++feature) {
    const auto level = comparison.levels[feature];
    const auto weight = comparison.weights[feature];
    if (level == match::not_compared || weight == 0) continue;
    const auto phrase = level_in_words(static_cast<match::Feature>(feature), level);
    if (weight > 0) {
      in_favour.emplace_back(weight, phrase);
    } else {
      against.emplace_back(-weight, phrase);
    }
  }
  auto text = joined(in_favour);
  if (against.empty()) return text;
  return text + (text.empty() ? "dagegen: " : "; dagegen: ") + joined(against);
}

std::string why_not_by_itself(match::Obstacles obstacles, std::int32_t score, std::int32_t merge_at) {
  if (obstacles == 0)
    return score < merge_at ? "nicht sicher genug" : "passt nicht zu anderen, denen eines der beiden gleicht";
  std::string text;
  for (const auto obstacle : match::list_of(obstacles)) {
    if (!text.empty()) text += ", ";
    text += obstacle_phrases[static_cast<std::size_t>(obstacle)];
  }
  return text;
}

int certainty_percent(std::int32_t score) {
  constexpr std::int32_t sure_score = 10'000;  // odds of 1000 to 1
  const int surest = score >= sure_score ? 99 : 98;
  const double probability = 1 / (1 + std::exp2(-score / 1000.0));
  return std::min(surest, static_cast<int>(100 * probability));
}

}  // namespace kartei::operations
