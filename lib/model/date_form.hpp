/// How the dates of a column are written, where no single value tells it.
#pragma once

#include <cstdint>

namespace kartei {

struct DateForm {
  enum class Order : std::uint8_t { unclear, day_first, month_first };
  Order order = Order::unclear;  ///< of dates with slashes: 3/4/1970
  bool has_serials = false;      ///< numbers of five digits are days of a spreadsheet: 25926 is 1970-12-24
  bool operator==(const DateForm&) const = default;
};

}  // namespace kartei
