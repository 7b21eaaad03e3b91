/// Facts of a consent case written as words, for truth tables: see tests/data/consent_truth.tsv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "consent/decide.hpp"

namespace kartei::consent::test {

inline constexpr std::string_view asked_value = "anna@example.de";

/// Day 0 is 2026-01-01; the question is asked on day 100.
[[nodiscard]] Day day_number(int number);

/// The question of a row, before its state is applied.
[[nodiscard]] Question question_about(std::string_view country, std::string_view capacity,
                                      std::string_view channel, std::string_view purpose);

/// Reads a state: sets facts in `question`, yields the events, numbered from 1 in the order written.
/// A word that is not known fails the test by an exception with the word.
[[nodiscard]] std::vector<Event> read_state(std::string_view state, Question& question);

/// The same, with the company's own rules that a state may hold set in `rules`.
[[nodiscard]] std::vector<Event> read_state(std::string_view state, Question& question, RuleSet& rules);

}  // namespace kartei::consent::test
