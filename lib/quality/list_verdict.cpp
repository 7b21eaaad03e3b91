#include "quality/list_verdict.hpp"

#include <algorithm>

namespace kartei::quality {
namespace {

/// In the order of the enumeration.
constexpr std::array<std::string_view, measure_count> measure_words{
    "rejected_rows",         "unreachable_rows", "nameless_rows",     "duplicate_rows",
    "not_understood_values", "doubtful_values",  "dead_postcodes",    "old_numbers",
    "age_in_days",           "unknown_columns",  "sensitive_columns", "sensitive_notes"};

Verdict judge_value(const ListCriterion& criterion, std::int64_t value) {
  if (value <= criterion.good_until) return Verdict::good_enough;
  if (!criterion.mend_until || value <= *criterion.mend_until) return Verdict::mend_first;
  return Verdict::start_from_zero;
}

}  // namespace

std::string_view to_text(Measure measure) { return measure_words[static_cast<std::size_t>(measure)]; }

std::optional<Measure> measure_from_text(std::string_view text) {
  const auto word = std::ranges::find(measure_words, text);
  if (word == measure_words.end()) return std::nullopt;
  return static_cast<Measure>(word - measure_words.begin());
}

std::optional<std::int64_t> percent(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<std::int64_t>((part * 100 + whole - 1) / whole);
}

std::string_view to_text(Verdict verdict) {
  switch (verdict) {
    case Verdict::good_enough:
      return "good enough";
    case Verdict::mend_first:
      return "mend first";
    case Verdict::start_from_zero:
      break;
  }
  return "start from zero";
}

std::vector<JudgedCriterion> judge(std::span<const ListCriterion> criteria, const Measured& measured) {
  std::vector<JudgedCriterion> judged;
  for (const ListCriterion& criterion : criteria) {
    const std::optional<std::int64_t> value = measured[static_cast<std::size_t>(criterion.measure)];
    judged.push_back({criterion, value, std::nullopt});
    if (value) judged.back().verdict = judge_value(criterion, *value);
  }
  return judged;
}

std::optional<Verdict> verdict_of(std::span<const JudgedCriterion> judged) {
  std::optional<Verdict> worst;
  for (const JudgedCriterion& one : judged)
    if (one.verdict && (!worst || *one.verdict > *worst)) worst = one.verdict;
  return worst;
}

}  // namespace kartei::quality
