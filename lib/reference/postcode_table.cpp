#include "reference/postcode_table.hpp"

#include <charconv>
#include <cstring>
#include <optional>
#include <vector>

namespace kartei::reference {
namespace {

constexpr std::size_t number_bytes = sizeof(std::uint32_t);
constexpr std::size_t country_bytes = 2;

std::optional<std::uint32_t> number_of(std::string_view postcode) {
  std::uint32_t number = 0;
  const char* const end = postcode.data() + postcode.size();
  const auto [stopped, error] = std::from_chars(postcode.data(), end, number);
  return error == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

/// One country's part of the block before its offsets are known.
struct Section {
  std::uint32_t first = 0;
  std::vector<std::string_view> places;  ///< of each number from first on
};

Section section_of(const PostcodeCountry& country, const std::map<std::string, std::string>& rows) {
  Section section;
  for (const auto& [key, places] : rows) {
    if (!key.starts_with(country.code)) continue;
    const std::uint32_t number = number_of(std::string_view(key).substr(country_bytes)).value();
    if (section.places.empty()) section.first = number;
    section.places.resize(number - section.first + 1);
    section.places.back() = places;
  }
  return section;
}

void append_number(std::size_t number, std::string& block) {
  const auto value = static_cast<std::uint32_t>(number);
  block.append(reinterpret_cast<const char*>(&value), number_bytes);
}

}  // namespace

std::uint32_t PostcodeTable::number(std::size_t index) const {
  std::uint32_t value = 0;
  std::memcpy(&value, block_.data() + index * number_bytes, number_bytes);
  return value;
}

std::string_view PostcodeTable::places(std::string_view country, std::string_view postcode) const {
  std::size_t section = 0;
  for (const PostcodeCountry& known : postcode_countries) {
    const std::size_t count = number(section + 1);
    if (known.code != country) {
      section += 2 + count + 1;
      continue;
    }
    const std::optional<std::uint32_t> wanted = number_of(postcode);
    const std::uint32_t first = number(section);
    if (!wanted || postcode.size() != known.digits || *wanted < first || *wanted - first >= count) return {};
    const std::size_t offset = section + 2 + (*wanted - first);
    const std::uint32_t begin = number(offset);
    return block_.substr(begin, number(offset + 1) - begin);
  }
  return {};
}

std::string to_postcode_block(const std::map<std::string, std::string>& rows) {
  std::vector<Section> sections;
  std::size_t numbers = 0;
  for (const PostcodeCountry& country : postcode_countries) {
    sections.push_back(section_of(country, rows));
    numbers += 2 + sections.back().places.size() + 1;
  }
  std::string block;
  std::string text;
  for (const Section& section : sections) {
    append_number(section.first, block);
    append_number(section.places.size(), block);
    for (const std::string_view places : section.places) {
      append_number(numbers * number_bytes + text.size(), block);
      text += places;
    }
    append_number(numbers * number_bytes + text.size(), block);
  }
  return block + text;
}

}  // namespace kartei::reference
