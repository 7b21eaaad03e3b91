#include "quality/value_judge.hpp"

namespace kartei::quality {
namespace {

std::string judged(Field field, std::string_view value, std::string_view city = {},
                   std::string_view country = {}) {
  ValueJudge judge;
  const auto judgement = judge.judge({field, value, city, country, "DE"});
  return judgement ? std::string(normalise::to_text(judgement->outcome)) : "not judged";
}

TEST(ValueJudge, reads_a_value_as_its_field) {
  struct Row {
    Field field;
    std::string value, city, country, outcome;
  };
  const std::vector<Row> rows = {
      {Field::phone, "089 123456", "", "", "understood"},
      {Field::phone, "abc", "", "", "not understood"},
      {Field::email, "anna@beispiel.de", "", "", "understood"},
      {Field::email, "kein Mailwort", "", "", "not understood"},
      {Field::birth_date, "24.12.1970", "", "", "understood"},
      {Field::birth_date, "31.02.1970", "", "", "not understood"},
      {Field::postcode, "63067", "Offenbach", "", "understood"},
      {Field::postcode, "63067", "Frankfurt am Main", "DE", "doubtful"},
      {Field::postcode, "00001", "Berlin", "DE", "doubtful"},
      {Field::postcode, "00001", "Nirgendwo", "", "doubtful"},
      {Field::postcode, "SW1A 1AA", "London", "GB", "understood"},
      {Field::postcode, "<b>1</b>", "", "", "not understood"},
      {Field::postcode, "abc", "", "", "not understood"},
      {Field::postcode, "W-6050", "Offenbach", "", "not understood"},
      {Field::postcode_city, "63067 Offenbach", "", "", "understood"},
      {Field::country, "Deutschland", "", "", "understood"},
      {Field::country, "Absurdistan", "", "", "not understood"},
      {Field::last_name, "Meyer", "", "", "understood"},
      {Field::last_name, "Meyer 2", "", "", "doubtful"},
      {Field::last_name, "x", "", "", "not understood"},
      {Field::last_name, "Meyer †", "", "", "doubtful"},
      {Field::name_or_company, "!!!", "", "", "not understood"},
      {Field::name_or_company, "3M", "", "", "understood"},
      {Field::last_name, "n/a", "", "", "not understood"},
      {Field::last_name, "M\xEF\xBF\xBDller", "", "", "doubtful"},
      {Field::company, "1&1 AG", "", "", "understood"},
      {Field::vat_id, "DE136695976", "", "", "understood"},
      {Field::note, "was auch immer", "", "", "not judged"},
      {Field::ignored, "x", "", "", "not judged"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(std::string(to_text(row.field)) + " " + row.value);
    EXPECT_EQ(judged(row.field, row.value, row.city, row.country), row.outcome);
  }
}

TEST(ValueJudge, reads_a_date_as_its_column_is_written) {
  struct Row {
    std::string value;
    DateForm dates;
    normalise::Outcome outcome;
  };
  using enum normalise::Outcome;
  const DateForm month_first{DateForm::Order::month_first, false};
  const DateForm serials{DateForm::Order::unclear, true};
  const std::vector<Row> rows = {{"3/4/1970", {}, not_understood},
                                 {"3/4/1970", month_first, understood},
                                 {"25926", {}, not_understood},
                                 {"25926", serials, understood},
                                 {"2/30/1970", month_first, not_understood}};
  ValueJudge judge;
  for (const Row& row : rows) {
    EXPECT_EQ(judge.judge({Field::birth_date, row.value, "", "", "DE", row.dates})->outcome, row.outcome)
        << row.value;
  }
}

TEST(ValueJudge, says_why_a_value_is_bad) {
  ValueJudge judge;
  EXPECT_NE(judge.judge({Field::last_name, "Meyer 2", "", "", "DE"})->why, "");
  EXPECT_NE(judge.judge({Field::phone, "abc", "", "", "DE"})->why, "");
}

}  // namespace
}  // namespace kartei::quality
