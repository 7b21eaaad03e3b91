/// Saved segments: filters with names, added, looked at, counted and explained.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "store/segment_query.hpp"
#include "store/segments.hpp"
#include "store/store.hpp"

namespace kartei::operations {

enum class IfSaved : std::uint8_t { refuse, replace };

/// Saves a filter under a name. Throws Error{usage} for a name that is taken or holds signs of filters, and
/// for what is no filter.
OperationId add_segment(store::Store& store, const store::Segment& segment, IfSaved if_saved,
                        const Environment& environment);

/// Says in words what a segment is for. Returns 0 when it was said so already.
OperationId describe_segment(store::Store& store, const std::string& name, const std::string& description,
                             const Environment& environment);

/// Throws Error{usage} while another segment asks for it.
OperationId delete_segment(store::Store& store, const std::string& name, const Environment& environment);

/// By name, case and umlauts folded. Throws Error{usage} with the nearest name.
[[nodiscard]] store::Segment saved_segment(store::Store& store, const std::string& name);

/// Who is in a saved segment or filter.
[[nodiscard]] store::SegmentCount count_segment(store::Store& store, const std::string& written, Day today);

struct ExplainedCondition {
  std::string condition;  ///< as understood
  std::int64_t parties = 0;
};
struct ExplainedSegment {
  std::string understood;
  std::vector<ExplainedCondition> conditions;  ///< each alone, in the order of the filter
  std::int64_t parties = 0;                    ///< of all together
  store::SegmentSql query;
};
[[nodiscard]] ExplainedSegment explain_segment(store::Store& store, const std::string& written, Day today);

}  // namespace kartei::operations
