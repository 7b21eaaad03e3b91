/// How complete and how current a party's record is, in points, with what lost them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"
#include "model/date.hpp"

namespace kartei::quality {

enum class Score : std::uint8_t { completeness, currency };
inline constexpr std::size_t score_count = 2;

/// "completeness", "currency".
[[nodiscard]] std::string_view to_text(Score score);

/// What is known of a party when it is scored.
struct PartyFacts {
  PartyKind kind = PartyKind::person;
  const Contact& contact;        ///< its leading values; of a person with its first employer's company
  std::optional<Day> last_seen;  ///< the newest delivery or edit that speaks of it
  Day today;
};

/// Whether a test holds; nothing when there is nothing to look at. `limit` is at_least or at_most.
using Test = std::optional<bool> (*)(const PartyFacts& facts, std::int64_t limit);

enum class Limit : std::uint8_t { none, at_least, at_most };

/// A test that parties.toml can name.
struct PartyTest {
  std::string_view name;  ///< "ways_to_contact"
  Score score = Score::completeness;
  Limit limit = Limit::none;
  std::string_view missing;  ///< said when it does not hold: "no e-mail address"; {} stands for the limit
  Test holds;
};

/// The one list of tests.
[[nodiscard]] std::span<const PartyTest> party_tests();

/// One [[party]] of parties.toml.
struct PartyCriterion {
  const PartyTest* test = nullptr;
  std::vector<PartyKind> kinds;  ///< of party it is for
  std::int64_t limit = 0;
  std::int64_t points = 0;
};

/// A test that did not hold.
struct LostPoints {
  const PartyTest* test = nullptr;
  std::int64_t limit = 0;
  std::int64_t points = 0;
};

/// "no e-mail address".
[[nodiscard]] std::string to_text(const LostPoints& lost);

struct PartyScore {
  std::int64_t points = 0;
  std::int64_t possible = 0;     ///< of the criteria that had something to look at
  std::vector<LostPoints> lost;  ///< in the order of the criteria

  /// Points in percent of the possible, rounded down; nothing when no criterion could be looked at.
  [[nodiscard]] std::optional<std::int64_t> percent() const;
};

/// By Score.
[[nodiscard]] std::array<PartyScore, score_count> score_party(std::span<const PartyCriterion> criteria,
                                                              const PartyFacts& facts);

}  // namespace kartei::quality
