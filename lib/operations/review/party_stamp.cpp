#include "operations/review/party_stamp.hpp"

#include <fmt/format.h>

#include <charconv>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "operations/party/edit_value.hpp"

namespace kartei::operations {
namespace {

constexpr std::size_t stamp_digits = 16;

}  // namespace

std::string stamped_key(PartyId party, const Contact& contact) {
  std::string values;
  for (std::size_t group = 0; group < survivorship::group_count; ++group)
    values += edit_value(assignments_of(contact, static_cast<survivorship::Group>(group)));
  return fmt::format("{}-{:016x}", party.value, XXH3_64bits(values.data(), values.size()));
}

std::optional<PartyId> party_of_key(std::string_view key) {
  PartyId party;
  const std::string_view number = key.substr(0, key.find('-'));
  if (key.size() != number.size() + 1 + stamp_digits) return {};
  const std::string_view stamp = key.substr(number.size() + 1);
  if (stamp.find_first_not_of("0123456789abcdef") != std::string_view::npos) return {};
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), party.value);
  if (error != std::errc{} || end != number.data() + number.size()) return {};
  return party;
}

}  // namespace kartei::operations
