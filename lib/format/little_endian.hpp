/// Numbers as binary formats of Windows hold them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kartei::format {

/// An unsigned number of `Bytes` bytes, the lowest first. Requires: at + Bytes <= bytes.size().
template <std::size_t Bytes>
[[nodiscard]] constexpr std::uint64_t little_endian(std::string_view bytes, std::size_t at) {
  std::uint64_t number = 0;
  for (std::size_t i = Bytes; i-- > 0;) number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

[[nodiscard]] constexpr std::uint16_t u16(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint16_t>(little_endian<2>(bytes, at));
}

[[nodiscard]] constexpr std::uint32_t u32(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint32_t>(little_endian<4>(bytes, at));
}

[[nodiscard]] constexpr std::uint64_t u64(std::string_view bytes, std::size_t at) {
  return little_endian<8>(bytes, at);
}

/// An IEEE 754 double.
[[nodiscard]] constexpr double f64(std::string_view bytes, std::size_t at) {
  return std::bit_cast<double>(u64(bytes, at));
}

}  // namespace kartei::format
