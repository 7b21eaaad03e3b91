#include "reference/sorted_table.hpp"

#include <bit>
#include <cstring>
#include <stdexcept>

namespace kartei::reference {
namespace {

constexpr std::size_t number_bytes = sizeof(std::uint32_t);

void append_number(std::size_t number, std::string& block) {
  const auto value = static_cast<std::uint32_t>(number);
  block.append(reinterpret_cast<const char*>(&value), number_bytes);
}

std::size_t aligned(std::size_t offset) { return (offset + number_bytes - 1) / number_bytes * number_bytes; }

constexpr std::uint32_t half_bits = 16;
constexpr std::uint32_t lower_half = 0xFFFF;
constexpr std::uint32_t free_slot = 0;

/// FNV-1a. Part of the layout.
std::uint32_t hash_of(std::string_view key) {
  std::uint32_t hash = 2166136261U;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

std::uint32_t slot_of(std::uint32_t hash, std::uint32_t row) { return (hash & ~lower_half) | (row + 1); }

/// Half of them stay free, so that few words meet in one.
std::vector<std::uint32_t> slots_of(const std::map<std::string, std::string>& rows) {
  if (rows.size() >= lower_half) throw std::length_error("a sorted table has too many rows for its slots");
  std::vector<std::uint32_t> slots(std::bit_ceil(2 * rows.size() + 1), free_slot);
  std::uint32_t row = 0;
  for (const auto& [key, value] : rows) {
    const std::uint32_t hash = hash_of(key);
    std::size_t at = hash % slots.size();
    while (slots[at] != free_slot) at = (at + 1) % slots.size();
    slots[at] = slot_of(hash, row++);
  }
  return slots;
}

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
  const std::uint32_t hash = hash_of(wanted);
  const std::uint32_t last = slots() - 1;  // of a power of two
  for (std::uint32_t at = hash & last;; at = (at + 1) & last) {
    const std::uint32_t slot = number(first_slot + at);
    if (slot == free_slot) return std::nullopt;
    const std::uint32_t row = (slot & lower_half) - 1;
    if (slot >> half_bits == hash >> half_bits && key(row) == wanted) return value(row);
  }
}

bool SortedTable::has_key_with(std::string_view beginning) const {
  std::uint32_t low = 0;
  std::uint32_t high = size();
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (key(middle) < beginning) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < size() && key(low).starts_with(beginning);
}

std::span<const std::uint32_t> SortedTable::find_numbers(std::string_view wanted) const {
  const std::optional<std::string_view> found = find(wanted);
  if (!found) return {};
  // The block and every value in it are 4-aligned by the layout.
  return {reinterpret_cast<const std::uint32_t*>(found->data()), found->size() / number_bytes};
}

std::string to_block(const std::map<std::string, std::string>& rows) {
  std::string block;
  const std::vector<std::uint32_t> slots = slots_of(rows);
  append_number(rows.size(), block);
  append_number(slots.size(), block);
  for (const std::uint32_t slot : slots) append_number(slot, block);
  std::size_t offset = block.size() + 2 * (rows.size() + 1) * number_bytes;
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
