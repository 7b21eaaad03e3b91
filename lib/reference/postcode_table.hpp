/// Postcodes and their places in one block of bytes, found by their number without search.
///
/// Layout, all numbers 32-bit in the byte order of the machine: for each of the countries first, count, then
/// for each number from first on where its places begin, and where the last ones end; then the places as
/// text. Offsets count from the block's beginning. A number that is no postcode has no text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace kartei::reference {

struct PostcodeCountry {
  std::string_view code;  ///< ISO 3166-1 alpha-2
  std::size_t digits;
};

inline constexpr std::array<PostcodeCountry, 4> postcode_countries = {
    {{"AT", 4}, {"CH", 4}, {"DE", 5}, {"LI", 4}}};

/// Reads a block made by to_postcode_block(). A view: the block must outlive it.
class PostcodeTable {
 public:
  explicit PostcodeTable(std::string_view block) : block_(block) {}

  /// The places' names with | between; empty when there is no such postcode.
  [[nodiscard]] std::string_view places(std::string_view country, std::string_view postcode) const;

 private:
  [[nodiscard]] std::uint32_t number(std::size_t index) const;

  std::string_view block_;
};

/// The block of places by country and postcode ("DE63067"), each with the country's number of digits.
[[nodiscard]] std::string to_postcode_block(const std::map<std::string, std::string>& rows);

}  // namespace kartei::reference
