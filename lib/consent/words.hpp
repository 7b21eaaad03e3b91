/// Enumerations as words, by one table each.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace kartei::consent {

/// The words of an enumeration, in its order.
template <std::size_t count>
using Words = std::array<std::string_view, count>;

template <class Enum, std::size_t count>
constexpr std::string_view word_of(const Words<count>& words, Enum value) {
  return words[static_cast<std::size_t>(value)];
}

template <class Enum, std::size_t count>
constexpr std::optional<Enum> find_word(const Words<count>& words, std::string_view text) {
  for (std::size_t i = 0; i < count; ++i)
    if (words[i] == text) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace kartei::consent
