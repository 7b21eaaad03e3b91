#include "normalise/house_number.hpp"

#include <algorithm>
#include <array>

#include "normalise/ascii.hpp"

namespace kartei::normalise {
namespace {

/// A place in the text; each take_ function moves it past what it took, or leaves it.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  void go_to(std::size_t at) { at_ = at; }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : char{0};
  }
  void skip_blanks() {
    while (peek() == ' ') ++at_;
  }
  bool take_digits() {
    const std::size_t begin = at_;
    while (is_digit(peek())) ++at_;
    return at_ > begin;
  }
  /// One letter that is no beginning of a word.
  bool take_letter() {
    if (!(is_lower(peek()) || is_upper(peek()))) return false;
    if (is_letter(peek(1)) || is_digit(peek(1)) || peek(1) == '.') return false;
    ++at_;
    return true;
  }

  /// A whole word of small letters.
  bool take_word(std::string_view word) {
    if (!text_.substr(at_).starts_with(word) || is_letter(peek(word.size())) || is_digit(peek(word.size())))
      return false;
    at_ += word.size();
    return true;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// "3bis", "3 ter": French for a, b.
bool take_french_letter(Scanner& scanner) {
  constexpr auto words = std::to_array<std::string_view>({"bis", "ter", "quater"});
  return std::ranges::any_of(words, [&](std::string_view word) { return scanner.take_word(word); });
}

void take_letter_after_blank(Scanner& scanner) {
  const std::size_t before = scanner.at();
  scanner.skip_blanks();
  if (take_french_letter(scanner)) return;
  const bool is_apart = scanner.at() > before;
  if (!scanner.take_letter() || (is_apart && scanner.peek() == '/'))
    scanner.go_to(before);  // "c/o" is no letter
}

/// "-14", " - 14a", "/5", "/A", "-d"; not "//".
bool take_part(Scanner& scanner) {
  const std::size_t before = scanner.at();
  scanner.skip_blanks();
  const char sign = scanner.peek();
  if ((sign == '-' || sign == '/' || sign == '+') && scanner.peek(1) != sign) {
    scanner.go_to(scanner.at() + 1);
    scanner.skip_blanks();
    const bool has_digits = scanner.take_digits();
    const bool is_ordinal =
        has_digits && scanner.peek() == '.' && (scanner.peek(1) == ' ' || is_letter(scanner.peek(1)));
    if (has_digits && !is_ordinal) {
      take_letter_after_blank(scanner);
      return true;
    }
    if (!has_digits && scanner.take_letter()) return true;
  }
  scanner.go_to(before);
  return false;
}

/// " 1/2", " 2 / 3a".
bool take_fraction(Scanner& scanner) {
  const std::size_t before = scanner.at();
  scanner.skip_blanks();
  if (scanner.at() > before && scanner.take_digits()) {
    scanner.skip_blanks();
    if (scanner.peek() == '/' && scanner.peek(1) != '/') {
      scanner.go_to(scanner.at() + 1);
      scanner.skip_blanks();
      if (scanner.take_digits()) {
        take_letter_after_blank(scanner);
        return true;
      }
    }
  }
  scanner.go_to(before);
  return false;
}

std::string without_leading_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return std::string(first == std::string_view::npos ? "0" : digits.substr(first));
}

/// Floors: "4/I".
bool is_roman_digit(char c) { return c == 'I' || c == 'V' || c == 'X'; }

/// Whether a single letter at the end hangs on the number by a sign: "1/A", "1-a".
bool ends_in_hanging_letter(std::string_view number) {
  if (number.size() < 3) return false;
  const std::string_view end = number.substr(number.size() - 3);
  return is_digit(end[0]) && (end[1] == '/' || end[1] == '-') && is_letter(end[2]) &&
         !is_roman_digit(end[2]) && number.find_first_of("/-") == number.size() - 2;
}

struct OtherSign {
  std::string_view written;
  std::string_view meant;
};

/// Signs and words between numbers; a word counts only between two of them.
constexpr auto other_signs = std::to_array<OtherSign>({{"½", " 1/2"},
                                                       {"¼", " 1/4"},
                                                       {"¾", " 3/4"},
                                                       {"–", "-"},
                                                       {"—", "-"},
                                                       {" bis ", "-"},
                                                       {" u. ", "+"},
                                                       {" u ", "+"},
                                                       {" und ", "+"},
                                                       {" & ", "+"}});

/// Most lines have none; looking for each would cost more than all the rest.
bool may_have_other_signs(std::string_view line) {
  const bool has_byte =
      std::ranges::any_of(line, [](char c) { return c == '\xC2' || c == '\xE2' || c == '&'; });
  return has_byte || line.find(" u") != std::string_view::npos ||
         line.find(" bis ") != std::string_view::npos;
}

/// Whether a number, perhaps with its letter, ends there: "12a".
bool ends_number(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (!text.empty() && is_lower(text.back())) text.remove_suffix(1);
  return !text.empty() && is_digit(text.back());
}

}  // namespace

std::string with_plain_number_signs(std::string_view line) {
  std::string out(line);
  if (!may_have_other_signs(line)) return out;
  for (const OtherSign& sign : other_signs) {
    for (std::size_t at = out.find(sign.written); at != std::string::npos;
         at = out.find(sign.written, at + 1)) {
      const std::string_view behind = std::string_view(out).substr(at + sign.written.size());
      const bool is_word = sign.written.front() == ' ';
      if (!ends_number(std::string_view(out).substr(0, at))) continue;
      if (is_word && (behind.empty() || !is_digit(behind.front()))) continue;
      out.replace(at, sign.written.size(), sign.meant);
    }
  }
  return out;
}

std::size_t house_number_length(std::string_view text) {
  Scanner scanner(text);
  if (!scanner.take_digits()) return 0;
  take_letter_after_blank(scanner);
  take_fraction(scanner);
  while (take_part(scanner)) {
  }
  return scanner.at();
}

std::string tidy_number(std::string_view number) {
  std::string out;
  for (std::size_t at = 0; at < number.size();) {
    const char c = number[at];
    if (is_digit(c)) {
      const std::size_t end = std::min(find_no_digit(number, at), number.size());
      if (!out.empty() && is_digit(out.back())) out += ' ';
      out += without_leading_zeros(number.substr(at, end - at));
      at = end;
      continue;
    }
    if (c != ' ') out += !out.empty() && is_digit(out.back()) ? lower(c) : c;
    ++at;
  }
  if (ends_in_hanging_letter(out)) {
    out[out.size() - 2] = lower(out.back());
    out.pop_back();
  }
  return out;
}

}  // namespace kartei::normalise
