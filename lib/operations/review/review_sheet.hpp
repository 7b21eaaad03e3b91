/// The sheet "Zweifelsfälle": records that may be one party, side by side, for a person to decide.
///
/// A case is one record and those that were compared with it, a row each; what differs from the first row
/// stands out. The decision in a row is about that row and the first one. Each row carries the keys of both,
/// so the sheet may be sorted, filtered and saved by any program before it is read back.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "export/workbook.hpp"
#include "model/contact.hpp"
#include "operations/review/decisions.hpp"

namespace kartei::operations {

struct ReviewRecord {
  std::string key;                   ///< by which a decision finds it again; stays as long as the record does
  std::string number;                ///< "Nr.": of its party
  std::string place;                 ///< where it stands: "messe.csv:17", "erp 4711"
  const Contact* contact = nullptr;  ///< not null; outlives the writing
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

/// One record and the pairs, by their places, in which it is compared with others.
struct ReviewCase {
  std::uint32_t first = 0;
  std::vector<std::size_t> pairs;
};

/// Every pair in one case, in the order of the pairs: with the case of one of its records where there is one
/// already, so that a record with many likenesses is looked at once.
[[nodiscard]] std::vector<ReviewCase> review_cases(std::span<const ReviewPair> pairs);

/// Which columns people fill in beside the decision.
enum class LeadChoice : std::uint8_t {
  none,
  offered,  ///< "Führend": an x in a row makes its values lead once the case is one party
};

/// Writes the sheet. Requires: the records that the pairs name.
void write_review_sheet(exports::Workbook& workbook, std::span<const ReviewRecord> records,
                        std::span<const ReviewPair> pairs, LeadChoice lead);

}  // namespace kartei::operations
