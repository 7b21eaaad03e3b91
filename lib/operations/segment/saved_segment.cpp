#include "operations/segment/saved_segment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "model/error.hpp"
#include "operations/journalled_change.hpp"
#include "operations/segment/segment_filter.hpp"
#include "segment/segment.hpp"
#include "text/near_word.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

bool is_called(const store::Segment& segment, std::string_view name) {
  return text::fold_ae(segment.name) == text::fold_ae(name);
}

void demand_name(std::string_view name) {
  if (text::fold_ae(name).empty() || name.find_first_of("=<>~()\"*") != std::string_view::npos)
    throw Error(ErrorKind::usage,
                fmt::format("segment name '{}': a name is words, without the signs of filters", name));
}

/// Reads the filter as it will be read: with the segment itself among those there are, so that a circle
/// shows.
void demand_filter(store::Store& store, const store::Segment& segment, Day today) {
  segment::Vocabulary words = filter_vocabulary(store, today);
  std::erase_if(words.segments, [&](const segment::NamedFilter& known) {
    return text::fold_ae(known.name) == text::fold_ae(segment.name);
  });
  words.segments.push_back({segment.name, segment.filter});
  (void)segment::parse("in segment \"" + segment.name + '"', words);
}

void demand_something(std::string_view written) {
  if (text::trim(written).empty())
    throw Error(ErrorKind::usage, "the segment is empty; name a saved one, or write a filter");
}

}  // namespace

store::Segment saved_segment(store::Store& store, const std::string& name) {
  const std::vector<store::Segment> all = store::segments(store);
  const auto found =
      std::ranges::find_if(all, [&](const store::Segment& one) { return is_called(one, name); });
  if (found != all.end()) return *found;
  if (all.empty())
    throw Error(ErrorKind::usage,
                fmt::format("no segment '{}'; none is saved yet, add one with `kartei segment add`", name));
  std::vector<std::string_view> names;
  for (const store::Segment& one : all) names.emplace_back(one.name);
  throw Error(ErrorKind::usage,
              fmt::format("no segment '{}'; did you mean {}? `kartei segment list` names them", name,
                          text::near_word(name, names)));
}

OperationId add_segment(store::Store& store, const store::Segment& segment, IfSaved if_saved,
                        const Environment& environment) {
  demand_name(segment.name);
  JournalledChange change(store, "segment add", environment);
  demand_filter(store, segment, environment.today());
  const std::vector<store::Segment> all = store::segments(store);
  const auto same =
      std::ranges::find_if(all, [&](const store::Segment& one) { return is_called(one, segment.name); });
  if (same == all.end()) {
    store::insert_segment(store, segment, change.id());
    return change.finish({{"segments", 1}});
  }
  if (if_saved == IfSaved::refuse)
    throw Error(ErrorKind::usage,
                fmt::format("there is a segment '{}' already; --replace gives it this filter", same->name));
  store::Segment after = *same;
  after.filter = segment.filter;
  if (!segment.description.empty()) after.description = segment.description;
  if (!store::update_segment(store, after, change.id())) return {};
  return change.finish({{"segments", 1}});
}

OperationId describe_segment(store::Store& store, const std::string& name, const std::string& description,
                             const Environment& environment) {
  JournalledChange change(store, "segment describe", environment);
  store::Segment segment = saved_segment(store, name);
  segment.description = description;
  if (!store::update_segment(store, segment, change.id())) return {};
  return change.finish({{"segments", 1}});
}

OperationId delete_segment(store::Store& store, const std::string& name, const Environment& environment) {
  JournalledChange change(store, "segment delete", environment);
  const store::Segment segment = saved_segment(store, name);
  for (const store::Segment& other : store::segments(store)) {
    const auto named = segment::segments_named_in(other.filter);
    if (std::ranges::any_of(named, [&](const std::string& one) { return is_called(segment, one); }))
      throw Error(ErrorKind::usage, fmt::format("segment '{}' asks for '{}'; change or delete that one first",
                                                other.name, segment.name));
  }
  store::delete_segment(store, segment.id, change.id());
  return change.finish({{"segments", 1}});
}

store::SegmentCount count_segment(store::Store& store, const std::string& written, Day today) {
  demand_something(written);
  const auto filter = read_filter(store, written, today);
  return store::count_parties_in(store, filter);
}

ExplainedSegment explain_segment(store::Store& store, const std::string& written, Day today) {
  demand_something(written);
  const auto filter = read_filter(store, written, today);
  ExplainedSegment explained;
  explained.understood = to_text(*filter);
  for_each_condition(*filter, [&](const segment::Condition& condition) {
    segment::Node alone;
    alone.condition = condition;
    const auto parties = static_cast<std::int64_t>(store::parties_in(store, alone).size());
    explained.conditions.push_back({to_text(condition), parties});
  });
  explained.parties = static_cast<std::int64_t>(store::parties_in(store, filter).size());
  explained.query = store::segment_sql(filter, store::Selected::parties);
  return explained;
}

}  // namespace kartei::operations
