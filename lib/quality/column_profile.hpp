/// What stands in a column: collected value by value, in bounded memory.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "quality/distinct_counter.hpp"
#include "quality/length_histogram.hpp"
#include "quality/value_judge.hpp"

namespace kartei::quality {

/// A value that is doubtful or not understood, and where it stands.
struct BadValue {
  std::uint64_t line = 0;
  std::string value;  ///< cut after 60 bytes or so
  std::string code;   ///< of the finding
  std::string why;
};

struct PatternCount {
  std::string pattern;
  std::uint64_t values = 0;
};

/// The first and the last day in a column.
struct Days {
  std::optional<Day> oldest;
  std::optional<Day> newest;
};

class ColumnProfile {
 public:
  /// Bad values kept; of patterns so many are counted, those met later pass.
  static constexpr std::size_t most_bad = 5;
  static constexpr std::size_t most_patterns = 1000;

  /// Takes a value that is not empty; `judgement` where its field is one that can be judged.
  void add(std::string_view value, std::uint64_t line, const std::optional<Judgement>& judgement);

  /// Takes the day that a value is.
  void add_day(Day day);

  std::uint64_t filled = 0;
  std::uint64_t understood = 0;
  std::uint64_t doubtful = 0;
  std::uint64_t not_understood = 0;
  LengthHistogram lengths;
  DistinctCounter distinct;
  std::vector<BadValue> bad;  ///< the first ones, what is not understood before what is doubtful

  /// Of a column whose values mostly are days; nothing of others.
  [[nodiscard]] Days days() const;

  [[nodiscard]] std::uint64_t judged() const { return understood + doubtful + not_understood; }
  /// The `most` most frequent, ties by pattern.
  [[nodiscard]] std::vector<PatternCount> patterns(std::size_t most) const;

 private:
  void count(std::string_view value, std::uint64_t line, const Judgement& judgement);
  void keep_bad(std::string_view value, std::uint64_t line, const Judgement& judgement);

  std::map<std::string, std::uint64_t> patterns_;
  Days days_;
  std::uint64_t day_count_ = 0;
  std::size_t refused_kept_ = 0;  ///< how many of `bad` were not understood; they stand first
};

}  // namespace kartei::quality
