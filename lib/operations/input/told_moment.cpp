#include "operations/input/told_moment.hpp"

#include <charconv>
#include <string>
#include <vector>

#include "normalise/date.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

std::optional<int> number(std::string_view digits, int below) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool is_number = error == std::errc() && end == digits.data() + digits.size() && digits.size() == 2;
  return is_number && value >= 0 && value < below ? std::optional(value) : std::nullopt;
}

/// "09:12" or "09:12:07".
std::optional<std::chrono::seconds> time_of_day(std::string_view text) {
  const auto parts = text::split(text, ':');
  if (parts.size() != 2 && parts.size() != 3) return std::nullopt;
  const auto hours = number(parts[0], 24);
  const auto minutes = number(parts[1], 60);
  const auto seconds = parts.size() == 3 ? number(parts[2], 60) : std::optional(0);
  if (!hours || !minutes || !seconds) return std::nullopt;
  return std::chrono::hours(*hours) + std::chrono::minutes(*minutes) + std::chrono::seconds(*seconds);
}

}  // namespace

std::optional<Moment> told_moment(std::string_view text) {
  std::string_view told = text::trim(text);
  if (const auto moment = moment_from_text(told)) return moment;
  if (told.ends_with('Z')) told.remove_suffix(1);
  const auto gap = told.find_first_of(" T");
  const auto day = normalise::read_date(told.substr(0, gap)).day;
  if (!day) return std::nullopt;
  if (gap == std::string_view::npos) return Moment(*day);
  const auto time = time_of_day(text::trim(told.substr(gap + 1)));
  return time ? std::optional(Moment(*day) + *time) : std::nullopt;
}

}  // namespace kartei::operations
