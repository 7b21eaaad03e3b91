/// Lines of a text, whichever way they end.
#pragma once

#include <algorithm>
#include <string_view>

namespace kartei::importers {

/// Takes the next line off `rest`, without its end: "\n", "\r\n" or "\r".
[[nodiscard]] inline std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(rest.size(), end + (rest.substr(end).starts_with("\r\n") ? 2 : 1)));
  return line;
}

}  // namespace kartei::importers
