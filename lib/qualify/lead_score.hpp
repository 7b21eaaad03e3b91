/// Which lead to call first: points by criteria, with the reasons.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"

namespace kartei::qualify {

/// What is known of a lead.
struct LeadFacts {
  std::string function;
  std::vector<std::string> roles;  ///< "leitet", "entscheidet"
  bool is_urgent = false;
  bool declines = false;  ///< no interest: not to be called
  std::optional<double> volume;
  std::optional<Day> need;
  std::optional<Day> follow_up;
  std::optional<Day> last_seen;
  Day today;
};

/// What makes a test hold; nothing when it does not. `limit` is at_least or at_most.
using LeadFinding = std::optional<std::string> (*)(const LeadFacts& facts, std::span<const std::string> words,
                                                   std::int64_t limit);

/// A test that leads.toml can name.
struct LeadTest {
  std::string_view name;
  bool has_words = false;
  bool has_at_least = false;
  bool has_at_most = false;
  std::string_view reason;  ///< {0} stands for what was found, {1} for the limit
  LeadFinding find = nullptr;
};

/// One [[lead]] of leads.toml.
struct LeadCriterion {
  const LeadTest* test = nullptr;
  std::vector<std::string> words;
  std::int64_t limit = 0;
  std::int64_t points = 0;
};

/// A test that held.
struct LeadReason {
  const LeadTest* test = nullptr;
  std::string found;  ///< "Einkauf", "20000", "2027-01-10"; empty where there is nothing but yes
  std::int64_t limit = 0;
  std::int64_t points = 0;
};

/// "volume 20000 of at least 10000 (+10)".
[[nodiscard]] std::string to_text(const LeadReason& reason);

struct LeadScore {
  std::int64_t points = 0;
  std::vector<LeadReason> reasons;  ///< in the order of the criteria
};

/// Who declines has no points.
[[nodiscard]] LeadScore score_lead(std::span<const LeadCriterion> criteria, const LeadFacts& facts);

/// Reads criteria. Throws Error{configuration} with `file_name`, line and what to write instead.
[[nodiscard]] std::vector<LeadCriterion> read_lead_criteria(std::string_view toml,
                                                            std::string_view file_name);

/// The criteria that come with the program, and their text.
[[nodiscard]] const std::vector<LeadCriterion>& shipped_lead_criteria();
extern const std::string_view shipped_leads_toml;

}  // namespace kartei::qualify
