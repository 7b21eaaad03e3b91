/// What stands in a phone cell, taken apart before any number is parsed: words, several numbers, extensions.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::normalise {

/// One written number: digits only, with "+" in front where a country code is written.
struct WrittenNumber {
  std::string digits;
  std::string extension;
};

/// The digits of a cell in which plainly one number stands, as written_numbers() would yield them: with "+"
/// in front for "00" or where it is written. Empty when the cell needs a closer look: words, several numbers,
/// no "+" or zero in front, too many digits.
class PlainDigits {
 public:
  explicit PlainDigits(std::string_view cell);
  [[nodiscard]] std::string_view text() const { return {digits_.data(), size_}; }

 private:
  bool take(std::string_view cell);
  [[nodiscard]] bool goes_on(std::string_view from_sign) const;
  [[nodiscard]] bool begins_with_country_code() const;
  void put_plus_for_zeros();

  std::array<char, 20> digits_{};
  std::size_t size_ = 0;
};

/// Whether a program has written the number with a decimal: "491711234567.0". The ".0" is none of its digits.
[[nodiscard]] bool is_written_as_decimal(std::string_view cell);

/// Whether a spreadsheet has turned the number into one of its own: "4,91715E+11".
[[nodiscard]] bool is_ruined_by_spreadsheet(std::string_view cell);

/// What is written in a cell.
struct WrittenNumbers {
  std::vector<WrittenNumber> numbers;
  std::string
      remark;  ///< words beside them that are no "Tel.", "Büro" or the like: "ab 18 Uhr", "Frau Meier"
};

/// The numbers written in a cell. Words and what stands in brackets with letters are remarks; "(0)" behind a
/// country code goes; "00" in front becomes "+"; "App. 12", "DW 12", "Klappe 12", "ext. 12" become the
/// extension; "12345-67/-68" is two numbers. Nothing is checked: letters that belong to no known word yield
/// nothing for that number.
[[nodiscard]] WrittenNumbers written_numbers(std::string_view cell);

}  // namespace kartei::normalise
