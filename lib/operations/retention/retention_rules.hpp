/// How long records of each group are kept. The company's own decision: a TOML file, checked against what
/// statutes demand at least.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/calendar.hpp"
#include "operations/rights/erasure_holds.hpp"

namespace kartei::operations {

/// Persons go whole; the other groups are records.
enum class RecordGroup : std::uint8_t {
  prospects,    ///< persons without an order of their own or of whom they work for, from the last contact
  customers,    ///< persons with such orders, from the last contact or order
  withdrawn,    ///< persons without such orders whose last word was no, from that day
  touchpoints,  ///< from their day
  activities,   ///< from their closing
  lost_deals,   ///< from their end
  requests,     ///< of persons, from the answer
};
[[nodiscard]] std::string_view to_text(RecordGroup group);

/// One entry of the file.
struct RetentionRule {
  RecordGroup group{};
  int count = 0;
  CalendarUnit unit = CalendarUnit::year;
  bool from_end_of_year =
      false;           ///< of the year of the day that the group counts from, as BGB §199 and AO §147(4)
  std::string reason;  ///< why so long, in the company's words
};

/// The last day on which a record is kept whose group counts from `last`.
[[nodiscard]] Day kept_until(const RetentionRule& rule, Day last);

struct RetentionRules {
  std::vector<RetentionRule> rules;
  ErasureHolds holds;
};

/// The text of an example to fill in, in German.
extern const std::string_view retention_template;

/// Throws Error{configuration} with `file_name`, line and what to write instead: for what is no rule, a group
/// that stands there twice, and holds below those of HGB §257, AO §147 and UWG §7a.
[[nodiscard]] RetentionRules read_retention_rules(std::string_view toml, std::string_view file_name);

}  // namespace kartei::operations
