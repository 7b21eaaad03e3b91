#include "normalise/phone_cleaner.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

#include "normalise/ascii.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"
#include "text/word_table.hpp"

namespace kartei::normalise {
namespace {

/// Words in front of an extension, folded by text::fold_ae().
constexpr auto extension_words = std::to_array<std::string_view>(
    {"app", "apparat", "durchwahl", "durchw", "dw", "nebenstelle", "nst", "ns", "nbst", "ext", "extension",
     "x", "klappe", "kl", "intern", "int", "poste", "hausruf"});

/// Words between two numbers.
constexpr auto between_words =
    std::to_array<std::string_view>({"oder", "o", "od", "und", "u", "bzw", "or", "and"});

/// Words that say of what kind a number is, and no more.
constexpr auto kind_words = text::word_set(
    std::to_array<std::string_view>({"t",       "tel",        "telefon",  "telephon",   "phone",
                                     "fon",     "festnetz",   "f",        "fax",        "telefax",
                                     "m",       "mob",        "mobil",    "mobile",     "handy",
                                     "cell",    "p",          "priv",     "privat",     "d",
                                     "dienstl", "dienstlich", "gesch",    "geschaeftl", "geschaeftlich",
                                     "buero",   "office",     "zentrale", "work",       "home",
                                     "nr",      "rufnummer",  "tel nr",   "telnr",      "g",
                                     "b"}));

constexpr std::size_t fewest_digits_of_a_number = 5;
constexpr std::size_t most_digits_of_a_number = 15;  // E.164
constexpr std::size_t longest_end = 4;

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, is_digit));
}

/// A word or number of the cell, in order. Signs between digits stay within the run of digits.
struct Token {
  enum class Kind { digits, extension_word, separator } kind;
  std::string text;
};

bool is_number_sign(char c) {
  constexpr std::string_view signs = "+()[]-./ \t_*";
  return is_digit(c) || signs.find(c) != std::string_view::npos;
}

std::size_t end_of(std::string_view cell, std::size_t begin, bool (*belongs)(char)) {
  std::size_t end = begin;
  while (end < cell.size() && belongs(cell[end])) ++end;
  return end;
}

