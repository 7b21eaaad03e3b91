/// Which records need a hand, how urgently, and what to do next.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quality/party_score.hpp"

namespace kartei::quality {

/// What is known of a record.
struct UpkeepFacts {
  const Contact& contact;
  std::vector<std::string> bounced;  ///< its values that come back
  std::optional<Day> last_touched;   ///< delivered, edited or spoken with, whatever came last
  PartyScore completeness;
  Day today;
  std::vector<std::string> told_by = {};  ///< by what kartei party state knows those that come back
};

/// What makes a test hold.
struct UpkeepFinding {
  std::string what;    ///< "info@firma.example", "2024-05-01", "35"
  std::string detail;  ///< "no e-mail address; no phone number"
};

/// A test that upkeep.toml can name. In the texts {0} stands for what was found, {1} for the limit, {2} for
/// the detail.
struct UpkeepTest {
  std::string_view name;
  std::string_view limit;  ///< the key of its limit: "at_least", "below"; empty: it has none
  std::string_view because;
  std::string_view to_do;
  std::optional<UpkeepFinding> (*find)(const UpkeepFacts& facts, std::int64_t limit);
};

/// One [[upkeep]] of upkeep.toml.
struct UpkeepCriterion {
  const UpkeepTest* test = nullptr;
  std::int64_t limit = 0;
  std::int64_t points = 0;
};

/// upkeep.toml.
struct UpkeepRules {
  bool compares_owners = false;
  std::vector<UpkeepCriterion> criteria;
};

/// A test that held.
struct UpkeepNeed {
  const UpkeepTest* test = nullptr;
  UpkeepFinding found;
  std::int64_t limit = 0;
};

/// "info@firma.example comes back", "find the right one, ...".
[[nodiscard]] std::string because(const UpkeepNeed& need);
[[nodiscard]] std::string to_do(const UpkeepNeed& need);

struct UpkeepScore {
  std::int64_t points = 0;
  std::vector<UpkeepNeed> needs;  ///< of several criteria by one test the last that holds
};

[[nodiscard]] UpkeepScore score_upkeep(const UpkeepRules& rules, const UpkeepFacts& facts);

/// Throws Error{configuration} with `file_name`, line and what to write instead.
[[nodiscard]] UpkeepRules read_upkeep_rules(std::string_view toml, std::string_view file_name);

/// The rules that come with the program.
[[nodiscard]] const UpkeepRules& shipped_upkeep_rules();

}  // namespace kartei::quality
