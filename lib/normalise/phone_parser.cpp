#include "normalise/phone_parser.hpp"

#include <phonenumbers/phonenumberutil.h>

namespace kartei::normalise {
namespace {

using i18n::phonenumbers::PhoneNumberUtil;

constexpr std::size_t most_digits = 15;  // E.164, 6.1

std::optional<std::string> formatted(std::string_view digits, const std::string& region) {
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  i18n::phonenumbers::PhoneNumber number;
  if (util.Parse(std::string(digits), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
    return std::nullopt;
  if (util.IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE) return std::nullopt;
  std::string e164;
  util.Format(number, PhoneNumberUtil::E164, &e164);
  return e164;
}

}  // namespace

std::optional<std::string> to_e164_by_library(std::string_view digits, std::string_view region) {
  const std::string known_region = region.size() == 2 ? std::string(region) : "ZZ";
  std::optional<std::string> e164 = formatted(digits, known_region);
  if (!e164 || e164->size() > 1 + most_digits) return std::nullopt;
  // Zeros behind the country's code are part of a number in a few countries; elsewhere they are dialled no
  // more.
  if (formatted(*e164, known_region) != e164) return std::nullopt;
  return e164;
}

std::optional<std::string> to_e164(std::string_view digits, std::string_view region) {
  if (std::optional<std::string> plain = to_e164_plain(digits, region)) return plain;
  return to_e164_by_library(digits, region);
}

}  // namespace kartei::normalise
