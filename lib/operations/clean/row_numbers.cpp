#include "operations/clean/row_numbers.hpp"

#include <charconv>
#include <cstdint>
#include <optional>

namespace kartei::operations {
namespace {

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return number;
}

}  // namespace

bool number_the_rows(std::span<const std::string_view> keys) {
  constexpr std::size_t rows_per_gap = 10;
  std::optional<std::uint64_t> last;
  for (const std::string_view key : keys) {
    const auto number = whole_number(key);
    if (!number || (last ? *number <= *last : *number > 1)) return false;
    last = number;
  }
  return keys.size() > 1 && *last <= keys.size() + keys.size() / rows_per_gap;
}

}  // namespace kartei::operations
