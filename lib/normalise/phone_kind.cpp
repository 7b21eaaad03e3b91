#include "normalise/phone_kind.hpp"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace kartei::normalise {
namespace {

using i18n::phonenumbers::PhoneNumberUtil;

struct Range {
  std::string_view prefix;  ///< national, without the zero
  PhoneKind kind;
};

using enum PhoneKind;

/// Longer prefixes first where one begins another; what begins with none of these is a fixed line.
/// Source: Bundesnetzagentur, numbering plan of DE.
constexpr auto german_ranges = std::to_array<Range>({{"15", mobile},
                                                     {"16", mobile},
                                                     {"17", mobile},
                                                     {"137", service},
                                                     {"180", service},
                                                     {"1", other},
                                                     {"700", other},
                                                     {"800", service},
                                                     {"900", service}});

/// 662 is Salzburg, 654, 656, 658 are places in its land. Source: RTR, KEM-V.
constexpr auto austrian_ranges = std::to_array<Range>(
    {{"650", mobile},  {"651", mobile},  {"652", mobile},  {"653", mobile},  {"655", mobile},
     {"657", mobile},  {"659", mobile},  {"660", mobile},  {"661", mobile},  {"663", mobile},
     {"664", mobile},  {"665", mobile},  {"666", mobile},  {"667", mobile},  {"668", mobile},
     {"669", mobile},  {"67", mobile},   {"68", mobile},   {"69", mobile},   {"50", other},
     {"517", other},   {"57", other},    {"59", other},    {"720", other},   {"780", other},
     {"800", service}, {"810", service}, {"820", service}, {"821", service}, {"828", service},
     {"900", service}, {"901", service}, {"930", service}, {"931", service}, {"939", service}});

/// Source: BAKOM, numbering plan E.164.
constexpr auto swiss_ranges = std::to_array<Range>({{"73", mobile},
                                                    {"74", other},
                                                    {"75", mobile},
                                                    {"76", mobile},
                                                    {"77", mobile},
                                                    {"78", mobile},
                                                    {"79", mobile},
                                                    {"51", other},
                                                    {"58", other},
                                                    {"800", service},
                                                    {"840", service},
                                                    {"842", service},
                                                    {"844", service},
                                                    {"848", service},
                                                    {"86", other},
                                                    {"878", other},
                                                    {"900", service},
                                                    {"901", service},
                                                    {"906", service}});

PhoneKind by_prefix(std::string_view national, std::span<const Range> ranges) {
  const auto found =
      std::ranges::find_if(ranges, [&](const Range& range) { return national.starts_with(range.prefix); });
  return found == ranges.end() ? fixed : found->kind;
}

PhoneKind of_library(PhoneNumberUtil::PhoneNumberType type) {
  switch (type) {
    case PhoneNumberUtil::FIXED_LINE:
      return fixed;
    case PhoneNumberUtil::MOBILE:
      return mobile;
    case PhoneNumberUtil::TOLL_FREE:
    case PhoneNumberUtil::PREMIUM_RATE:
    case PhoneNumberUtil::SHARED_COST:
      return service;
    default:
      return other;
  }
}

}  // namespace

PhoneKind phone_kind_by_library(std::string_view e164) {
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  i18n::phonenumbers::PhoneNumber number;
  if (util.Parse(std::string(e164), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR) return other;
  return of_library(util.GetNumberType(number));
}

PhoneKind phone_kind(std::string_view e164) {
  constexpr std::size_t code_bytes = 3;
  if (e164.starts_with("+49")) return by_prefix(e164.substr(code_bytes), german_ranges);
  if (e164.starts_with("+43")) return by_prefix(e164.substr(code_bytes), austrian_ranges);
  if (e164.starts_with("+41")) return by_prefix(e164.substr(code_bytes), swiss_ranges);
  return phone_kind_by_library(e164);
}

std::string_view to_text(PhoneKind kind) {
  constexpr std::array<std::string_view, 4> words = {"other", "fixed", "mobile", "service"};
  return words.at(static_cast<std::size_t>(kind));
}

}  // namespace kartei::normalise