bool contains(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// Begins a number of its own: "+49...", "0171...".
bool begins_number(std::string_view part) {
  part = text::trim(part);
  const std::size_t first = part.find_first_of("+0123456789");
  return first != std::string_view::npos && (part[first] == '+' || part[first] == '0');
}

/// Digits on both sides of a word are one number, unless the second clearly begins another: "Tel 089 123456
/// Fax 089 123457".
/// A few digits behind a whole number and a word are none of it: "0171 5555555 ab 18 Uhr".
/// Returns whether the digits were taken.
bool add_digits(std::string_view text, bool follows_a_word, std::vector<Token>& tokens) {
  if (!has_digit(text)) return true;
  const bool goes_on = !tokens.empty() && tokens.back().kind == Token::Kind::digits;
  const bool is_another = goes_on && begins_number(text) && count_digits(text) > fewest_digits_of_a_number &&
                          count_digits(tokens.back().text) > fewest_digits_of_a_number;
  const bool is_remark = goes_on && follows_a_word && count_digits(text) <= longest_end &&
                         count_digits(tokens.back().text) > fewest_digits_of_a_number;
  if (is_remark) return false;
  if (goes_on && !is_another) {
    tokens.back().text += text;
  } else {
    tokens.push_back({Token::Kind::digits, std::string(text)});
  }
  return true;
}

/// Returns whether the word is known.
bool add_word(std::string_view word, std::vector<Token>& tokens) {
  const std::string folded = text::fold_ae(word);
  if (contains(extension_words, folded)) {
    tokens.push_back({Token::Kind::extension_word, {}});
  } else if (contains(between_words, folded)) {
    tokens.push_back({Token::Kind::separator, {}});
  } else {
    return kind_words.contains(folded);
  }
  return true;
}

/// The words and numbers of a cell; what is neither is appended to `remark`.
std::vector<Token> tokenise(std::string_view cell, std::string& remark) {
  std::vector<Token> tokens;
  bool follows_a_word = false;
  for (std::size_t at = 0; at < cell.size();) {
    std::size_t end = at + 1;
    if (is_number_sign(cell[at])) {
      end = end_of(cell, at, is_number_sign);
      const std::string_view digits = cell.substr(at, end - at);
      if (!add_digits(digits, follows_a_word, tokens)) text::append_part(remark, text::trim(digits));
    } else if (is_letter(cell[at])) {
      end = end_of(cell, at, is_letter);
      const std::string_view word = cell.substr(at, end - at);
      if (!add_word(word, tokens)) text::append_part(remark, word);
      follows_a_word = true;
    } else if (cell[at] == ';' || cell[at] == ',' || cell[at] == '\n' || cell[at] == '|') {
      tokens.push_back({Token::Kind::separator, {}});
    }
    at = end;
  }
  return tokens;
}

/// "(0)" as people write it between country code and area code.
std::string without_optional_zero(std::string text) {
  for (const std::string_view zero : {"(0)", "[0]", "( 0 )", "(0 )", "( 0)"}) {
    const std::size_t at = text.find(zero);
    if (at == std::string::npos || count_digits(std::string_view(text).substr(0, at)) == 0) continue;
    text.replace(at, zero.size(), " ");
    if (text.find('+') == std::string::npos && !text.starts_with("00")) text.insert(0, "+");
  }
  return text;
}

WrittenNumber to_written(std::string_view run) {
  const std::string text = without_optional_zero(std::string(text::trim(run)));
  WrittenNumber number;
  for (const char c : text) {
    if (is_digit(c)) number.digits += c;
    if (c == '+' && number.digits.empty()) number.digits = "+";
  }
  if (number.digits.starts_with("00")) number.digits.replace(0, 2, "+");
  if (number.digits.starts_with("+00")) number.digits.replace(0, 3, "+");
  return number;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
  return digits;
}

/// Where a slash parts two whole numbers: "0221 123456 / 0171 1234567"; or a blank, when there are too many
/// digits for one.
std::size_t end_of_first_number(std::string_view run) {
  constexpr std::size_t most_signs =
      100;  // more is no cell of numbers, and looking at each end would take long
  if (run.size() > most_signs) return std::string_view::npos;
  const std::size_t first = std::min(run.find_first_of("123456789"), run.size());  // behind "00" or a zero
  const std::string_view signs = count_digits(run.substr(first)) > most_digits_of_a_number ? "/ " : "/";
  for (std::size_t at = run.find_first_of(signs); at != std::string_view::npos;
       at = run.find_first_of(signs, at + 1)) {
    const std::string_view rest = run.substr(at + 1);
    if (count_digits(run.substr(0, at)) >= fewest_digits_of_a_number + 1 &&
        count_digits(rest) >= fewest_digits_of_a_number + 1 && begins_number(rest)) {
      return at;
    }
  }
  return std::string_view::npos;
}

/// "12345-67/-68", "12345-67/68": the second number is the first with another end, which without a hyphen of
/// its own is as long as the first. Empty when it is not written so.
std::string with_other_end(std::string_view first, std::string_view rest) {
  const std::size_t hyphen = first.rfind('-');
  rest = text::trim(rest);
  if (hyphen == std::string_view::npos) return {};
  const bool has_hyphen = rest.starts_with('-');
  const std::string_view end = has_hyphen ? text::trim(rest.substr(1)) : rest;
  const std::string_view first_end = text::trim(first.substr(hyphen + 1));
  if (!all_digits(end) || end.size() > longest_end || !all_digits(first_end)) return {};
  if (!has_hyphen && end.size() != first_end.size()) return {};
  return std::string(first.substr(0, hyphen + 1)) + std::string(end);
}

void add_run(std::string_view run, std::vector<WrittenNumber>& numbers) {
  const std::size_t end = end_of_first_number(run);
  if (end != std::string_view::npos) {
    add_run(run.substr(0, end), numbers);
    add_run(run.substr(end + 1), numbers);
    return;
  }
  const std::size_t slash = run.rfind('/');
  const std::string second = slash == std::string_view::npos
                                 ? std::string{}
                                 : with_other_end(run.substr(0, slash), run.substr(slash + 1));
  if (second.empty()) {
    numbers.push_back(to_written(run));
    return;
  }
  add_run(run.substr(0, slash), numbers);
  numbers.push_back(to_written(second));
}

/// Letters where digits were meant: O between digits, I and l before one.
std::string with_digits_for_letters(std::string_view cell) {
  std::string text(cell);
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (!is_digit(text[i + 1])) continue;
    if (lower(text[i]) == 'o' && is_digit(text[i - 1])) text[i] = '0';
    if ((text[i] == 'I' || text[i] == 'l') && !is_letter(text[i - 1])) text[i] = '1';
  }
  return text;
}

bool names_an_extension(std::string_view text) {
  const std::string folded = text::fold_ae(text);
  return std::ranges::any_of(text::words(folded),
                             [](std::string_view word) { return contains(extension_words, word); });
}

bool names_a_kind(std::string_view text) { return kind_words.contains(text::fold_ae(text)); }

