/// The SQL behind each field of a segment.
#pragma once

#include <cstdint>

#include "schema/query.hpp"
#include "segment/segment.hpp"

namespace kartei::store {

/// Whom a condition speaks of besides the parties that it yields.
enum class Reach : std::uint8_t { party, people_too };

/// How many parties have what a condition asks about. Those that fulfil it are gathered first, unless most do
/// of a field that all have: gathering would copy half the file, and each party in question is looked at
/// instead.
enum class Spread : std::uint8_t { few, all };

/// A query that yields parties; its parameters are the condition's values.
struct Fragment {
  segment::SegmentField field;
  schema::Query query;
  Reach reach = Reach::people_too;
  Spread spread = Spread::few;
};

/// What a condition is compiled to. Fields that are made of others (the last touchpoint) have none of their
/// own: ask for the field beneath.
[[nodiscard]] Fragment fragment_of(const segment::Condition& condition);

}  // namespace kartei::store
