#include "store/digest.hpp"

#include <openssl/evp.h>
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

std::string sha256_hex_of(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const std::byte byte : sha256({bytes_of(text)})) {
    hex += digits[std::to_integer<std::size_t>(byte) >> 4U];
    hex += digits[std::to_integer<std::size_t>(byte) & 15U];
  }
  return hex;
}

Salt random_salt() {
  Salt salt{};
  check(RAND_bytes(reinterpret_cast<unsigned char*>(salt.data()), static_cast<int>(salt.size())));
  return salt;
}

}  // namespace kartei::store
