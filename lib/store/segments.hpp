/// Saved segments, and the words that a database lends to filters.
#pragma once

#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "segment/fields.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct Segment {
  SegmentId id;
  std::string name;
  std::string filter;  ///< as written
  std::string description;
};

/// By name.
[[nodiscard]] std::vector<Segment> segments(Store& store);

/// Adds a segment; `segment.id` is ignored. Requires: the name is free.
SegmentId insert_segment(Store& store, const Segment& segment, OperationId operation);

/// Overwrites filter and description of `segment.id`; false when both were so.
bool update_segment(Store& store, const Segment& segment, OperationId operation);

void delete_segment(Store& store, SegmentId segment, OperationId operation);

/// Attributes, saved segments, sources and the stages of deals, for reading filters on that day.
[[nodiscard]] segment::Vocabulary vocabulary(Store& store, Day today);

}  // namespace kartei::store
