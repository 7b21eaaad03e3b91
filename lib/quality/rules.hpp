/// What the quality of lists and parties is judged by. Four files that people read are shipped within the
/// program; a file of one's own replaces the parts that it has.
#pragma once

#include <string_view>
#include <vector>

#include "quality/brakes.hpp"
#include "quality/list_verdict.hpp"
#include "quality/party_score.hpp"
#include "quality/sensitive.hpp"

namespace kartei::quality {

struct Rules {
  SensitiveRules sensitive;             ///< sensitive.toml: [[sensitive]]
  std::vector<ListCriterion> lists;     ///< lists.toml: [[list]]
  std::vector<PartyCriterion> parties;  ///< parties.toml: [[party]]
  std::vector<Brake> brakes;            ///< brakes.toml: [[brake]]
};

[[nodiscard]] const Rules& shipped_rules();

/// The shipped rules with those parts replaced that `toml` has; a part is replaced as a whole.
/// Throws Error{configuration} with `file_name`, line and what to write instead.
[[nodiscard]] Rules read_rules(std::string_view toml, std::string_view file_name);

}  // namespace kartei::quality