/// Remarks in brackets go with their digits, "(Mo-Fr 8-17 Uhr)", and are appended to `told`; "(DW 12)" stays.
std::string without_remarks(std::string cell, std::string& told) {
  for (std::size_t open = cell.find('('); open != std::string::npos; open = cell.find('(', open + 1)) {
    const std::size_t close = cell.find(')', open);
    if (close == std::string::npos) break;
    const std::string_view remark = std::string_view(cell).substr(open + 1, close - open - 1);
    if (std::ranges::any_of(remark, is_letter) && !names_an_extension(remark)) {
      if (!names_a_kind(remark)) text::append_part(told, remark);
      std::fill(cell.begin() + static_cast<std::ptrdiff_t>(open),
                cell.begin() + static_cast<std::ptrdiff_t>(close) + 1, ' ');
    }
    open = close;
  }
  return cell;
}

}  // namespace

PlainDigits::PlainDigits(std::string_view cell) {
  if (is_written_as_decimal(cell) || !take(cell)) size_ = 0;
  put_plus_for_zeros();
}

/// Digits and the signs people put between them, brackets around digits, "(0)" behind a country code.
bool PlainDigits::take(std::string_view cell) {
  constexpr std::string_view optional_zero = "(0)";
  bool has_optional_zero = false;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const char c = cell[i];
    if (is_digit(c) || (c == '+' && size_ == 0)) {
      if (size_ == digits_.size()) return false;
      digits_[size_++] = c;
    } else if (begins_with_country_code() && cell.substr(i).starts_with(optional_zero)) {
      if (std::exchange(has_optional_zero, true)) return false;
      i += optional_zero.size() - 1;
    } else if (c == '(' || c == '/') {
      if (!goes_on(cell.substr(i))) return false;
    } else if (c == ')' ? size_ == 0 : c != ' ' && c != '-' && c != '.') {
      return false;
    }
  }
  return size_ > 0;
}

/// Whether digits of the same number follow the sign in front: no other number, and behind a slash no other
/// end of this one.
bool PlainDigits::goes_on(std::string_view from_sign) const {
  const std::size_t next = from_sign.find_first_not_of(' ', 1);
  if (next == std::string_view::npos || !is_digit(from_sign[next])) return false;
  if (from_sign[next] == '0' && size_ > 0) return false;
  return from_sign.front() != '/' || from_sign.size() - next > longest_end;
}

bool PlainDigits::begins_with_country_code() const {
  return size_ > 1 && (digits_[0] == '+' || text().starts_with("00"));
}

void PlainDigits::put_plus_for_zeros() {
  const std::string_view digits = text();
  if (digits.starts_with("00") && !digits.starts_with("000")) {
    digits_[1] = '+';
    std::shift_left(digits_.begin(), digits_.end(), 1);
    --size_;
  } else if (!digits.starts_with('+') && (!digits.starts_with('0') || digits.starts_with("00"))) {
    size_ = 0;
  }
}

bool is_written_as_decimal(std::string_view cell) {
  if (!cell.ends_with(".0")) return false;
  cell.remove_suffix(2);
  return !cell.empty() && is_digit(cell.back()) &&
         cell.find_first_not_of("+0123456789 ") == std::string_view::npos;
}

bool is_ruined_by_spreadsheet(std::string_view cell) {
  const std::size_t exponent = cell.find_first_of("Ee");
  if (exponent == std::string_view::npos || exponent == 0 || exponent + 1 >= cell.size()) return false;
  const std::size_t digits = exponent + (cell[exponent + 1] == '+' ? 2 : 1);
  if (!all_digits(cell.substr(digits)) || !has_digit(cell.substr(0, exponent))) return false;
  return std::ranges::all_of(cell.substr(0, exponent),
                             [](char c) { return is_digit(c) || c == ',' || c == '.' || c == '+'; });
}

WrittenNumbers written_numbers(std::string_view cell) {
  WrittenNumbers written;
  std::vector<WrittenNumber>& numbers = written.numbers;
  std::string last_run;
  bool is_extension = false;
  const std::string bare = without_remarks(with_digits_for_letters(cell), written.remark);
  for (const Token& token : tokenise(bare, written.remark)) {
    if (token.kind != Token::Kind::digits) {
      is_extension = token.kind == Token::Kind::extension_word && !numbers.empty();
      continue;
    }
    const std::string other_end = with_other_end(last_run, token.text);
    if (is_extension) {
      numbers.back().extension = digits_of(token.text);
    } else if (!other_end.empty()) {
      numbers.push_back(to_written(other_end));
    } else {
      add_run(token.text, numbers);
      last_run = text::trim(token.text);
    }
    is_extension = false;
  }
  return written;
}

}  // namespace kartei::normalise
