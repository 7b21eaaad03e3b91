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
  std::optional<double> volume;
  std::optional<Day> need;
  std::optional<Day> follow_up;
  std::optional<Day> last_seen;
  Day today;
};

/// A test that leads.toml can name.
struct LeadTest {
  std::string_view name;
  bool has_words = false;
  bool has_at_least = false;
  bool has_at_most = false;
  /// The reason when it holds; empty when it does not.
  std::string (*reason)(const LeadFacts& facts, std::span<const std::string> words, std::int64_t limit);
};

/// One [[lead]] of leads.toml.
struct LeadCriterion {
  const LeadTest* test = nullptr;
  std::vector<std::string> words;
  std::int64_t limit = 0;
  std::int64_t points = 0;
};

struct LeadScore {
  std::int64_t points = 0;
  std::vector<std::string> reasons;  ///< "Einkauf (+15)", in the order of the criteria
};

[[nodiscard]] LeadScore score_lead(std::span<const LeadCriterion> criteria, const LeadFacts& facts);

/// Reads criteria. Throws Error{configuration} with `file_name`, line and what to write instead.
[[nodiscard]] std::vector<LeadCriterion> read_lead_criteria(std::string_view toml,
                                                            std::string_view file_name);

/// The criteria that come with the program, and their text.
[[nodiscard]] const std::vector<LeadCriterion>& shipped_lead_criteria();
extern const std::string_view shipped_leads_toml;

}  // namespace kartei::qualify
