/// SHA-256, HMAC, salts and keys: the one place that calls the cryptography library.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace kartei::store {

using Digest = std::array<std::byte, 32>;
using Salt = std::array<std::byte, 16>;
using SecretKey = std::array<std::byte, 32>;

/// SHA-256 of all parts, one after the other. Throws Error{failed} when the library refuses.
[[nodiscard]] Digest sha256(std::initializer_list<std::span<const std::byte>> parts);

/// SHA-256 of a text as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex_of(std::string_view text);

/// Unpredictable bytes: a commitment must not be guessed from what it commits to. Nothing that Kartei
/// prints or exports depends on them. Throws Error{failed} when the system has no randomness to give.
[[nodiscard]] Salt random_salt();

/// A new unpredictable key. Throws as random_salt().
[[nodiscard]] SecretKey random_key();

/// HMAC-SHA-256 (RFC 2104) of a text. Throws Error{failed} when the library refuses.
[[nodiscard]] Digest hmac_sha256(const SecretKey& key, std::string_view text);

/// Lower-case hexadecimal digits, two a byte.
[[nodiscard]] std::string hex_of(std::span<const std::byte> bytes);

[[nodiscard]] inline std::span<const std::byte> bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text));
}

}  // namespace kartei::store
