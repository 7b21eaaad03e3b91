#include "text/wordings.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "text/text.hpp"

namespace kartei::text {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

/// In `room` where it fits and is ASCII, as nearly all values do; else in `other`.
std::string_view lower_case(std::string_view value, std::span<char> room, std::string& other) {
  if (value.size() > room.size() || !is_ascii(value)) return other = to_lower(value);
  std::ranges::transform(value, room.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return {room.data(), value.size()};
}

}  // namespace

Wordings::Wordings(const std::vector<std::string>& asked) {
  for (const std::string& wording : asked) {
    const std::string lower = to_lower(to_nfc(wording));
    Pieces& pieces = asked_.emplace_back(1);
    for (const char c : lower) {
      if (c == '*')
        pieces.emplace_back();
      else
        pieces.back() += c;
    }
  }
}

bool Wordings::match(std::string_view value) const {
  std::array<char, 128> room;  // NOLINT(cppcoreguidelines-pro-type-member-init): written before it is read
  std::string other;
  const std::string_view lower = lower_case(value, room, other);
  return std::ranges::any_of(asked_, [&](const Pieces& pieces) { return matches(lower, pieces); });
}

bool Wordings::matches(std::string_view value, const Pieces& pieces) {
  if (pieces.size() == 1) return value == pieces.front();
  if (!value.starts_with(pieces.front())) return false;
  value.remove_prefix(pieces.front().size());
  if (!value.ends_with(pieces.back())) return false;
  value.remove_suffix(pieces.back().size());
  // Between the stars the first place that fits leaves most for those behind it.
  for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
    const std::size_t at = value.find(pieces[i]);
    if (at == std::string_view::npos) return false;
    value.remove_prefix(at + pieces[i].size());
  }
  return true;
}

}  // namespace kartei::text
