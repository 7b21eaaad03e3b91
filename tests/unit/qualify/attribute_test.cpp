#include "qualify/attribute.hpp"

#include <gtest/gtest.h>

namespace kartei::qualify {
namespace {

Attribute of_type(AttributeType type) {
  Attribute attribute;
  attribute.name = "probe";
  attribute.type = type;
  if (type == AttributeType::choice || type == AttributeType::choices)
    attribute.options = {"Bau", "Handel", "Öffentlicher Dienst"};
  return attribute;
}

std::string texts(const ValueReading& reading) {
  std::string all;
  for (const Value& value : reading.values) all += (all.empty() ? "" : "|") + value.text;
  return all;
}

TEST(ReadValue, brings_each_type_into_one_form) {
  struct Row {
    AttributeType type;
    const char* written;
    const char* text;
  };
  constexpr Row rows[] = {
      {AttributeType::choice, "bau", "Bau"},
      {AttributeType::choice, "oeffentlicher dienst", "Öffentlicher Dienst"},
      {AttributeType::choices, "Handel; bau, Handel", "Handel|Bau"},
      {AttributeType::number, "1.200", "1200"},
      {AttributeType::date, "22.11.2026", "2026-11-22"},
      {AttributeType::date, "2026-11-22", "2026-11-22"},
      {AttributeType::text, "  two   words ", "two words"},
      {AttributeType::yes_no, "Ja", "ja"},
      {AttributeType::yes_no, "no", "nein"},
      {AttributeType::yes_no, "x", "ja"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.written);
    const ValueReading reading = read_value(of_type(row.type), row.written);
    EXPECT_EQ(reading.problem, "");
    EXPECT_EQ(texts(reading), row.text);
  }
}

TEST(ReadValue, refuses_what_does_not_fit_and_says_what_would) {
  struct Row {
    AttributeType type;
    const char* written;
    const char* problem;
  };
  constexpr Row rows[] = {
      {AttributeType::choice, "Handl",
       "'Handl' is no option, did you mean Handel?; there are Bau, Handel, Öffentlicher Dienst"},
      {AttributeType::choice, "Chemie", "'Chemie' is no option; there are Bau, Handel, Öffentlicher Dienst"},
      {AttributeType::choices, "Bau, Chemie",
       "'Chemie' is no option; there are Bau, Handel, Öffentlicher Dienst"},
      {AttributeType::choices, ",", "a value is missing"},
      {AttributeType::date, "neulich", "'neulich' is no day; write it as 2026-11-22 or 22.11.2026"},
      {AttributeType::yes_no, "vielleicht", "'vielleicht' is neither yes nor no; write ja or nein"},
      {AttributeType::text, " ", "a value is missing"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.written);
    const ValueReading reading = read_value(of_type(row.type), row.written);
    EXPECT_TRUE(reading.values.empty());
    EXPECT_EQ(reading.problem, row.problem);
  }
}

TEST(ProblemOf, a_definition) {
  EXPECT_EQ(problem_of(of_type(AttributeType::choice)), "");
  Attribute bad = of_type(AttributeType::text);
  bad.name = "Größe";
  EXPECT_NE(problem_of(bad), "");
  bad = of_type(AttributeType::choice);
  bad.options = {"Bau"};
  EXPECT_NE(problem_of(bad), "");
  bad.options = {"Bau", "BAU"};
  EXPECT_NE(problem_of(bad), "");
  bad = of_type(AttributeType::text);
  bad.unit = "EUR";
  EXPECT_NE(problem_of(bad), "");
  bad = of_type(AttributeType::yes_no);
  bad.sensitivity = Sensitivity::sensitive;
  EXPECT_NE(problem_of(bad).find("--legal-basis"), std::string::npos);
  bad.legal_basis = "GDPR 9(2)(a)";
  EXPECT_EQ(problem_of(bad), "");
}

}  // namespace
}  // namespace kartei::qualify
