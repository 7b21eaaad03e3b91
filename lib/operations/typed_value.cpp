#include "operations/typed_value.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

#include "model/error.hpp"
#include "normalise/date.hpp"
#include "normalise/local_time.hpp"
#include "text/near_word.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

[[noreturn]] void refuse(std::string_view name, std::string_view text, std::string_view why) {
  throw Error(ErrorKind::usage, fmt::format("{} '{}' {}", name, text, why));
}

}  // namespace

Day typed_day(std::string_view name, std::string_view text) {
  if (const auto reading = normalise::read_date(text); reading.day) return *reading.day;
  refuse(name, text, "is no day; write 2026-11-22 or 22.11.2026");
}

Day typed_day_to_come(std::string_view name, std::string_view text, Day today) {
  const Day day = typed_day(name, text);
  if (day < today) refuse(name, text, fmt::format("is in the past; write a day from {} on", to_text(today)));
  return day;
}

Moment typed_moment(std::string_view name, std::string_view text) {
  if (normalise::is_left_out(text))
    refuse(name, text, "is in the hour that clocks leave out; write an hour later");
  if (const auto at = normalise::read_moment(text)) return *at;
  refuse(name, text, "is no time; write \"22.11.2026 14:30\"");
}

Moment typed_moment_so_far(std::string_view name, std::string_view text, Moment now) {
  const Moment at = typed_moment(name, text);
  if (at > now) refuse(name, text, "has not come yet; plan it with `kartei activity add`");
  return at;
}

normalise::Amount typed_amount(std::string_view name, std::string_view text) {
  const normalise::MoneyReading reading = normalise::read_money(text, "");
  if (!reading.amount) refuse(name, text, "is no amount; write it as 25.000,00 EUR or 25 TEUR");
  if (reading.amount->currency.empty())
    refuse(name, text, fmt::format("has no currency; write '{} EUR' or '{} CHF'", text, text));
  return *reading.amount;
}

int typed_percent(std::string_view name, std::string_view text) {
  std::string_view digits = text::trim(text);
  if (digits.ends_with('%')) digits = text::trim(digits.substr(0, digits.size() - 1));
  int percent = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), percent);
  if (error != std::errc() || end != digits.data() + digits.size() || percent < 0 || percent > 100)
    refuse(name, text, "is no percentage; write a number from 0 to 100");
  return percent;
}

void demand_known(std::string_view what, std::string_view word, std::span<const std::string_view> words) {
  if (std::ranges::find(words, word) != words.end()) return;
  const std::string near(text::near_word(word, words));
  throw Error(ErrorKind::usage, fmt::format("there is no {} '{}'{}; there are: {}", what, word,
                                            text::is_near(text::to_lower(word), text::to_lower(near))
                                                ? fmt::format("; did you mean '{}'?", near)
                                                : "",
                                            fmt::join(words, ", ")));
}

}  // namespace kartei::operations
