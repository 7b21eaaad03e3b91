/// A sorted table of keys and values in one block of bytes, read where it lies.
///
/// Layout, all numbers 32-bit in the byte order of the machine, everything 4-aligned:
///   count, slot_count, slot[slot_count], key_offset[count + 1], value_offset[count + 1], keys, padding,
///   values
/// Offsets count from the block's beginning. Keys are ordered by bytes, each once. Values are text or
/// numbers. A key's slot is told by its hash, or is the next free one behind; it holds the upper half of the
/// hash and the row, counted from 1, so that nearly all other words are known without looking at a key.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::reference {

/// Reads a block made by to_block(). A view: the block must outlive it and be 4-aligned.
class SortedTable {
 public:
  explicit SortedTable(std::string_view block) : block_(block) {}

  [[nodiscard]] std::uint32_t size() const { return number(0); }
  [[nodiscard]] std::string_view key(std::uint32_t row) const { return text(first_slot + slots(), row); }
  [[nodiscard]] std::string_view value(std::uint32_t row) const {
    return text(first_slot + slots() + size() + 1, row);
  }

  /// The value of a key as text; nothing when the key is not there.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view wanted) const;

  /// Whether any key begins so.
  [[nodiscard]] bool has_key_with(std::string_view beginning) const;

  /// The value of a key as numbers; empty when the key is not there.
  [[nodiscard]] std::span<const std::uint32_t> find_numbers(std::string_view wanted) const;

 private:
  static constexpr std::uint32_t first_slot = 2;

  [[nodiscard]] std::uint32_t slots() const { return number(1); }
  [[nodiscard]] std::uint32_t number(std::uint32_t index) const;
  [[nodiscard]] std::string_view text(std::uint32_t offsets, std::uint32_t row) const;

  std::string_view block_;
};

/// The block of these rows, at most 65,534; std::map has them in order.
[[nodiscard]] std::string to_block(const std::map<std::string, std::string>& rows);

/// Numbers as a value.
[[nodiscard]] std::string to_value(std::span<const std::uint32_t> numbers);

/// The parts between separators of a text value.
[[nodiscard]] std::vector<std::string_view> parts(std::string_view value, char separator);

}  // namespace kartei::reference
