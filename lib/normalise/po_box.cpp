#include <array>

#include "normalise/ascii.hpp"
#include "normalise/street.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

/// Lower case; longest first where one begins another.
constexpr auto box_words = std::to_array<std::string_view>(
    {"postfach", "postf.", "postf", "p.o. box", "p.o.box", "po box", "p.f.", "pf.", "pf", "postbox", "p.o.b.",
     "pob", "box", "case postale", "casella postale"});

/// Of the box words; most lines need no closer look.
constexpr std::string_view first_letters = "pbc";

}  // namespace

std::string read_po_box(std::string_view line) {
  line = text::trim(line);
  if (line.empty() || first_letters.find(lower(line.front())) == std::string_view::npos) return {};
  const std::string lowered = ascii_lower(line);
  for (const std::string_view word : box_words) {
    if (!lowered.starts_with(word)) continue;
    const std::string_view rest = line.substr(word.size());
    std::string digits;
    for (const char c : rest) {
      if (is_letter(c)) return {};
      if (is_digit(c)) digits += c;
    }
    return digits.empty() ? "Postfach" : digits;
  }
  return {};
}

}  // namespace kartei::normalise
