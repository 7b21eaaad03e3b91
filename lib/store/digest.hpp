/// SHA-256 and salts: the one place that calls the cryptography library.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace kartei::store {

using Digest = std::array<std::byte, 32>;
using Salt = std::array<std::byte, 16>;

/// SHA-256 of all parts, one after the other. Throws Error{failed} when the library refuses.
[[nodiscard]] Digest sha256(std::initializer_list<std::span<const std::byte>> parts);

/// HMAC-SHA-256: a hash that nobody without the key can guess a value from.
[[nodiscard]] Digest hmac_sha256(std::span<const std::byte> key, std::span<const std::byte> content);

/// SHA-1, which the Austrian ECG list is made of; for nothing else.
using Sha1 = std::array<std::byte, 20>;
[[nodiscard]] Sha1 sha1(std::string_view text);

/// Bytes as lower-case hexadecimal digits.
[[nodiscard]] std::string hex_of(std::span<const std::byte> bytes);

/// Unpredictable bytes for a key. Throws Error{failed} when the system has no randomness to give.
[[nodiscard]] Digest random_key();

/// SHA-256 of a text as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex_of(std::string_view text);

/// Unpredictable bytes: a commitment must not be guessed from what it commits to. Nothing that Kartei
/// prints or exports depends on them. Throws Error{failed} when the system has no randomness to give.
[[nodiscard]] Salt random_salt();

[[nodiscard]] inline std::span<const std::byte> bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text));
}

}  // namespace kartei::store
