/// Whether a list is good enough to be let in, by what was measured of it and a table of criteria.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace kartei::quality {

/// What is measured of a list; more is worse. Shares are percent, rounded up so that only 0 is nothing.
enum class Measure : std::uint8_t {
  rejected_rows,          ///< % of the rows
  unreachable_rows,       ///< % of the rows
  nameless_rows,          ///< % of the rows
  duplicate_rows,         ///< % of the rows
  not_understood_values,  ///< % of the values that were judged
  doubtful_values,        ///< % of the values that were judged
  dead_postcodes,         ///< % of the postcodes
  old_numbers,            ///< % of the phone numbers
  age_in_days,            ///< since the newest date in the list
  unknown_columns,        ///< % of the columns that have values
  sensitive_columns,      ///< count of those without a legal basis
  sensitive_notes,        ///< count of values in other columns
};
inline constexpr std::size_t measure_count = 12;

/// "rejected_rows", ...: the words of lists.toml, tables and JSON.
[[nodiscard]] std::string_view to_text(Measure measure);
[[nodiscard]] std::optional<Measure> measure_from_text(std::string_view text);

/// By measure; nothing where there was nothing to measure.
using Measured = std::array<std::optional<std::int64_t>, measure_count>;

/// `part` of `whole` in percent, rounded up; nothing when `whole` is 0.
[[nodiscard]] std::optional<std::int64_t> percent(std::uint64_t part, std::uint64_t whole);

/// One line of lists.toml.
struct ListCriterion {
  Measure measure = Measure::rejected_rows;
  std::int64_t good_until = 0;
  std::optional<std::int64_t> mend_until;  ///< nothing: this measure alone never asks for a start from zero
};

enum class Verdict : std::uint8_t { good_enough, mend_first, start_from_zero };

/// "good enough", "mend first", "start from zero".
[[nodiscard]] std::string_view to_text(Verdict verdict);

struct JudgedCriterion {
  ListCriterion criterion;
  std::optional<std::int64_t> value;
  std::optional<Verdict> verdict;  ///< nothing when there was nothing to measure
};

/// Every criterion held against what was measured, in their order.
[[nodiscard]] std::vector<JudgedCriterion> judge(std::span<const ListCriterion> criteria,
                                                 const Measured& measured);

/// The worst of all; nothing when nothing could be measured.
[[nodiscard]] std::optional<Verdict> verdict_of(std::span<const JudgedCriterion> judged);

}  // namespace kartei::quality
