/// Line numbers of places in a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kartei::format {

/// Counts lines, ended by CR, LF or CRLF, up to places that are asked for in ascending order.
class LineCounter {
 public:
  /// `text` must outlive the counter.
  explicit LineCounter(std::string_view text) : text_(text) {}

  /// The number of the line, from 1, that holds the byte at `offset`.
  [[nodiscard]] std::uint64_t line_of(std::size_t offset) {
    for (; at_ < offset && at_ < text_.size(); ++at_) {
      const bool is_crlf = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
      if (text_[at_] == '\n' || (text_[at_] == '\r' && !is_crlf)) ++line_;
    }
    return line_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
};

}  // namespace kartei::format
