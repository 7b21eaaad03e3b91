#include "quality/outdated.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "reference/postcodes.hpp"

namespace kartei::quality {
namespace {

constexpr std::array<std::string_view, 4> known_countries{"DE", "AT", "CH", "LI"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A national prefix that is gone, and how many digits its numbers had with the zero in front.
struct OldPrefix {
  std::string_view country;
  std::string_view calling_code;
  std::string_view digits;
  std::size_t fewest;
  std::size_t most;
};

constexpr std::array<OldPrefix, 5> old_prefixes{{{"CH", "41", "01", 9, 9},
                                                 {"AT", "43", "0222", 7, 13},
                                                 {"DE", "49", "0161", 10, 12},
                                                 {"DE", "49", "0130", 7, 12},
                                                 {"DE", "49", "0190", 7, 12}}};

/// Digits with the international prefix as "+"; an extension goes, "(0)" too.
std::string dialled(std::string_view number) {
  std::string digits;
  number = number.substr(0, number.find_first_of(";x"));
  for (std::size_t at = 0; at < number.size(); ++at) {
    if (number.substr(at).starts_with("(0)") && digits.size() > 1) {
      at += 2;
    } else if (is_digit(number[at]) || (digits.empty() && number[at] == '+')) {
      digits += number[at];
    }
  }
  if (digits.starts_with("00")) digits.replace(0, 2, "+");
  return digits;
}

bool fits(const OldPrefix& old, std::string_view national) {
  return national.starts_with(old.digits) && national.size() >= old.fewest && national.size() <= old.most;
}

}  // namespace

bool is_postcode_of_before_1993(std::string_view postcode) {
  if (postcode.size() != 6) return false;
  const bool is_marked = std::string_view("WwOo").find(postcode[0]) != std::string_view::npos;
  return is_marked && (postcode[1] == '-' || postcode[1] == ' ') &&
         std::ranges::all_of(postcode.substr(2), is_digit);
}

std::optional<bool> is_dead_postcode(std::string_view postcode, std::string_view country) {
  if (postcode.empty()) return std::nullopt;
  if (is_postcode_of_before_1993(postcode)) return true;
  if (!std::ranges::all_of(postcode, is_digit)) return std::nullopt;
  if (!country.empty()) {
    if (!reference::knows_postcodes_of(country)) return std::nullopt;
    return !reference::has_postcode(country, postcode);
  }
  return std::ranges::none_of(
      known_countries, [&](std::string_view known) { return reference::has_postcode(known, postcode); });
}

bool is_old_number(std::string_view number, std::string_view country) {
  const std::string digits = dialled(number);
  return std::ranges::any_of(old_prefixes, [&](const OldPrefix& old) {
    const std::string code = "+" + std::string(old.calling_code);
    if (digits.starts_with(code)) return fits(old, "0" + digits.substr(code.size()));
    return country == old.country && fits(old, digits);
  });
}

}  // namespace kartei::quality
