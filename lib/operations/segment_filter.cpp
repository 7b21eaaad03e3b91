#include "operations/segment_filter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "model/error.hpp"
#include "reference/keys.hpp"
#include "reference/name_words.hpp"
#include "store/sources.hpp"
#include "text/near_word.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using segment::Condition;
using segment::SegmentField;

constexpr std::array<std::string_view, 2> kinds{"person", "organisation"};

[[noreturn]] void refuse(const Condition& condition, const std::string& instead) {
  throw Error(ErrorKind::usage, fmt::format("segment: there is no {} '{}'; {}", to_text(condition.field),
                                            condition.value, instead));
}

bool fits(const Condition& condition, std::string_view word) {
  const std::string value = text::fold_ae(condition.value);
  const std::string known = text::fold_ae(word);
  return condition.is_prefix ? known.starts_with(value) : known == value;
}

void demand_word(const Condition& condition, std::span<const std::string_view> words) {
  if (std::ranges::any_of(words, [&](std::string_view word) { return fits(condition, word); })) return;
  if (words.empty()) refuse(condition, "the database has none yet");
  refuse(condition, fmt::format("did you mean {}? There are {}", text::near_word(condition.value, words),
                                fmt::join(words, ", ")));
}

void demand_source(store::Store& store, const Condition& condition) {
  const std::vector<store::Source> sources = store::sources(store);
  std::vector<std::string_view> names;
  for (const store::Source& source : sources) names.emplace_back(source.name);
  demand_word(condition, names);
}

void read_country(Condition& condition) {
  if (condition.is_prefix) return;
  const auto code = reference::country_code(reference::country_key(condition.value));
  if (!code) refuse(condition, "write its name or its code of two letters: DE");
  condition.value = *code;
}

}  // namespace

std::optional<segment::Node> read_filter(store::Store& store, const std::string& written) {
  if (written.empty()) return std::nullopt;
  segment::Node filter = segment::parse(written);
  for_each_condition(filter, [&store](Condition& condition) {
    if (condition.field == SegmentField::kind) demand_word(condition, kinds);
    if (condition.field == SegmentField::country) read_country(condition);
    if (condition.field == SegmentField::source) demand_source(store, condition);
  });
  return filter;
}

}  // namespace kartei::operations
