#include "quality/brakes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kartei::quality {
namespace {

/// So few records make any percentage, and are looked through in a minute.
constexpr std::uint64_t too_few_to_tell = 10;
constexpr std::size_t named_at_most = 5;

struct CheckWord {
  std::string_view text;
  bool has_limit;
};
constexpr std::array<CheckWord, check_count> words{{
    {"mapping", true},
    {"header", false},
    {"records", true},
    {"rejects", true},
    {"missing", true},
    {"key-conflicts", true},
    {"older", false},
}};

bool is_above(std::uint64_t part, std::uint64_t whole, std::int64_t percent) {
  return part >= too_few_to_tell && part * 100 > whole * static_cast<std::uint64_t>(percent);
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), named_at_most); ++i)
    text += fmt::format("{}'{}'", i == 0 ? "" : ", ", names[i]);
  if (names.size() > named_at_most) text += fmt::format(" and {} more", names.size() - named_at_most);
  return text;
}

/// What is in `a` and not in `b`; a name that stands twice must stand there twice.
std::vector<std::string> beyond(const std::vector<std::string>& a, std::vector<std::string> b) {
  std::vector<std::string> names;
  for (const std::string& name : a) {
    const auto found = std::ranges::find(b, name);
    if (found == b.end())
      names.push_back(name);
    else
      b.erase(found);
  }
  return names;
}

std::string on_mapping(const Brake& brake, const Delivery& now) {
  std::vector<std::string> names;
  for (const GuessedColumn& column : now.guessed)
    if (column.confidence < brake.limit) names.push_back(column.name);
  if (names.empty()) return {};
  return fmt::format("what the {} {} means is a guess", names.size() == 1 ? "column" : "columns",
                     listed(names));
}

std::string on_header(const Delivery& now, const Delivery& before) {
  if (now.format != before.format)
    return fmt::format("the format is {}, and was {} before", now.format, before.format);
  if (now.header.empty() || before.header.empty()) return {};
  const auto fresh = beyond(now.header, before.header);
  const auto gone = beyond(before.header, now.header);
  if (fresh.empty() && gone.empty()) return {};
  std::string reason = "the header changed:";
  if (!fresh.empty()) reason += " new is " + listed(fresh);
  if (!gone.empty()) reason += (fresh.empty() ? " gone is " : "; gone is ") + listed(gone);
  return reason;
}

std::string on_records(const Brake& brake, const Delivery& now, const Delivery& before) {
  const std::uint64_t apart = std::max(now.records, before.records) - std::min(now.records, before.records);
  if (now.is_of_any_size || !is_above(apart, before.records, brake.limit)) return {};
  return fmt::format("{} records, and {} before", now.records, before.records);
}

std::string on_rejects(const Brake& brake, const Delivery& now, const Delivery& before) {
  const std::uint64_t more = now.rejected - std::min(now.rejected, before.rejected);
  if (!is_above(more, now.records, brake.limit)) return {};
  return fmt::format("{} of {} rows rejected, and {} of {} before", now.rejected, now.records,
                     before.rejected, before.records);
}

std::string on_missing(const Brake& brake, const Delivery& now) {
  if (!is_above(now.missing, now.known, brake.limit)) return {};
  return fmt::format("{} of {} known rows are gone", now.missing, now.known);
}

std::string on_key_conflicts(const Brake& brake, const Delivery& now) {
  if (!is_above(now.key_conflicts, now.records, brake.limit)) return {};
  return fmt::format("{} of {} keys stand for somebody else than before, or lost leading zeros",
                     now.key_conflicts, now.records);
}

std::string on_age(const Delivery& now, const Delivery& before) {
  if (now.is_of_any_size || now.data_date >= before.data_date) return {};
  return fmt::format("the data are of {}, and those before of {}", kartei::to_text(now.data_date),
                     kartei::to_text(before.data_date));
}

std::string reason_of(const Brake& brake, const Delivery& now, const std::optional<Delivery>& before) {
  if (brake.check == Check::mapping) return on_mapping(brake, now);
  if (!before) return {};
  switch (brake.check) {
    case Check::mapping:
    case Check::header:
      return on_header(now, *before);
    case Check::records:
      return on_records(brake, now, *before);
    case Check::rejects:
      return on_rejects(brake, now, *before);
    case Check::missing:
      return on_missing(brake, now);
    case Check::key_conflicts:
      return on_key_conflicts(brake, now);
    case Check::older:
      return on_age(now, *before);
  }
  return {};
}

}  // namespace

std::string_view to_text(Check check) { return words[static_cast<std::size_t>(check)].text; }

std::optional<Check> check_from_text(std::string_view text) {
  const auto found = std::ranges::find(words, text, &CheckWord::text);
  if (found == words.end()) return std::nullopt;
  return static_cast<Check>(found - words.begin());
}

bool has_limit(Check check) { return words[static_cast<std::size_t>(check)].has_limit; }

std::vector<HeldBrake> held_by(std::span<const Brake> brakes, const Delivery& now,
                               const std::optional<Delivery>& before) {
  std::vector<HeldBrake> held;
  for (const Brake& brake : brakes)
    if (std::string reason = reason_of(brake, now, before); !reason.empty())
      held.push_back({brake.check, std::move(reason)});
  return held;
}

}  // namespace kartei::quality
