#include "reference/first_names.hpp"

#include "reference/tables.hpp"

namespace kartei::reference {

NameCounts first_name(std::string_view folded) {
  const std::span<const std::uint32_t> counts = first_name_table().find_numbers(folded);
  return counts.size() == 2 ? NameCounts{counts[0], counts[1]} : NameCounts{};
}

std::span<const std::uint32_t> nickname_groups(std::string_view folded) {
  const std::span<const std::uint32_t> found = nickname_table().find_numbers(folded);
  return found.empty() ? found : found.subspan(1);
}

namespace {

bool is_nickname(std::string_view folded, std::uint32_t what) {
  const std::span<const std::uint32_t> found = nickname_table().find_numbers(folded);
  return !found.empty() && (found.front() & what) != 0;
}

}  // namespace

bool is_ambiguous_nickname(std::string_view folded) { return is_nickname(folded, is_ambiguous); }

bool is_full_first_name(std::string_view folded) { return is_nickname(folded, is_full_name); }

bool is_frequent_last_name(std::string_view folded) { return last_name_table().find(folded).has_value(); }

}  // namespace kartei::reference
