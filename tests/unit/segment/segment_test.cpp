#include "segment/segment.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"

namespace kartei::segment {
namespace {

Vocabulary words() {
  Vocabulary words;
  words.attributes = {
      {1, "industry", "Branche", ValueType::word, {"Maschinenbau", "Werft"}, false},
      {2, "employees", "Mitarbeiter", ValueType::number, {}, false},
      {3, "health", "Gesundheit", ValueType::text, {}, true},
  };
  words.segments = {{"Messe", "tag = Messe"},
                    {"Nord", "in segment Messe and postcode = 2*"},
                    {"Henne", "in segment Ei"},
                    {"Ei", "in segment Henne"},
                    {"kaputt", "contry = DE"}};
  words.sources = {"ERP"};
  words.today = *day_from_text("2026-11-22");
  return words;
}

Node read(std::string_view filter) {
  static const Vocabulary known = words();
  return parse(filter, known);
}

std::string refusal(std::string_view filter) {
  try {
    return "understood as " + to_text(read(filter));
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    return error.what();
  }
}

struct Understood {
  std::string_view filter;
  std::string_view as;
};

TEST(Segment, is_understood_with_and_binding_tighter_than_or) {
  for (const Understood& row : std::initializer_list<Understood>{
           {"country = DE", R"(country = "DE")"},
           {"country=Deutschland", R"(country = "DE")"},
           {R"(postcode = "63*")", R"(postcode = "63*")"},
           {"postcode = 63*", R"(postcode = "63*")"},
           {"postcode ~ 63", R"(postcode ~ "*63*")"},
           {"city != Köln", R"(city != "Köln")"},
           {R"(company = "Müller GmbH & Co. KG")", R"(company = "Müller GmbH & Co. KG")"},
           {R"(company = "Gasthof ""Zur Post""")", R"(company = "Gasthof ""Zur Post""")"},
           {"country = DE and tag = Messe", R"((country = "DE" and tag = "Messe"))"},
           {"tag = a or tag = b and tag = c", R"((tag = "a" or (tag = "b" and tag = "c")))"},
           {"(tag = a or tag = b) and tag = c", R"(((tag = "a" or tag = "b") and tag = "c"))"},
           {"not tag = a AND tag = b", R"((not tag = "a" and tag = "b"))"},
           {"not (tag = a and tag = b)", R"(not (tag = "a" and tag = "b"))"},
           {"not not kind = person", R"(kind = "person")"},
           {"not (not kind = person)", R"(kind = "person")"},
           {"country in (DE, AT,CH)", R"(country in ("DE", "AT", "CH"))"},
           {"country in (DE)", R"(country = "DE")"},
           {"employees in (1, 2)", "(employees = 1 or employees = 2)"},
           {"tag = *", R"(tag = "*")"},
           {"\tkind = person\n", R"(kind = "person")"},
           {"in segment nord", R"(in segment "Nord")"},
       }) {
    SCOPED_TRACE(row.filter);
    EXPECT_EQ(to_text(read(row.filter)), row.as);
  }
}

TEST(Segment, fields_go_by_several_names_and_attributes_by_their_definition) {
  for (const Understood& row : std::initializer_list<Understood>{
           {"Ort = Ulm", R"(city = "Ulm")"},
           {"plz = 89*", R"(postcode = "89*")"},
           {"Straße = Ring*", R"(street = "Ring*")"},
           {"last_touchpoint < today", "last touchpoint < 2026-11-22"},
           {"Letzter Kontakt < today", "last touchpoint < 2026-11-22"},
           {"Branche = werft", R"(industry = "Werft")"},
           {"INDUSTRY = Maschinenbau", R"(industry = "Maschinenbau")"},
           {"Mitarbeiter >= 50", "employees >= 50"},
           {"Umsatz 2026 > 1.200,50", "revenue 2026 > 1200.5 EUR"},
           {"name sounds \"meier\"", R"(name sounds "meier")"},
       }) {
    SCOPED_TRACE(row.filter);
    EXPECT_EQ(to_text(read(row.filter)), row.as);
  }
}

TEST(Segment, numbers_amounts_and_days_are_read_as_they_are_written_here) {
  for (const Understood& row : std::initializer_list<Understood>{
           {"employees > 1.500", "employees > 1500"},
           {"employees > 1,5", "employees > 1.5"},
           {"employees > 0.1250", "employees > 0.1250"},
           {"revenue >= 10000 CHF", "revenue >= 10000 CHF"},
           {"revenue >= 1.000.000", "revenue >= 1000000 EUR"},
           {"touchpoint.date = 2026-05-01", "touchpoint.date = 2026-05-01"},
           {"touchpoint.date = 1.5.2026", "touchpoint.date = 2026-05-01"},
           {"touchpoint.date < 90 days ago", "touchpoint.date < 2026-08-24"},
           {"touchpoint.date since 1 month ago", "touchpoint.date >= 2026-10-22"},
           {"activity.due until in 2 weeks", "activity.due <= 2026-12-06"},
           {"touchpoint.date = this year", "touchpoint.date = 2026-01-01..2026-12-31"},
           {"touchpoint.date = this week", "touchpoint.date = 2026-11-16..2026-11-22"},
           {"touchpoint.date = last quarter", "touchpoint.date = 2026-07-01..2026-09-30"},
           {"touchpoint.date = 2025", "touchpoint.date = 2025-01-01..2025-12-31"},
           {"touchpoint.date before 2026-02", "touchpoint.date < 2026-02-01"},
           {"touchpoint.date after 2026-02", "touchpoint.date > 2026-02-28"},
       }) {
    SCOPED_TRACE(row.filter);
    EXPECT_EQ(to_text(read(row.filter)), row.as);
  }
}

TEST(Segment, written_out_and_read_again_is_the_same) {
  for (const std::string_view filter :
       {R"(country = DE and postcode = "63*" and not tag = Lieferant or company = "A ""B"" *")",
        "last_name = Meyer or (kind = organisation and not (source = ERP or city != Ulm))",
        "revenue 2026 > 2500.50 CHF and orders in (1, 2) and last order = this quarter",
        "in segment Nord and not name sounds meier and class in (A, B) and email ~ werft"}) {
    SCOPED_TRACE(filter);
    const Node node = read(filter);
    EXPECT_EQ(read(to_text(node)), node);
  }
}

TEST(Segment, a_comparison_is_an_interval_of_what_fulfils_it) {
  const auto interval = [](std::string_view filter) { return interval_of(read(filter).condition); };
  EXPECT_EQ(interval("orders = 3").least, 3);
  EXPECT_EQ(interval("orders = 3").greatest, 3);
  EXPECT_LT(interval("orders < 3").greatest, 3);
  EXPECT_EQ(interval("orders <= 3").greatest, 3);
  EXPECT_GT(interval("orders > 3").least, 3);
  const auto days = [](std::string_view filter) { return days_of(read(filter).condition); };
  EXPECT_EQ(days("order.date < 2026-05").last, *day_from_text("2026-04-30"));
  EXPECT_EQ(days("order.date <= 2026-05").last, *day_from_text("2026-05-31"));
  EXPECT_EQ(days("order.date > 2026-05").first, *day_from_text("2026-06-01"));
  EXPECT_EQ(days("order.date >= 2026-05").first, *day_from_text("2026-05-01"));
}

TEST(Segment, sensitive_attributes_are_told_also_of_segments_by_name) {
  Vocabulary known = words();
  known.segments.push_back({"krank", "health = ja"});
  std::string asked;
  for_each_condition(parse("in segment krank and industry = Werft", known), [&](const Condition& condition) {
    if (condition.is_sensitive) asked += condition.name;
  });
  EXPECT_EQ(asked, "health");
}

TEST(Segment, an_error_stands_with_a_caret_under_its_place) {
  EXPECT_EQ(refusal("contry = DE"),
            "segment: no field 'contry'; did you mean country? `kartei segment fields` lists them\n"
            "  contry = DE\n  ^");
  EXPECT_EQ(refusal("city = Köln and employes >= 50"),
            "segment: no field 'employes'; did you mean employees? `kartei segment fields` lists them\n"
            "  city = Köln and employes >= 50\n                  ^");
}

struct Refused {
  std::string_view filter;
  std::string_view because;
  std::size_t caret;
};

TEST(Segment, what_it_does_not_take_is_refused_with_what_was_expected) {
  for (const Refused& row : std::initializer_list<Refused>{
           {"", "expected a field here", 0},
           {"country", "expected a comparison here", 7},
           {"country =", "expected a value here", 9},
           {"country = ", "expected a value here", 10},
           {"country = DE tag = x", "expected and, or, or the end", 13},
           {"country = DE and", "expected a field here", 16},
           {"country = DE and and", "expected a field here", 17},
           {"(country = DE", "expected ) here", 13},
           {"country = DE)", "expected and, or, or the end", 12},
           {"country in DE", "expected ( here", 11},
           {"country in (DE AT)", "expected , or ) here", 15},
           {"city = \"Köln", "this quote is not closed", 7},
           {"postcode = 6*3", "a * may stand only at the end", 11},
           {"postcode >= 6", "postcode is a text and has no order", 9},
           {"employees >= \"viel\"", "employees 'viel': expected a number", 13},
           {"employees ~ 5", "~ looks for a part of a text", 10},
           {"orders = 1.5", "orders '1.5': expected a count", 9},
           {"last order < gestern", "last order 'gestern': expected a day", 13},
           {"last order = 31.2.2026", "expected a day", 13},
           {"phone sounds meier", "phone has no sound", 6},
           {"Größe = 3", "no field 'Größe'", 0},
           {"industry = Werfft", "did you mean Werft? There are Maschinenbau, Werft", 11},
           {"kind = persn", "did you mean person?", 7},
           {"source = ERPP", "did you mean ERP?", 9},
           {"city = \"\"", "an empty text", 7},
           {"in segment Mese", "no segment 'Mese'; did you mean Messe?", 11},
           {"! tag = a", "expected a field here", 0},
           {"tag = = a", "expected a value here", 6},
       }) {
    SCOPED_TRACE(row.filter);
    const std::string message = refusal(row.filter);
    EXPECT_NE(message.find(row.because), std::string::npos) << message;
    EXPECT_TRUE(message.ends_with("\n  " + std::string(row.caret, ' ') + "^")) << message;
  }
}

TEST(Segment, segments_that_ask_for_each_other_in_a_circle_are_refused) {
  EXPECT_NE(refusal("in segment Henne").find("segment 'Henne' would ask for itself: Henne -> Ei -> Henne"),
            std::string::npos);
}

TEST(Segment, an_error_in_a_saved_segment_shows_its_filter) {
  EXPECT_NE(refusal("in segment kaputt").find("\n  contry = DE\n  ^"), std::string::npos);
}

TEST(Segment, nesting_without_end_is_refused_and_not_followed) {
  EXPECT_NE(refusal(std::string(100'000, '(')).find("nested too deep"), std::string::npos);
  std::string nots;
  for (int i = 0; i < 100'000; ++i) nots += "not ";
  EXPECT_EQ(refusal(nots + "tag = a"), R"(understood as tag = "a")");
}

}  // namespace
}  // namespace kartei::segment
