/// What stops a delivery that nobody watches: it is held against the one before it of the same source and
/// table, and against what is usual for lists.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"

namespace kartei::quality {

enum class Check : std::uint8_t {
  mapping,        ///< a column's meaning was guessed
  header,         ///< other columns or another format than before
  records,        ///< far more or fewer records than before
  rejects,        ///< more rejected rows than before
  missing,        ///< rows of a full list that are gone
  key_conflicts,  ///< keys under which somebody else stands now, or that lost their leading zeros
  older,          ///< the data are older than those before, and would replace them
};
inline constexpr std::size_t check_count = 7;

/// "mapping", "header", ..., "key-conflicts": the words of brakes.toml and --accept.
[[nodiscard]] std::string_view to_text(Check check);
[[nodiscard]] std::optional<Check> check_from_text(std::string_view text);
/// Whether its limit is a number; `header` and `older` have none.
[[nodiscard]] bool has_limit(Check check);

/// One entry of brakes.toml.
struct Brake {
  Check check = Check::mapping;
  std::int64_t limit = 0;  ///< percent
};

/// A column and how sure it is what it means.
struct GuessedColumn {
  std::string name;
  std::int64_t confidence = 0;  ///< percent
};

/// One delivered table, as far as brakes look at it.
struct Delivery {
  std::string format;  ///< the importer's name
  /// Names of the columns; empty where records bring their own columns (vCard), so that none can be missing.
  std::vector<std::string> header;
  Day data_date{};
  bool is_of_any_size = false;  ///< of a source that delivers what it has: more or less of it says nothing
  std::uint64_t records = 0;
  std::uint64_t rejected = 0;
  std::uint64_t key_conflicts = 0;     ///< among the rejected
  std::uint64_t known = 0;             ///< records of the source that were there before; only of a full list
  std::uint64_t missing = 0;           ///< of those, not in this delivery
  std::vector<GuessedColumn> guessed;  ///< columns whose meaning nobody has confirmed
};

/// A brake that holds a delivery, and why: "280 records, 140 before".
struct HeldBrake {
  Check check = Check::mapping;
  std::string reason;
};

/// What stops `now`, in the order of `brakes`. Without `before` it is the first of its table: there is
/// nothing to compare with, and only what was guessed can stop it. Differences of fewer than ten records
/// never do.
[[nodiscard]] std::vector<HeldBrake> held_by(std::span<const Brake> brakes, const Delivery& now,
                                             const std::optional<Delivery>& before);

}  // namespace kartei::quality
