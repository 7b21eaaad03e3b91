/// Distinct strings and their numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::match {

/// The number of a distinct string in its pool; 0 is the empty string and means "not known".
using ValueId = std::uint32_t;

/// Gives equal strings equal numbers, counted up from 1 in the order in which they first came. All text
/// lies in one buffer; a string costs its bytes and about 14 more.
class Interner {
 public:
  Interner();
  /// The number of `text`; 0 for "". At most 4 GiB of text and 2^31 strings.
  [[nodiscard]] ValueId intern(std::string_view text);
  /// Requires: `id` came from here. The view is valid until the next intern().
  [[nodiscard]] std::string_view text(ValueId id) const {
    return std::string_view(bytes_).substr(ends_[id], ends_[id + 1] - ends_[id]);
  }
  /// How many numbers are in use, that of the empty string included.
  [[nodiscard]] std::size_t size() const { return ends_.size() - 1; }

 private:
  void grow();

  std::string bytes_;
  std::vector<std::uint32_t> ends_;  ///< of string n - 1, which is the begin of string n
  std::vector<ValueId> slots_;       ///< open addressing, a power of two
};

}  // namespace kartei::match
