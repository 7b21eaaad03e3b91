#include "normalise/phone_parser.hpp"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>
#include <span>

namespace kartei::normalise {
namespace {

using i18n::phonenumbers::PhoneNumberUtil;

constexpr std::array<std::string_view, 3> german_mobile = {"+4915", "+4916", "+4917"};
/// +43 662 is Salzburg, 654, 656, 658 are places in its land.
constexpr std::array<std::string_view, 13> austrian_mobile = {
    "+43650", "+43651", "+43652", "+43653", "+43655", "+43657", "+43659",
    "+43660", "+43661", "+43663", "+43664", "+43665", "+43666"};
constexpr std::array<std::string_view, 3> austrian_mobile_tens = {"+4367", "+4368", "+4369"};
constexpr std::array<std::string_view, 6> swiss_mobile = {"+4174", "+4175", "+4176",
                                                          "+4177", "+4178", "+4179"};

bool begins_with_any(std::string_view text, std::span<const std::string_view> prefixes) {
  return std::ranges::any_of(prefixes, [&](std::string_view prefix) { return text.starts_with(prefix); });
}

bool is_mobile_by_library(std::string_view e164) {
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  i18n::phonenumbers::PhoneNumber number;
  if (util.Parse(std::string(e164), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR) return false;
  return util.GetNumberType(number) == PhoneNumberUtil::MOBILE;
}

}  // namespace

std::optional<std::string> to_e164_by_library(std::string_view digits, std::string_view region) {
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  i18n::phonenumbers::PhoneNumber number;
  const std::string known_region = region.size() == 2 ? std::string(region) : "ZZ";
  if (util.Parse(std::string(digits), known_region, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
    return std::nullopt;
  if (util.IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE) return std::nullopt;
  std::string e164;
  util.Format(number, PhoneNumberUtil::E164, &e164);
  return e164;
}

std::optional<std::string> to_e164(std::string_view digits, std::string_view region) {
  if (std::optional<std::string> plain = to_e164_plain(digits, region)) return plain;
  return to_e164_by_library(digits, region);
}

bool is_mobile(std::string_view e164) {
  if (e164.starts_with("+49")) return begins_with_any(e164, german_mobile);
  if (e164.starts_with("+43")) {
    return begins_with_any(e164, austrian_mobile) || begins_with_any(e164, austrian_mobile_tens);
  }
  if (e164.starts_with("+41")) return begins_with_any(e164, swiss_mobile);
  return is_mobile_by_library(e164);
}

}  // namespace kartei::normalise
