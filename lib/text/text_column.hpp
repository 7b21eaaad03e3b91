/// Many short texts by number, in one piece of memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::text {

/// A text costs its bytes and eight more, where a std::string costs 32 and an allocation.
class TextColumn {
 public:
  void add(std::string_view text) {
    bytes_ += text;
    ends_.push_back(bytes_.size());
  }
  [[nodiscard]] std::size_t size() const { return ends_.size() - 1; }
  /// Requires: n < size(). Valid until the next add().
  [[nodiscard]] std::string_view operator[](std::size_t n) const {
    return std::string_view(bytes_).substr(ends_[n], ends_[n + 1] - ends_[n]);
  }

 private:
  std::string bytes_;
  std::vector<std::size_t> ends_ = {0};  ///< of text n - 1, which is the begin of text n
};

}  // namespace kartei::text
