#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "consent/decide.hpp"
#include "consent/rules.hpp"
#include "ledger_state.hpp"
#include "text/text.hpp"

namespace kartei::consent {
namespace {

struct Row {
  std::string line;
  std::vector<std::string> cells;
};

std::vector<Row> truth_table() {
  std::ifstream file(KARTEI_TEST_DATA "/consent_truth.tsv");
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    Row row{line, {}};
    for (const std::string_view cell : text::split(line, '\t')) row.cells.emplace_back(cell);
    rows.push_back(row);
  }
  return rows;
}

std::string reasons_of(const Verdict& verdict) {
  std::string written;
  for (const Reason& reason : verdict.reasons) {
    if (!written.empty()) written += ' ';
    written += std::string(reason.rule) + ':' + std::string(to_text(reason.code));
  }
  return written.empty() ? "-" : written;
}

/// The shipped one, of a company whose partner is named.
RuleSet rules_of_the_table() {
  RuleSet rules = shipped_rule_set();
  std::ranges::find(rules.purposes, "Partnerangebote", &Purpose::name)->third_party = "Nordlicht";
  return rules;
}

Verdict decide_row(const Row& row) {
  Question question = test::question_about(row.cells[0], row.cells[1], row.cells[2], row.cells[3]);
  RuleSet rules = rules_of_the_table();
  const std::vector<Event> events = test::read_state(row.cells[4], question, rules);
  return decide(question, events, rules);
}

TEST(TruthTable, every_row_comes_out_as_written) {
  for (const Row& row : truth_table()) {
    SCOPED_TRACE(row.line);
    ASSERT_EQ(row.cells.size(), 7U);
    const Verdict verdict = decide_row(row);
    EXPECT_EQ(to_text(verdict.outcome), row.cells[5]);
    EXPECT_EQ(reasons_of(verdict), row.cells[6]);
  }
}

TEST(TruthTable, has_rows_enough_to_mean_something) { EXPECT_GE(truth_table().size(), 450U); }

TEST(TruthTable, cites_every_rule) {
  std::set<std::string> cited;
  for (const Row& row : truth_table())
    for (const std::string_view reason : text::words(row.cells.at(6)))
      cited.emplace(reason.substr(0, reason.find(':')));
  for (const Rule& rule : rules())
    EXPECT_TRUE(cited.contains(std::string(rule.id))) << rule.id << " has no row";
}

TEST(TruthTable, comes_out_alike_whatever_the_order_of_the_events) {
  for (const Row& row : truth_table()) {
    SCOPED_TRACE(row.line);
    Question question = test::question_about(row.cells[0], row.cells[1], row.cells[2], row.cells[3]);
    RuleSet rules = rules_of_the_table();
    std::vector<Event> events = test::read_state(row.cells[4], question, rules);
    const Verdict forward = decide(question, events, rules);
    std::reverse(events.begin(), events.end());
    EXPECT_EQ(decide(question, events, rules).reasons, forward.reasons);
  }
}

TEST(TruthTable, an_allowed_row_names_a_basis_and_a_denied_one_none) {
  for (const Row& row : truth_table()) {
    SCOPED_TRACE(row.line);
    const Verdict verdict = decide_row(row);
    EXPECT_EQ(verdict.basis.has_value(), verdict.is_allowed());
    EXPECT_EQ(deciding_reason(verdict) == nullptr, verdict.is_allowed());
  }
}

}  // namespace
}  // namespace kartei::consent
