#include "normalise/death_mark.hpp"

#include <algorithm>
#include <array>

#include "normalise/ascii.hpp"
#include "normalise/folded_word.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"
#include "text/word_table.hpp"

namespace kartei::normalise {
namespace {

constexpr std::string_view dagger = "†";

/// By key_of(); those of the second list are last names as well, and marks in brackets only.
constexpr auto mark_words = text::word_set(std::to_array<std::string_view>(
    {"verstorben", "verstorbene", "verstorbener", "verst", "gestorben", "deceased"}));
constexpr auto bracketed_words = text::word_set(std::to_array<std::string_view>({"gest", "tot", "dead"}));

/// Most columns hold nothing of the kind, and are not taken apart: no bracket, no dagger, no mark word.
bool may_hold_mark(std::string_view column) {
  const auto begins = [](std::string_view rest, std::string_view word) {
    return rest.size() >= word.size() && equals_ignoring_case(rest.substr(0, word.size()), word);
  };
  for (std::size_t at = 0; at < column.size(); ++at) {
    const char c = lower(column[at]);
    if (c == '(' || c == dagger.front()) return true;
    if (c != 'v' && c != 'g' && c != 'd') continue;
    const std::string_view rest = column.substr(at);
    if (begins(rest, "verst") || begins(rest, "gestorben") || begins(rest, "deceased")) return true;
  }
  return false;
}

bool is_mark(std::string_view word) { return word == dagger || mark_words.contains(key_of(word)); }

/// "2019", "12.3.", and what stands before a date: "verstorben am 12.3."
bool is_of_date(std::string_view word) {
  return word == "am" || word == "im" || word == "in" || word == "seit" ||
         (has_digit(word) && std::ranges::none_of(word, is_letter));
}

/// Daggers as words of their own.
std::string with_daggers_apart(std::string_view column) {
  std::string out;
  for (std::size_t at = 0; at < column.size();) {
    const std::size_t end = std::min(column.find(dagger, at), column.size());
    text::append_part(out, text::trim(column.substr(at, end - at)));
    if (end < column.size()) text::append_part(out, dagger);
    at = std::min(end + dagger.size(), column.size());
  }
  return out;
}

/// Erases each bracket that holds a mark.
bool erase_brackets(std::string& column) {
  bool has_erased = false;
  for (std::size_t open = column.find('('); open != std::string::npos; open = column.find('(', open)) {
    const std::size_t close = std::min(column.find(')', open), column.size());
    const std::string inside = column.substr(open + 1, close - open - 1);
    const auto words = text::words(inside);
    const bool is_marked = std::ranges::any_of(
        words, [](std::string_view word) { return is_mark(word) || bracketed_words.contains(key_of(word)); });
    if (is_marked) column.erase(open, close - open + 1);
    if (!is_marked) ++open;
    has_erased |= is_marked;
  }
  return has_erased;
}

}  // namespace

std::optional<std::string> without_death_mark(std::string_view column) {
  if (!may_hold_mark(column)) return std::nullopt;
  std::string apart = with_daggers_apart(column);
  bool is_marked = erase_brackets(apart);
  bool is_behind_mark = false;
  std::string rest;
  for (const std::string_view word : text::words(apart)) {
    if (is_mark(word)) {
      is_marked = is_behind_mark = true;
    } else if (!is_behind_mark || !is_of_date(word)) {
      is_behind_mark = false;
      text::append_part(rest, word);
    }
  }
  if (!is_marked) return std::nullopt;
  while (rest.ends_with(',') || rest.ends_with(';') || rest.ends_with(' ')) rest.pop_back();
  return rest;
}

}  // namespace kartei::normalise
