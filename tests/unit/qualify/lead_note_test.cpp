/// The table of rows is the specification of what a card's note may say.
#include "qualify/lead_note.hpp"

#include <gtest/gtest.h>

#include "model/date.hpp"

namespace kartei::qualify {
namespace {

std::string text_of(const std::optional<Period>& period) {
  if (!period) return "";
  const std::string from = kartei::to_text(period->first);
  return period->first == period->last ? from : from + ".." + kartei::to_text(period->last);
}

std::string text_of(const std::optional<VolumeRange>& volume) {
  if (!volume) return "";
  const std::string from = std::to_string(volume->from);
  return (volume->from == volume->until ? from : from + ".." + std::to_string(volume->until)) + " " +
         volume->currency;
}

struct Row {
  const char* note;
  const char* function;  ///< with a + when the person leads it, and a ! when they decide
  const char* need;
  const char* volume;
  const char* follow_up;  ///< with the channel in front
};

constexpr Row rows[] = {
    {"Einkaufsleiter, Bedarf Q3, ca. 20 TEUR, Rückruf KW 12", "Einkauf+", "2027-07-01..2027-09-30",
     "20000 EUR", "phone 2027-03-22..2027-03-28"},
    {"ruft Mitte Mai an", "", "", "", "phone 2027-05-11..2027-05-20"},
    {"Budget 50-80k, Entscheider, dringend", "!", "", "50000..80000 EUR", ""},
    {"GF, Projekt Frühjahr 2028, 1,5 Mio EUR", "Geschäftsleitung+", "2028-03-01..2028-05-31", "1500000 EUR",
     ""},
    {"Technischer Leiter; Termin am 12.1. vereinbaren", "Technik+", "", "", "meeting 2027-01-12"},
    {"Angebot bis Ende Januar", "", "", "", "email 2027-01-21..2027-01-31"},
    {"braucht im Dezember 3 Stück", "", "2026-12-01..2026-12-31", "", ""},
    {"in 3 Wochen zurückrufen", "", "", "", "phone 2026-12-13"},
    {"nächste Woche anrufen", "", "", "", "phone 2026-11-23..2026-11-29"},
    {"Bedarf nächstes Jahr", "", "2027-01-01..2027-12-31", "", ""},
    {"Bedarf 2. Halbjahr, 120.000 €", "", "2026-07-01..2026-12-31", "120000 EUR", ""},
    {"Volumen 30 T€ bis 40 T€", "", "", "30000..40000 EUR", ""},
    {"Umsatz ca. 12.500,50", "", "", "12501 EUR", ""},
    {"15 kCHF", "", "", "15000 CHF", ""},
    {"purchasing manager, needs it in Q1, call back next week", "Einkauf+", "2027-01-01..2027-03-31", "",
     "phone 2026-11-23..2026-11-29"},
    {"Assistentin der Geschäftsführung", "Assistenz", "", "", ""},
    {"morgen melden", "", "", "", " 2026-11-23"},
    {"WV 1.2.2027", "", "", "", " 2027-02-01"},
    {"KW 47 Besuch", "", "", "", "meeting 2026-11-16..2026-11-22"},
    {"trinkt gern Kaffee, 3 Kinder", "", "", "", ""},
    {"", "", "", "", ""},
};

TEST(ReadLeadNote, understands_what_people_scribble) {
  const Day day = *day_from_text("2026-11-22");  // a Sunday, in week 47
  for (const Row& row : rows) {
    SCOPED_TRACE(row.note);
    const LeadNote note = read_lead_note(row.note, day);
    EXPECT_EQ(note.function + (note.leads ? "+" : "") + (note.decides ? "!" : ""), row.function);
    EXPECT_EQ(text_of(note.need), row.need);
    EXPECT_EQ(text_of(note.volume), row.volume);
    EXPECT_EQ(note.follow_up ? note.channel + " " + text_of(note.follow_up) : "", row.follow_up);
  }
}

TEST(ReadLeadNote, keeps_what_it_does_not_understand) {
  const LeadNote note =
      read_lead_note("Einkauf, trinkt gern Kaffee; Hund heißt Bello", *day_from_text("2026-11-22"));
  EXPECT_EQ(note.rest, (std::vector<std::string>{"trinkt gern Kaffee", "Hund heißt Bello"}));
  EXPECT_FALSE(note.empty());
  EXPECT_TRUE(read_lead_note("schönes Wetter", *day_from_text("2026-11-22")).empty());
  EXPECT_TRUE(read_lead_note("sehr dringend", *day_from_text("2026-11-22")).is_urgent);
}

}  // namespace
}  // namespace kartei::qualify
