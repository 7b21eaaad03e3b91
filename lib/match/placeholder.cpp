#include "match/placeholder.hpp"

#include <algorithm>
#include <array>

#include "text/text.hpp"

namespace kartei::match {

namespace {

// Folded by text::fold_ae() and without blanks, sorted.
constexpr std::array<std::string_view, 42> empty_words{
    "asdf",      "dummy",      "empty",        "entfaellt",    "fehlt",        "folgt",
    "ka",        "keinangabe", "keine",        "keineadresse", "keineangabe",  "keineangaben",
    "keinename", "keinname",   "keinnachname", "keinvorname",  "leer",         "missing",
    "na",        "name",       "nachname",     "nb",           "nichtbekannt", "nichtvorhanden",
    "nn",        "noname",     "none",         "null",         "ohne",         "ohneangabe",
    "ohnenamen", "test",       "testtest",     "unbekannt",    "undefined",    "unknown",
    "vorname",   "xx",         "xxx",          "xxxx",         "xxxxx",        "zzz"};

constexpr std::array<std::string_view, 8> show_mailboxes{"test",      "noreply", "nomail", "keine",
                                                         "unbekannt", "none",    "dummy",  "xxx"};

constexpr std::array<std::string_view, 9> show_domains{"example.com", "example.org", "example.net",
                                                       "example.de",  "test.de",     "test.com",
                                                       "test.test",   "domain.de",   "domain.com"};

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool is_placeholder_name(std::string_view text) {
  constexpr std::size_t longest_word = 24;
  if (text.size() > longest_word) return false;
  std::string folded = text::fold_ae(text);
  std::erase(folded, ' ');
  return folded.empty() || is_among(empty_words, folded);
}

bool is_placeholder_number(std::string_view digits) {
  constexpr std::size_t fewest_digits = 4;
  if (digits.size() < fewest_digits) return digits.find_first_not_of('0') == std::string_view::npos;
  const bool repeats = digits.find_first_not_of(digits.front()) == std::string_view::npos;
  const bool counts_up =
      std::ranges::adjacent_find(digits, [](char a, char b) { return b != a + 1; }) == digits.end();
  return repeats || counts_up;
}

bool is_placeholder_phone(std::string_view phone) {
  constexpr std::size_t country_code = 2;
  constexpr std::size_t long_run = 7;
  const std::string_view digits = phone.substr(phone.starts_with('+') ? 1 : 0);
  if (digits.size() <= country_code + 3) return true;
  const char last = digits.back();
  const std::size_t run = digits.size() - (digits.find_last_not_of(last) + 1);
  return run >= long_run || run >= digits.size() - country_code;
}

bool is_placeholder_email(std::string_view email) {
  const std::size_t at = email.rfind('@');
  if (at == std::string_view::npos) return true;
  return is_among(show_mailboxes, email.substr(0, at)) || is_among(show_domains, email.substr(at + 1));
}

bool is_placeholder_date(Day day) {
  using std::chrono::January;
  using std::chrono::November;
  const std::chrono::year_month_day date(day);
  const int year = static_cast<int>(date.year());
  if (date.month() == January && date.day() == std::chrono::day{1}) {
    return year <= 1901 || year == 1970 || year == 2000;
  }
  const bool elevens = date.month() == November && date.day() == std::chrono::day{11} && year == 1911;
  return elevens || year < 1880;
}

}  // namespace kartei::match
