/// A segment's filter as one SQL query, its values bound: the only place that assembles SQL.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/ids.hpp"
#include "segment/segment.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// Who may be in a segment.
enum class Selected : std::uint8_t {
  parties,    ///< every leading party
  addressees  ///< people, and the organisations of which nobody is known: whom a list is for
};

/// The parties that fulfil the filter, ascending; all of them without one. What holds for an organisation
/// (its place, attributes, deals, orders, ...) holds for its people, too. A filter that asks for a kind says
/// itself who is in it.
[[nodiscard]] std::vector<PartyId> parties_in(Store& store, const std::optional<segment::Node>& filter,
                                              Selected selected = Selected::parties);

struct SegmentCount {
  std::int64_t people = 0;
  std::int64_t organisations = 0;
};

/// How many parties fulfil the filter.
[[nodiscard]] SegmentCount count_parties_in(Store& store, const std::optional<segment::Node>& filter);

struct SegmentSql {
  std::string sql;
  std::vector<std::string> values;  ///< one per parameter, in order
};

/// The query itself, for people to look at.
[[nodiscard]] SegmentSql segment_sql(const std::optional<segment::Node>& filter, Selected selected);

}  // namespace kartei::store
