#include "normalise/phone_parser.hpp"

#include <phonenumbers/phonenumberutil.h>

namespace kartei::normalise {
namespace {

using i18n::phonenumbers::PhoneNumberUtil;

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

}  // namespace kartei::normalise
