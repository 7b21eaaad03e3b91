#include "search/query.hpp"

#include <algorithm>
#include <array>

#include "text/text.hpp"

namespace kartei::search {
namespace {

constexpr std::size_t least_digits_of_a_number = 3;
constexpr std::array<std::string_view, 14> fillers = {"ag", "am", "an",   "bei", "co", "der", "die",
                                                      "dr", "eg", "gmbh", "in",  "kg", "und", "von"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_filler(const QueryWord& word) {
  return std::find(fillers.begin(), fillers.end(), word.text) != fillers.end();
}

/// Digits, and what people write between them.
std::string digits_of_number(std::string_view text) {
  constexpr std::string_view between = "+ /-().\t";
  std::string digits;
  for (const char c : text) {
    if (is_digit(c)) {
      digits += c;
    } else if (between.find(c) == std::string_view::npos) {
      return {};
    }
  }
  return digits.size() >= least_digits_of_a_number ? digits : std::string();
}

}  // namespace

SearchQuery read_query(std::string_view text) {
  SearchQuery query;
  query.number = digits_of_number(text);
  const std::string folded = text::fold_ae(text);
  for (const std::string_view word : text::words(folded))
    query.words.push_back({std::string(word), std::all_of(word.begin(), word.end(), is_digit)});
  if (!std::all_of(query.words.begin(), query.words.end(), is_filler)) std::erase_if(query.words, is_filler);
  return query;
}

}  // namespace kartei::search
