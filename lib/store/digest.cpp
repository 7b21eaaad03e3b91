#include "store/digest.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <memory>

#include "model/error.hpp"

namespace kartei::store {
namespace {

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

void check(int result) {
  if (result != 1)
    throw Error(ErrorKind::failed, "the cryptography library (OpenSSL) refused; check its installation");
}

}  // namespace

Digest sha256(std::initializer_list<std::span<const std::byte>> parts) {
  static const EVP_MD* const algorithm = EVP_sha256();
  const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
  check(EVP_DigestInit_ex(context.get(), algorithm, nullptr));
  for (const auto part : parts) check(EVP_DigestUpdate(context.get(), part.data(), part.size()));
  Digest digest{};
  check(EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr));
  return digest;
}

std::string sha256_hex_of(std::string_view text) { return hex_of(sha256({bytes_of(text)})); }

Salt random_salt() {
  Salt salt{};
  check(RAND_bytes(reinterpret_cast<unsigned char*>(salt.data()), static_cast<int>(salt.size())));
  return salt;
}

SecretKey random_key() {
  SecretKey key{};
  check(RAND_priv_bytes(reinterpret_cast<unsigned char*>(key.data()), static_cast<int>(key.size())));
  return key;
}

Digest hmac_sha256(const SecretKey& key, std::string_view text) {
  Digest digest{};
  const unsigned char* made = HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
                                   reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                                   reinterpret_cast<unsigned char*>(digest.data()), nullptr);
  check(made == nullptr ? 0 : 1);
  return digest;
}

std::string hex_of(std::span<const std::byte> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const std::byte byte : bytes) {
    hex += digits[std::to_integer<std::size_t>(byte) >> 4U];
    hex += digits[std::to_integer<std::size_t>(byte) & 15U];
  }
  return hex;
}

}  // namespace kartei::store
