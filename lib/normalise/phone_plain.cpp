#include <algorithm>
#include <array>

#include "normalise/ascii.hpp"
#include "normalise/phone_parser.hpp"

namespace kartei::normalise {
namespace {

/// What the short way knows of a country: how many digits behind the national prefix 0 are surely a number.
struct Plan {
  std::string_view region;
  std::string_view code;
  std::size_t fewest_digits;
  std::size_t most_digits;
  std::string_view first_digits;  ///< a national number begins with one of these
};

/// Shorter and longer numbers exist; they go the long way.
constexpr std::array<Plan, 3> plans = {{
    {"DE", "49", 7, 12, "23456789"},
    {"AT", "43", 7, 12, "1234567"},
    {"CH", "41", 9, 9, "23456789"},
}};

/// German mobile numbers begin with 1; so do service numbers.
bool begins_as_german_mobile(std::string_view national) {
  return national.size() >= 10 &&
         (national.starts_with("15") || national.starts_with("16") || national.starts_with("17"));
}

bool is_plain(std::string_view national, const Plan& plan) {
  if (national.size() < plan.fewest_digits || national.size() > plan.most_digits) return false;
  return plan.first_digits.find(national.front()) != std::string_view::npos ||
         (plan.region == "DE" && begins_as_german_mobile(national));
}

std::optional<std::string> with_code(std::string_view national, const Plan& plan) {
  if (!is_plain(national, plan)) return std::nullopt;
  std::string e164 = "+";
  e164 += plan.code;
  e164 += national;
  return e164;
}

}  // namespace

std::optional<std::string> to_e164_plain(std::string_view digits, std::string_view region) {
  if (digits.size() < 2 || !all_digits(digits.substr(1))) return std::nullopt;
  for (const Plan& plan : plans) {
    if (digits.front() == '+' && digits.substr(1).starts_with(plan.code)) {
      return with_code(digits.substr(1 + plan.code.size()), plan);
    }
    if (digits.front() == '0' && region == plan.region) return with_code(digits.substr(1), plan);
  }
  return std::nullopt;
}

}  // namespace kartei::normalise
