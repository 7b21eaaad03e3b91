#include "cli/day_option.hpp"

#include <fmt/format.h>

#include "model/error.hpp"
#include "normalise/date.hpp"

namespace kartei::cli {

Day day_or_today(const std::string& written, std::string_view option, const Context& context) {
  if (written.empty()) return context.environment().today();
  const normalise::DateReading reading = normalise::read_date(written);
  if (reading.day && !reading.has_two_digit_year) return *reading.day;
  throw Error(ErrorKind::usage, fmt::format("{} '{}' is no day; write it as 2026-11-22", option, written));
}

}  // namespace kartei::cli
