/// How a CSV file is written: its delimiter and quote, and finding them out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kartei::format {

struct CsvDialect {
  char delimiter = ';';
  char quote = '"';
  /// Some rows stand in quotes as a whole, their own quotes doubled once more: what Excel makes of a file
  /// whose delimiter is not the one of its country. A row of one quoted cell is then read a second time.
  bool wrapped_rows = false;
  bool operator==(const CsvDialect&) const = default;
};

/// The first line of some Excel files, "sep=;", which names the delimiter and is no data.
struct SepLine {
  char delimiter = ';';
  std::size_t bytes = 0;  ///< length of the line with its end
};

/// The hint line at the beginning of the text, in quotes or not; nothing when the text begins otherwise.
[[nodiscard]] std::optional<SepLine> sep_line(std::string_view text);

struct DelimiterGuess {
  char delimiter = ';';
  bool wrapped_rows = false;  ///< see CsvDialect
  std::size_t columns = 1;    ///< of most rows
  std::string reason;         ///< "12 columns in 998 of 1000 rows"
};

inline constexpr std::string_view usual_delimiters = ";\t,|";

/// The candidate that divides the first 1000 rows (at most 1 MiB) most evenly into most columns; delimiters
/// inside quotes do not count. The first candidate when none divides anything. Rows count as wrapped only
/// where that makes more rows even, and at least four columns of them. Requires: a candidate.
[[nodiscard]] DelimiterGuess detect_delimiter(std::string_view text,
                                              std::string_view candidates = usual_delimiters);

/// Reads the word for --delimiter: one character, "tab", "comma", "semicolon" or "pipe". Letters, digits,
/// quotes, blanks and line ends cannot delimit.
[[nodiscard]] std::optional<char> delimiter_from_text(std::string_view text);

/// "tab", or the character itself.
[[nodiscard]] std::string delimiter_to_text(char delimiter);

}  // namespace kartei::format
