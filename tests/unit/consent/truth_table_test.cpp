#include <gtest/gtest.h>

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

Verdict decide_row(const Row& row) {
  Question question = test::question_about(row.cells[0], row.cells[1], row.cells[2], row.cells[3]);
  const std::vector<Event> events = test::read_state(row.cells[4], question);
  return decide(question, events, shipped_rule_set());
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

TEST(TruthTable, has_rows_enough_to_mean_something) { EXPECT_GE(truth_table().size(), 160U); }

TEST(TruthTable, cites_every_rule_that_this_version_decides) {
  std::set<std::string> cited;
  for (const Row& row : truth_table())
    for (const std::string_view reason : text::words(row.cells.at(6)))
      cited.emplace(reason.substr(0, reason.find(':')));
  for (const Rule& rule : rules()) {
    EXPECT_TRUE(!rule.is_decided || cited.contains(std::string(rule.id))) << rule.id << " has no row";
  }
}

TEST(TruthTable, comes_out_alike_whatever_the_order_of_the_events) {
  for (const Row& row : truth_table()) {
    SCOPED_TRACE(row.line);
    Question question = test::question_about(row.cells[0], row.cells[1], row.cells[2], row.cells[3]);
    std::vector<Event> events = test::read_state(row.cells[4], question);
    const Verdict forward = decide(question, events, shipped_rule_set());
    std::reverse(events.begin(), events.end());
    EXPECT_EQ(decide(question, events, shipped_rule_set()).reasons, forward.reasons);
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
