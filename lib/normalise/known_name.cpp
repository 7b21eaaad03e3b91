#include "normalise/known_name.hpp"

#include <cstdint>
#include <string>

#include "reference/first_names.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

constexpr std::uint32_t many = 50;

std::uint32_t bearers(std::string_view name) {
  const std::uint32_t count = reference::first_name(text::fold_ae(name)).total();
  const std::size_t hyphen = name.find('-');
  return count == 0 && hyphen != std::string_view::npos && hyphen > 0 ? bearers(name.substr(0, hyphen))
                                                                      : count;
}

}  // namespace

bool is_known_first_name(std::string_view name) { return bearers(name) > 0; }

bool is_clearly_first_name(std::string_view name) {
  return bearers(name) >= many && !reference::is_frequent_last_name(text::fold_ae(name));
}

bool look_swapped(std::string_view first_name, std::string_view last_name) {
  const bool is_one_word = first_name.find_first_of(" .") == std::string_view::npos;
  return is_one_word && !first_name.empty() && is_clearly_first_name(last_name) &&
         !is_known_first_name(first_name);
}

}  // namespace kartei::normalise
