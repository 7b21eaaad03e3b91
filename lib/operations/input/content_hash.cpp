#include "operations/input/content_hash.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace kartei::operations {

std::uint64_t column_seed(std::string_view name, std::uint32_t rank_among_equal_names) {
  return XXH3_64bits_withSeed(name.data(), name.size(), rank_among_equal_names);
}

ContentHash content_hash(std::span<const RawCell> cells, std::span<const std::uint64_t> seeds) {
  // A sum does not care for order; each cell's own hash is as good as random.
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  for (const RawCell& cell : cells) {
    if (cell.value.empty() || seeds[cell.column] == no_seed) continue;
    const XXH128_hash_t hash =
        XXH3_128bits_withSeed(cell.value.data(), cell.value.size(), seeds[cell.column]);
    low += hash.low64;
    high += hash.high64;
  }
  ContentHash bytes{};
  for (std::size_t i = 0; i < 8; ++i) {
    bytes[i] = static_cast<std::uint8_t>(high >> (56 - 8 * i));
    bytes[8 + i] = static_cast<std::uint8_t>(low >> (56 - 8 * i));
  }
  return bytes;
}

}  // namespace kartei::operations
