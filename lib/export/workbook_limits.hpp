/// What Excel allows and how Kartei stays within it.
/// Source: Microsoft, "Excel specifications and limits".
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace kartei::exports {

inline constexpr std::uint32_t max_sheet_rows = 1'048'576;
inline constexpr std::size_t max_sheet_columns = 16'384;
inline constexpr std::size_t max_cell_units = 32'767;

/// Gives sheets names that Excel takes: at most 31 UTF-16 units, no []:*?/\ or control characters, no
/// apostrophe at an end, not empty, each name once (case of ASCII letters does not count).
class SheetNames {
 public:
  [[nodiscard]] std::string unique(std::string_view wanted);

 private:
  std::set<std::string> taken_;
};

/// The longest beginning of `text` that has at most `max_units` once escaped for a cell; never ends
/// inside a character. Counts underscores as escapes, so that it may be shorter than it could.
[[nodiscard]] std::string_view cell_part(std::string_view text, std::size_t max_units);

}  // namespace kartei::exports
