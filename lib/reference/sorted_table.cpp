#include "reference/sorted_table.hpp"

#include <cstring>

namespace kartei::reference {
namespace {

constexpr std::size_t number_bytes = sizeof(std::uint32_t);

void append_number(std::size_t number, std::string& block) {
  const auto value = static_cast<std::uint32_t>(number);
  block.append(reinterpret_cast<const char*>(&value), number_bytes);
}

std::size_t aligned(std::size_t offset) { return (offset + number_bytes - 1) / number_bytes * number_bytes; }

}  // namespace

std::uint32_t SortedTable::number(std::uint32_t index) const {
  std::uint32_t value = 0;
  std::memcpy(&value, block_.data() + index * number_bytes, number_bytes);
  return value;
}

std::string_view SortedTable::text(std::uint32_t offsets, std::uint32_t row) const {
  const std::uint32_t begin = number(offsets + row);
  return block_.substr(begin, number(offsets + row + 1) - begin);
}

std::optional<std::string_view> SortedTable::find(std::string_view wanted) const {
  std::uint32_t low = 0;
  std::uint32_t high = size();
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    const int order = key(middle).compare(wanted);
    if (order == 0) return value(middle);
    if (order < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return std::nullopt;
}

std::span<const std::uint32_t> SortedTable::find_numbers(std::string_view wanted) const {
  const std::optional<std::string_view> found = find(wanted);
  if (!found) return {};
  // The block and every value in it are 4-aligned by the layout.
  return {reinterpret_cast<const std::uint32_t*>(found->data()), found->size() / number_bytes};
}

std::string to_block(const std::map<std::string, std::string>& rows) {
  std::string block;
  append_number(rows.size(), block);
  std::size_t offset = (1 + 2 * (rows.size() + 1)) * number_bytes;
  for (const auto& [key, value] : rows) {
    append_number(offset, block);
    offset += key.size();
  }
  append_number(offset, block);
  const std::size_t values_begin = aligned(offset);
  const std::size_t padding = values_begin - offset;
  offset = values_begin;
  for (const auto& [key, value] : rows) {
    append_number(offset, block);
    offset += value.size();
  }
  append_number(offset, block);
  for (const auto& [key, value] : rows) block += key;
  block.append(padding, '\0');
  for (const auto& [key, value] : rows) block += value;
  return block;
}

std::string to_value(std::span<const std::uint32_t> numbers) {
  std::string value;
  for (const std::uint32_t number : numbers) append_number(number, value);
  return value;
}

std::vector<std::string_view> parts(std::string_view value, char separator) {
  std::vector<std::string_view> result;
  for (std::size_t begin = 0; begin <= value.size() && !value.empty();) {
    const std::size_t end = value.find(separator, begin);
    result.push_back(value.substr(begin, end - begin));
    if (end == std::string_view::npos) break;
    begin = end + 1;
  }
  return result;
}

}  // namespace kartei::reference
