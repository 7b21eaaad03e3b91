#include "quality/column_profile.hpp"

#include <algorithm>

#include "quality/pattern.hpp"
#include "text/text.hpp"
#include "text/utf8.hpp"

namespace kartei::quality {
namespace {

using normalise::Outcome;

constexpr std::size_t shown_bytes = 60;

std::size_t characters(std::string_view value) {
  return static_cast<std::size_t>(
      std::ranges::count_if(value, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// Cut at a character's border.
std::string shown(std::string_view value) {
  if (value.size() <= shown_bytes) return text::scrub(value);
  std::size_t end = shown_bytes;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;
  return text::scrub(value.substr(0, end)) + "…";
}

}  // namespace

void ColumnProfile::add(std::string_view value, std::uint64_t line,
                        const std::optional<Judgement>& judgement) {
  ++filled;
  lengths.add(characters(value));
  distinct.add(value);
  std::string pattern = pattern_of(value);
  const auto known = patterns_.find(pattern);
  if (known != patterns_.end())
    ++known->second;
  else if (patterns_.size() < most_patterns)
    patterns_.emplace(std::move(pattern), 1);
  if (judgement) count(value, line, *judgement);
}

void ColumnProfile::count(std::string_view value, std::uint64_t line, const Judgement& judgement) {
  if (judgement.outcome == Outcome::understood) {
    ++understood;
    return;
  }
  ++(judgement.outcome == Outcome::doubtful ? doubtful : not_understood);
  keep_bad(value, line, judgement);
}

void ColumnProfile::keep_bad(std::string_view value, std::uint64_t line, const Judgement& judgement) {
  const bool is_refused = judgement.outcome == Outcome::not_understood;
  if (is_refused ? refused_kept_ >= most_bad : bad.size() >= most_bad) return;
  if (bad.size() >= most_bad) bad.pop_back();
  const auto at = is_refused ? bad.begin() + static_cast<std::ptrdiff_t>(refused_kept_++) : bad.end();
  bad.insert(at, {line, shown(value), judgement.code, judgement.why});
}

void ColumnProfile::add_day(Day day) {
  ++day_count_;
  days_.oldest = days_.oldest ? std::min(*days_.oldest, day) : day;
  days_.newest = days_.newest ? std::max(*days_.newest, day) : day;
}

Days ColumnProfile::days() const { return 2 * day_count_ > filled ? days_ : Days{}; }

std::vector<PatternCount> ColumnProfile::patterns(std::size_t most) const {
  std::vector<PatternCount> list;
  for (const auto& [pattern, values] : patterns_) list.push_back({pattern, values});
  std::ranges::stable_sort(list, std::ranges::greater(), &PatternCount::values);
  if (list.size() > most) list.resize(most);
  return list;
}

}  // namespace kartei::quality
