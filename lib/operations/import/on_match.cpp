#include "operations/import/on_match.hpp"

#include <algorithm>
#include <array>

namespace kartei::operations {
namespace {

constexpr std::array<std::string_view, 4> words{"update", "fill", "skip", "create"};

/// More than the greatest trust there is.
constexpr std::int32_t less_when_filling = 1000;

}  // namespace

std::string_view to_text(OnMatch on_match) { return words[static_cast<std::size_t>(on_match)]; }

std::optional<OnMatch> on_match_from_text(std::string_view text) {
  const auto found = std::ranges::find(words, text);
  if (found == words.end()) return std::nullopt;
  return static_cast<OnMatch>(found - words.begin());
}

OnMatch usual_on_match(store::SourceKind kind, int trust) {
  return kind == store::SourceKind::one_off && trust == store::usual_trust ? OnMatch::fill : OnMatch::update;
}

std::int32_t trust_of_delivery(store::SourceKind kind, int trust, std::string_view told) {
  const OnMatch on_match = on_match_from_text(told).value_or(usual_on_match(kind, trust));
  return on_match == OnMatch::fill ? trust - less_when_filling : trust;
}

}  // namespace kartei::operations
