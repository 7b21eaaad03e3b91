/// The stamp that begins a message of an exported chat: "16.01.21, 23:09 - ", "[6/3/18 1:55:00 PM] ".
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "model/time_zone.hpp"

namespace kartei::importers {

enum class DateOrder { day_month_year, month_day_year, year_month_day };

struct ChatStamp {
  std::array<int, 3> date{};  ///< as they stand
  char separator = '.';
  bool begins_with_year = false;
  bool has_half_day = false;  ///< AM or PM
  unsigned hour = 0;
  unsigned minute = 0;
  unsigned second = 0;
  std::string_view rest;  ///< of the line, behind the stamp
};

/// Nothing when the line begins with none; marks of writing direction in front do not matter.
[[nodiscard]] std::optional<ChatStamp> read_chat_stamp(std::string_view line);

/// Nothing when there is no such day.
[[nodiscard]] std::optional<LocalTime> time_of(const ChatStamp& stamp, DateOrder order);

/// Finds out over all stamps of a file what their order is.
class DateOrderFinder {
 public:
  void see(const ChatStamp& stamp);
  [[nodiscard]] DateOrder order() const;

 private:
  std::optional<DateOrder> sure_;
  bool has_slash_ = false;
  bool has_half_day_ = false;
};

}  // namespace kartei::importers
