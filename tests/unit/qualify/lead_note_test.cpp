/// The table of rows is the specification of what a card's note may say.
#include "qualify/lead_note.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

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
    {"Assistenz GF, kein Entscheider", "Assistenz", "", "", ""},
    {"Budget erst ab 2027", "", "2027-01-01..2027-12-31", "", ""},
    {"Bedarf erst 2028", "", "2028-01-01..2028-12-31", "", ""},
    {"5-stelliges Budget", "", "", "", ""},
    {"Entscheidung im April", "", "2027-04-01..2027-04-30", "", ""},
    {"Rückruf 31.02.", "", "", "", ""},
    {"Rückruf 31.02.2027", "", "", "", ""},
    {"Rückruf 29.02.", "", "", "", "phone 2028-02-29"},
    {"Rückruf KW 54", "", "", "", ""},
    {"Rückruf KW 53 2027", "", "", "", ""},
    {"Rückruf nächste Woche Dienstag", "", "", "", "phone 2026-11-24"},
    {"Dienstag in KW 12 anrufen", "", "", "", "phone 2027-03-23"},
    {"KW 12 Di Besuch", "", "", "", "meeting 2027-03-23"},
    {"EK-Leiter, 20TE, RR KW12", "Einkauf+", "", "20000 EUR", "phone 2027-03-22..2027-03-28"},
    {"Leiter IT", "IT+", "", "", ""},
    {"Leitung der Technik", "Technik+", "", "", ""},
    {"Rohrleitungen, Einkauf", "Einkauf", "", "", ""},
    {"needs it in March", "", "2027-03-01..2027-03-31", "", ""},
    {"EKL", "Einkauf+", "", "", ""},
    {"Besitzer", "Geschäftsleitung+", "", "", ""},
    {"Werkleiter", "Produktion+", "", "", ""},
    {"GF-Assistenz", "Assistenz", "", "", ""},
    {"Etat 100.000,-", "", "", "100000 EUR", ""},
    {"€ 20.000", "", "", "20000 EUR", ""},
    {"€20.000", "", "", "20000 EUR", ""},
    {"TEUR 20", "", "", "20000 EUR", ""},
    {"20'000 CHF", "", "", "20000 CHF", ""},
    {"20’000 CHF", "", "", "20000 CHF", ""},
    {"20 000 EUR", "", "", "20000 EUR", ""},
    {"1.5 Mio", "", "", "1500000 EUR", ""},
    {"50–80 TEUR", "", "", "50000..80000 EUR", ""},
    {"20 Tsd. €", "", "", "20000 EUR", ""},
    {"12.500 Budget", "", "", "12500 EUR", ""},
    {"Budget: 12.500.", "", "", "12500 EUR", ""},
    {"Budget KW 12", "", "2027-03-22..2027-03-28", "", ""},
    {"Budget 3 Maschinen", "", "", "", ""},
    {"Bedarf 20 t Stahl", "", "", "", ""},
    {"Rückruf bis Ostern", "", "", "", "phone 2027-03-26..2027-03-29"},
    {"Termin vor Weihnachten", "", "", "", "meeting 2026-12-17..2026-12-23"},
    {"nicht vor Mai anrufen", "", "", "", "phone 2027-05-01..2027-05-31"},
    {"kein Bedarf vor 2028", "", "2028-01-01..2028-12-31", "", ""},
    {"kein Bedarf bis Ostern", "", "2027-03-30", "", ""},
    {"KW 12 nicht anrufen", "", "", "", ""},
    {"ruft gestern an, blau", "", "", "", ""},
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

TEST(ReadLeadNote, shows_each_clause_that_adds_nothing) {
  struct Rest {
    const char* note;
    std::vector<std::string> rest;
  };
  const Rest notes[] = {
      {"ruft gestern an, blau", {"ruft gestern an", "blau"}},
      {"kein Interesse, nicht anrufen!", {"nicht anrufen!"}},
      {"Rückruf KW 54, Einkauf", {"Rückruf KW 54"}},
      {"5-stelliges Budget", {"5-stelliges Budget"}},
      {"Einkauf, Technik", {"Technik"}},
      {"20 TEUR, 30 TEUR", {"30 TEUR"}},
      {"Etat 100.000,-, Einkauf", {}},
  };
  for (const Rest& row : notes) {
    SCOPED_TRACE(row.note);
    EXPECT_EQ(read_lead_note(row.note, *day_from_text("2026-11-22")).rest, row.rest);
  }
}

TEST(ReadLeadNote, obeys_a_no) {
  const auto read = [](const char* note) { return read_lead_note(note, *day_from_text("2026-11-22")); };
  for (const char* note : {"nicht dringend", "dringend nicht", "nicht so dringend"}) {
    SCOPED_TRACE(note);
    EXPECT_FALSE(read(note).is_urgent);
  }
  for (const char* note : {"kein Interesse", "kein Bedarf", "derzeit kein Bedarf", "no interest"}) {
    SCOPED_TRACE(note);
    EXPECT_TRUE(read(note).declines);
  }
  EXPECT_FALSE(read("Bedarf Q3").declines);
  EXPECT_FALSE(read("kein Bedarf vor 2028").declines);
}

}  // namespace
}  // namespace kartei::qualify
