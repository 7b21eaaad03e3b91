#include "normalise/local_time.hpp"

#include <array>
#include <charconv>

#include "model/time_zone.hpp"
#include "normalise/date.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

using std::chrono::hours;

std::optional<int> number_to(std::string_view digits, int most) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || digits.size() > 2 || number < 0 ||
      number > most)
    return std::nullopt;
  return number;
}

/// "14:30", "14:30:05".
std::optional<std::chrono::seconds> read_time(std::string_view text) {
  const auto parts = text::split(text, ':');
  if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
  const auto hour = number_to(parts[0], 23);
  const auto minute = number_to(parts[1], 59);
  const auto second = parts.size() == 3 ? number_to(parts[2], 59) : 0;
  if (!hour || !minute || !second) return std::nullopt;
  return hours(*hour) + std::chrono::minutes(*minute) + std::chrono::seconds(*second);
}

/// What clocks show, as if that were UTC.
std::optional<Moment> read_shown(std::string_view text) {
  const std::size_t gap = has_time(text) ? text.find_last_of(" T") : std::string_view::npos;
  const auto day = read_date(text.substr(0, gap)).day;
  if (!day) return std::nullopt;
  if (gap == std::string_view::npos) return Moment(*day);
  const auto time = read_time(text.substr(gap + 1));
  return time ? std::optional<Moment>(*day + *time) : std::nullopt;
}

}  // namespace

Moment to_local(Moment at) { return Moment(TimeZone().to_local(at).time_since_epoch()); }

Day local_day(Moment at) { return std::chrono::floor<std::chrono::days>(to_local(at)); }

Moment from_local(Moment shown) { return TimeZone().to_utc(LocalTime(shown.time_since_epoch())); }

std::optional<Moment> read_moment(std::string_view written) {
  const std::string_view text = text::trim(written);
  if (text.ends_with('Z')) return moment_from_text(text);
  const auto shown = read_shown(text);
  return shown ? std::optional(from_local(*shown)) : std::nullopt;
}

bool is_left_out(std::string_view written) {
  const auto shown = read_shown(text::trim(written));
  return shown && to_local(from_local(*shown)) != *shown;
}

bool has_time(std::string_view text) { return text.find(':') != std::string_view::npos; }

std::string to_local_text(Moment at) {
  std::string text = kartei::to_text(to_local(at));  // 2026-11-22T14:30:00Z
  text[10] = ' ';
  text.resize(16);
  return text.ends_with("00:00") ? text.substr(0, 10) : text;
}

}  // namespace kartei::normalise
