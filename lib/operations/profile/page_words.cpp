#include "operations/profile/page_words.hpp"

#include <array>

#include <fmt/format.h>

namespace kartei::operations {
namespace {

struct MeasureWords {
  std::string_view name;
  std::string_view unit;
};

/// In the order of the enumeration.
constexpr std::array<MeasureWords, quality::measure_count> measure_words{{
    {"Zeilen, die kein Kontakt sind", "%"},
    {"Zeilen ohne Telefon, E-Mail und zustellbare Anschrift", "%"},
    {"Zeilen ohne Person und ohne Firma", "%"},
    {"Dubletten in der Liste", "%"},
    {"Werte, die nicht verstanden werden", "%"},
    {"zweifelhafte Werte", "%"},
    {"Postleitzahlen, die es nicht (mehr) gibt", "%"},
    {"Rufnummern in veralteter Form", "%"},
    {"Alter: seit dem jüngsten Datum in der Liste", "Tage"},
    {"Spalten, deren Bedeutung niemand kennt", "%"},
    {"sensible Spalten ohne Rechtsgrundlage", ""},
    {"Notizen und andere Werte, die Sensibles verraten", ""},
}};

struct KindWords {
  std::string_view kind;
  std::string_view german;
};

constexpr std::array<KindWords, 8> kind_words{{{"religion", "Religion"},
                                               {"health", "Gesundheit"},
                                               {"party", "Partei"},
                                               {"union", "Gewerkschaft"},
                                               {"ethnicity", "ethnische Herkunft"},
                                               {"sex life", "Sexualleben"},
                                               {"biometrics", "Biometrie"},
                                               {"profile", "persönliches Profil"}}};

}  // namespace

std::string_view german(quality::Verdict verdict) {
  switch (verdict) {
    case quality::Verdict::good_enough:
      return "gut genug";
    case quality::Verdict::mend_first:
      return "erst nachbessern";
    case quality::Verdict::start_from_zero:
      break;
  }
  return "besser neu anfangen";
}

std::string_view german(quality::Measure measure) {
  return measure_words[static_cast<std::size_t>(measure)].name;
}

std::string_view german_unit(quality::Measure measure) {
  return measure_words[static_cast<std::size_t>(measure)].unit;
}

std::string_view german(quality::Score score) {
  return score == quality::Score::completeness ? "Vollständigkeit" : "Aktualität";
}

std::string german_kind(const std::string& kind) {
  for (const KindWords& words : kind_words)
    if (words.kind == kind) return std::string(words.german);
  return kind;
}

std::string german_number(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, '.');
  return digits;
}

std::string german_day(const std::optional<Day>& day) {
  if (!day) return "–";
  const std::chrono::year_month_day date(*day);
  return fmt::format("{:02}.{:02}.{:04}", unsigned{date.day()}, unsigned{date.month()}, int{date.year()});
}

std::string german_share(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return "–";
  return fmt::format("{} %", (part * 200 + whole) / (2 * whole));
}

}  // namespace kartei::operations
