#include "operations/segment/segment_filter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "selling/pipeline.hpp"
#include "store/segments.hpp"
#include "text/near_word.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

const segment::NamedFilter* saved(const segment::Vocabulary& words, std::string_view name) {
  const std::string key = text::fold_ae(name);
  const auto found = std::ranges::find_if(
      words.segments, [&](const segment::NamedFilter& known) { return text::fold_ae(known.name) == key; });
  return found == words.segments.end() ? nullptr : &*found;
}

/// Somebody who writes no sign at all meant a name.
void demand_known_name(const segment::Vocabulary& words, std::string_view written) {
  if (words.segments.empty() || written.find_first_of("=<>~(\"") != std::string_view::npos) return;
  if (text::words(written).size() > 2) return;
  std::vector<std::string_view> names;
  for (const segment::NamedFilter& known : words.segments) names.emplace_back(known.name);
  throw Error(ErrorKind::usage,
              fmt::format("no segment '{}'; did you mean {}? `kartei segment list` names them", written,
                          text::near_word(written, names)));
}

void refuse_sensitive(const std::optional<segment::Node>& filter) {
  const std::vector<std::string> used = sensitive_fields(filter);
  if (used.empty()) return;
  throw Error(
      ErrorKind::policy,
      fmt::format("segment: {} is of a special category (GDPR Art. 9): it may be asked for only where "
                  "consent to that use is decided for each person",
                  fmt::join(used, ", ")));
}

}  // namespace

segment::Vocabulary filter_vocabulary(store::Store& store, Day today) {
  segment::Vocabulary words = store::vocabulary(store, today);
  for (const selling::Stage& stage : selling::shipped_pipeline())
    if (std::ranges::find(words.stages, stage.name) == words.stages.end()) words.stages.push_back(stage.name);
  return words;
}

std::optional<segment::Node> read_filter(store::Store& store, const std::string& written, Day today,
                                         SensitiveFields sensitive) {
  if (written.empty()) return std::nullopt;
  const segment::Vocabulary words = filter_vocabulary(store, today);
  std::string filter = written;
  if (const segment::NamedFilter* known = saved(words, written))
    filter = "in segment \"" + known->name + '"';
  else
    demand_known_name(words, written);
  std::optional<segment::Node> read = segment::parse(filter, words);
  if (sensitive == SensitiveFields::refused) refuse_sensitive(read);
  return read;
}

std::vector<std::string> sensitive_fields(const std::optional<segment::Node>& filter) {
  std::vector<std::string> names;
  if (!filter) return names;
  for_each_condition(*filter, [&](const segment::Condition& condition) {
    if (condition.is_sensitive && std::ranges::find(names, condition.name) == names.end())
      names.push_back(condition.name);
  });
  return names;
}

}  // namespace kartei::operations
