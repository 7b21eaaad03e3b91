#include "store/keyed_hash.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

#include "model/error.hpp"
#include "schema/queries/journal.hpp"

namespace kartei::store {
namespace {

/// What the database keeps of the key, to know it again.
constexpr std::string_view meta_key = "suppression_key_check";
constexpr std::string_view checked_text = "kartei suppression key";

[[noreturn]] void refuse(const std::filesystem::path& file, std::string_view what) {
  throw Error(ErrorKind::configuration,
              file.string() + ": " + std::string(what) +
                  "; without the key nobody can tell who is suppressed: restore it from its backup");
}

std::optional<unsigned> digit_of(char letter) {
  if (letter >= '0' && letter <= '9') return static_cast<unsigned>(letter - '0');
  if (letter >= 'a' && letter <= 'f') return static_cast<unsigned>(letter - 'a' + 10);
  return std::nullopt;
}

Digest read_key(const std::filesystem::path& file) {
  struct stat found{};
  if (::stat(file.c_str(), &found) != 0) refuse(file, "the key of the suppression list is missing");
  if ((found.st_mode & 077) != 0) refuse(file, "the key is open to others (chmod 600)");
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  Digest key{};
  if (line.size() != 2 * key.size()) refuse(file, "this is no key of 64 hexadecimal digits");
  for (std::size_t i = 0; i < key.size(); ++i) {
    const auto high = digit_of(line[2 * i]);
    const auto low = digit_of(line[2 * i + 1]);
    if (!high || !low) refuse(file, "this is no key of 64 hexadecimal digits");
    key[i] = static_cast<std::byte>(*high * 16 + *low);
  }
  return key;
}

void write_key(const std::filesystem::path& file, const Digest& key) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  const std::string line = hex_of(key) + "\n";
  const bool is_written =
      descriptor >= 0 && ::write(descriptor, line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
      ::fsync(descriptor) == 0;
  const int why = errno;
  if (descriptor >= 0) ::close(descriptor);
  if (!is_written)
    throw Error(ErrorKind::cannot_create, file.string() +
                                              ": the key of the suppression list cannot be written: " +
                                              std::generic_category().message(why));
}

std::string check_of(const Digest& key) { return hex_of(hmac_sha256(key, bytes_of(checked_text))); }

}  // namespace

std::filesystem::path key_file(const Store& store) { return store.path().string() + ".key"; }

std::optional<KeyedHash> KeyedHash::of(Store& store) {
  const auto expected = store.database().text(schema::journal::read_meta, meta_key);
  if (!expected) return std::nullopt;
  const Digest key = read_key(key_file(store));
  if (check_of(key) != *expected) refuse(key_file(store), "this is the key of another database");
  return KeyedHash(key);
}

KeyedHash KeyedHash::of_or_new(Store& store) {
  if (auto known = of(store)) return *known;
  const std::filesystem::path file = key_file(store);
  // One that a change left behind which never became last.
  const bool is_there = std::filesystem::exists(file);
  const Digest key = is_there ? read_key(file) : random_key();
  if (!is_there) write_key(file, key);
  const std::string check = check_of(key);
  store.database().run(schema::journal::write_meta, meta_key, check);
  return KeyedHash(key);
}

}  // namespace kartei::store
