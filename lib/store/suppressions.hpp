/// What must not be used: the own suppression list, and copies of lists that others keep. Values stand in
/// both as keyed hashes only, see keyed_hash.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/channel.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/digest.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct Suppression {
  std::int64_t id = 0;
  std::optional<Channel> channel;  ///< nothing: all
  std::string reason;
  std::string recorded_at;  ///< ISO 8601
  std::string recorded_by;
};

struct SuppressionDraft {
  Digest digest{};  ///< of the value
  std::optional<Channel> channel;
  std::string reason;
  Moment recorded_at{};
  std::string recorded_by;
};

/// Adds a value to the own list; returns its number. Requires: a write transaction.
std::int64_t insert_suppression(Store& store, const SuppressionDraft& draft, OperationId operation);

/// What the own list says of a value, oldest first.
[[nodiscard]] std::vector<Suppression> suppressions_of(Store& store, const Digest& digest);

/// The own list, oldest first.
[[nodiscard]] std::vector<Suppression> all_suppressions(Store& store);

[[nodiscard]] bool has_suppressions(Store& store);

/// A copy of a list that others keep.
struct ExternalListCopy {
  std::int64_t id = 0;
  std::string name;  ///< as the rule set calls it: "ECG"
  Day as_of{};
  std::string file_name;
  std::string file_sha256;
  std::int64_t entries = 0;
  std::string recorded_at;  ///< ISO 8601
  std::string recorded_by;
};

/// Puts a copy on file; it takes the place of the one before. Requires: a write transaction.
void insert_external_list(Store& store, const ExternalListCopy& copy, std::span<const Digest> entries,
                          OperationId operation);

/// The newest copy of each list, by name.
[[nodiscard]] std::vector<ExternalListCopy> external_lists(Store& store);

[[nodiscard]] bool is_on_external_list(Store& store, const ExternalListCopy& copy, const Digest& digest);

}  // namespace kartei::store
