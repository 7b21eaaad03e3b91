/// What stands in a phone cell, taken apart before any number is parsed: words, several numbers, extensions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kartei::normalise {

/// One written number: digits only, with "+" in front where a country code is written.
struct WrittenNumber {
  std::string digits;
  std::string extension;
};

/// Whether a spreadsheet has turned the number into one of its own: "4,91715E+11".
[[nodiscard]] bool is_ruined_by_spreadsheet(std::string_view cell);

/// The numbers written in a cell. Words and what stands in brackets with letters go; "(0)" behind a country
/// code goes; "00" in front becomes "+"; "App. 12", "DW 12", "Klappe 12", "ext. 12" become the extension;
/// "12345-67/-68" is two numbers. Nothing is checked: letters that belong to no known word yield nothing for
/// that number.
[[nodiscard]] std::vector<WrittenNumber> written_numbers(std::string_view cell);

}  // namespace kartei::normalise
