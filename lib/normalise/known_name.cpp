#include "normalise/known_name.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "normalise/ascii.hpp"
#include "reference/first_names.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

constexpr std::uint32_t many = 50;

/// Names of women here that are names of men in Italy and Italian Switzerland, or the other way round; the
/// lists of first names are Austrian.
constexpr auto of_both_by_country = std::to_array<std::string_view>(
    {"andrea", "daniele", "gabriele", "michele", "nicola", "simone", "rene", "dominique", "pascale", "jean"});

std::uint32_t bearers(std::string_view written, std::string_view folded) {
  const std::uint32_t count = reference::first_name(folded).total();
  if (count > 0) return count;
  const std::size_t hyphen = written.find('-');
  if (hyphen == std::string_view::npos || hyphen == 0) return 0;
  const std::string_view first = written.substr(0, hyphen);
  return bearers(first, text::fold_ae(first));
}

bool is_clearly_first_name(std::string_view written, std::string_view folded) {
  return bearers(written, folded) >= many && !reference::is_frequent_last_name(folded);
}

}  // namespace

Gender likely_gender(std::string_view first_name) {
  constexpr std::uint32_t nearly_all = 50;  // of so many, one at most has another
  const std::string folded = text::fold_ae(first_name.substr(0, first_name.find_first_of(" -")));
  const reference::NameCounts counts = reference::first_name(folded);
  if (counts.total() < many || reference::is_ambiguous_nickname(folded)) return Gender::unknown;
  if (std::ranges::find(of_both_by_country, folded) != of_both_by_country.end()) return Gender::unknown;
  if (counts.female >= nearly_all * counts.male) return Gender::female;
  return counts.male >= nearly_all * counts.female ? Gender::male : Gender::unknown;
}

bool is_known_first_name(std::string_view name) { return bearers(name, text::fold_ae(name)) > 0; }
bool is_known_first_name(const FoldedWord& name) { return bearers(name.written, name.folded) > 0; }

bool is_clearly_first_name(std::string_view name) { return is_clearly_first_name(name, text::fold_ae(name)); }
bool is_clearly_first_name(const FoldedWord& name) {
  return is_clearly_first_name(name.written, name.folded);
}

bool is_initials(std::string_view word) {
  constexpr std::size_t longest = 5;
  return word.size() > 1 && word.size() <= longest && is_upper(word[0]) && word[1] == '.' &&
         word.ends_with('.');
}

bool look_swapped(std::string_view first_name, std::string_view last_name) {
  const bool is_one_word = first_name.find_first_of(" .") == std::string_view::npos;
  return is_one_word && !first_name.empty() && is_clearly_first_name(last_name) &&
         !is_known_first_name(first_name);
}

}  // namespace kartei::normalise
