/// Looks for many texts at once, in one pass over any number of bytes.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::store {

class ByteSearch {
 public:
  /// Requires: each text has at least 4 bytes; `texts` outlives the search.
  explicit ByteSearch(const std::vector<std::string>& texts);

  struct Found {
    std::size_t text = 0;  ///< which of those looked for
    std::size_t at = 0;
  };

  /// The texts in `bytes` that were not found before, by place.
  std::vector<Found> look_through(std::string_view bytes);

  /// Those found so far, in their order.
  [[nodiscard]] std::vector<std::string> found() const;

 private:
  using Head = std::uint32_t;
  static constexpr std::size_t slots = 1U << 16U;

  struct Text {
    Head head = 0;  ///< the first bytes
    std::size_t index = 0;
  };

  static Head head_at(const char* bytes);
  static std::size_t slot_of(Head head);

  const std::vector<std::string>& texts_;
  std::vector<Text> by_head_;
  std::bitset<slots> may_begin_;
  std::vector<bool> is_found_;
};

}  // namespace kartei::store
