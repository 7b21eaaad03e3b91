#include "segment/segment.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"

namespace kartei::segment {
namespace {

std::string refusal(std::string_view filter) {
  try {
    return "understood as " + to_text(parse(filter));
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
           {"country=DE", R"(country = "DE")"},
           {R"(postcode = "63*")", R"(postcode = "63*")"},
           {"postcode = 63*", R"(postcode = "63*")"},
           {"city != Köln", R"(city != "Köln")"},
           {R"(company = "Müller GmbH & Co. KG")", R"(company = "Müller GmbH & Co. KG")"},
           {R"(company = "Gasthof ""Zur Post""")", R"(company = "Gasthof ""Zur Post""")"},
           {"country = DE and tag = Messe", R"((country = "DE" and tag = "Messe"))"},
           {"tag = a or tag = b and tag = c", R"((tag = "a" or (tag = "b" and tag = "c")))"},
           {"(tag = a or tag = b) and tag = c", R"(((tag = "a" or tag = "b") and tag = "c"))"},
           {"not tag = a and tag = b", R"((not tag = "a" and tag = "b"))"},
           {"not (tag = a and tag = b)", R"(not (tag = "a" and tag = "b"))"},
           {"not not kind = person", R"(not not kind = "person")"},
           {"country in (DE, AT,CH)", R"((country = "DE" or country = "AT" or country = "CH"))"},
           {"country in (DE)", R"(country = "DE")"},
           {"tag = *", R"(tag = "*")"},
           {"\tkind = person\n", R"(kind = "person")"},
       }) {
    SCOPED_TRACE(row.filter);
    EXPECT_EQ(to_text(parse(row.filter)), row.as);
  }
}

TEST(Segment, written_out_and_read_again_is_the_same) {
  for (const std::string_view filter :
       {R"(country = DE and postcode = "63*" and not tag = Lieferant or company = "A ""B"" *")",
        "last_name = Meyer or (kind = organisation and not (source = ERP or city != Ulm))"}) {
    SCOPED_TRACE(filter);
    const Node node = parse(filter);
    EXPECT_EQ(parse(to_text(node)), node);
  }
}

TEST(Segment, an_error_stands_with_a_caret_under_its_place) {
  EXPECT_EQ(refusal("contry = DE"),
            "segment: no field 'contry'; did you mean country? There are kind, country, postcode, city, tag, "
            "source, "
            "company, last_name, first_name\n  contry = DE\n  ^");
  EXPECT_EQ(refusal("city = Köln and und"),
            "segment: no field 'und'; did you mean kind? There are kind, country, postcode, city, tag, "
            "source, company, "
            "last_name, first_name\n  city = Köln and und\n                  ^");
}

struct Refused {
  std::string_view filter;
  std::string_view because;
  std::size_t caret;
};

TEST(Segment, what_it_does_not_take_is_refused_with_what_was_expected) {
  for (const Refused& row : std::initializer_list<Refused>{
           {"", "expected a field here", 0},
           {"country", "expected =, != or in here", 7},
           {"country =", "expected a value here", 9},
           {"country = DE tag = x", "expected and, or, or the end", 13},
           {"country = DE and", "expected a field here", 16},
           {"(country = DE", "expected ) here", 13},
           {"country = DE)", "expected and, or, or the end", 12},
           {"country in DE", "expected ( here", 11},
           {"country in (DE AT)", "expected , or ) here", 15},
           {"city = \"Köln", "this quote is not closed", 7},
           {"postcode = 6*3", "a * may stand only at the end", 11},
           {"postcode >= 6", "comparison '>' is not taken yet", 9},
           {"last_name ~ Meier", "comparison '~' is not taken yet", 10},
           {"! tag = a", "'!' alone means nothing", 0},
           {"tag = = a", "expected a value here", 6},
       }) {
    SCOPED_TRACE(row.filter);
    const std::string message = refusal(row.filter);
    EXPECT_NE(message.find(row.because), std::string::npos) << message;
    EXPECT_TRUE(message.ends_with("\n  " + std::string(row.caret, ' ') + "^")) << message;
  }
}

TEST(Segment, nesting_without_end_is_refused_and_not_followed) {
  const std::string message = refusal(std::string(100'000, '('));
  EXPECT_NE(message.find("nested too deep"), std::string::npos);
}

}  // namespace
}  // namespace kartei::segment
