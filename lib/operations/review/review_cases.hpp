/// Which records a person looks at together: the cases of a review.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/contact.hpp"
#include "operations/review/decisions.hpp"

namespace kartei::operations {

struct ReviewRecord {
  std::string key;                   ///< by which a decision finds it again; stays as long as the record does
  std::int64_t number = 0;           ///< "Nr.": of its party; records of one party share it
  std::string place;                 ///< where it stands: "messe.csv:17", "erp 4711"
  const Contact* contact = nullptr;  ///< not null; outlives the writing
  ValueChoice chosen = {};           ///< what was decided of its values before
};

/// Two records that may be one, by their places in a list of records.
struct ReviewPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::int32_t score = 0;  ///< milli-bits
  std::string reason;      ///< what speaks for it and against it, in words
  std::string why_not;     ///< why it was not decided without a person
  std::optional<Verdict> verdict;
};

/// A record, and by which pairs it is compared with records that stand above it. The first of them is with
/// whom it is joined by "zusammenführen"; "verschieden" is about all of them.
struct CaseRow {
  std::uint32_t record = 0;
  std::vector<std::size_t> pairs;  ///< empty where a case, or a part of it, begins
};

using ReviewCase = std::vector<CaseRow>;

/// All parties that pairs tie together, directly or through others, are one case, in which each stands in one
/// row; what was decided before follows, each pair in a row of its own. Every row of what is open joins at
/// most one party above it, so no two decisions of a case can contradict each other. Cases are in the order
/// of their first pairs.
[[nodiscard]] std::vector<ReviewCase> review_cases(std::span<const ReviewRecord> records,
                                                   std::span<const ReviewPair> pairs);

}  // namespace kartei::operations
