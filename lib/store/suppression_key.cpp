#include "store/suppression_key.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <optional>
#include <system_error>

#include "model/error.hpp"
#include "schema/queries/journal.hpp"

namespace kartei::store {
namespace {

/// What `meta` calls the fingerprint.
constexpr std::string_view fingerprint_name = "suppression_key";

class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  ~OpenFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  OpenFile(OpenFile&&) = delete;
  OpenFile& operator=(OpenFile&&) = delete;
  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

[[noreturn]] void refuse(const std::filesystem::path& path, std::string_view what, std::string_view next) {
  throw Error(ErrorKind::configuration, fmt::format("{}: {}; {}", path.string(), what, next));
}

constexpr std::string_view where_it_is =
    "put the key of the suppression list back from its own backup, or name its file with KARTEI_KEY";

std::optional<std::string> known_fingerprint(Store& store) {
  return store.database().text(schema::journal::read_meta, fingerprint_name);
}

}  // namespace

SuppressionKey SuppressionKey::read(const std::filesystem::path& path) {
  const OpenFile file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open())
    refuse(path, fmt::format("cannot be read ({})", std::generic_category().message(errno)), where_it_is);
  struct stat status{};
  if (fstat(file.descriptor(), &status) != 0 || !S_ISREG(status.st_mode))
    refuse(path, "is no file", where_it_is);
  if ((status.st_mode & 077U) != 0)
    refuse(path, "others may read the key of the suppression list", "set its mode to 0600");
  // One byte more than a key has, so that a longer file is told from one.
  std::array<std::byte, 33> bytes{};
  SecretKey key{};
  if (::read(file.descriptor(), bytes.data(), bytes.size()) != static_cast<ssize_t>(key.size()))
    refuse(path, "does not hold 32 bytes, and is no key of a suppression list", where_it_is);
  std::memcpy(key.data(), bytes.data(), key.size());
  return SuppressionKey(key);
}

SuppressionKey SuppressionKey::create(const std::filesystem::path& path) {
  const SecretKey key = random_key();
  const OpenFile file(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  const bool is_written =
      file.is_open() &&
      write(file.descriptor(), key.data(), key.size()) == static_cast<ssize_t>(key.size()) &&
      fsync(file.descriptor()) == 0;
  if (!is_written)
    throw Error(
        ErrorKind::cannot_create,
        fmt::format("{}: the key of the suppression list cannot be written ({}); name another file with "
                    "KARTEI_KEY",
                    path.string(), std::generic_category().message(errno)));
  return SuppressionKey(key);
}

std::string SuppressionKey::fingerprint() const { return hex_of(hash("the key of this suppression list")); }

bool needs_suppression_key(Store& store) { return known_fingerprint(store).has_value(); }

SuppressionKey suppression_key(Store& store, const std::filesystem::path& path) {
  const SuppressionKey key = SuppressionKey::read(path);
  if (key.fingerprint() != known_fingerprint(store))
    refuse(path, "is not the key that this database's suppression list was made with", where_it_is);
  return key;
}

SuppressionKey obtain_suppression_key(Store& store, const std::filesystem::path& path, bool is_kept) {
  if (needs_suppression_key(store)) return suppression_key(store, path);
  const bool is_there = std::filesystem::exists(path);
  const SuppressionKey key = is_there  ? SuppressionKey::read(path)
                             : is_kept ? SuppressionKey::create(path)
                                       : SuppressionKey::passing();
  const std::string fingerprint = key.fingerprint();
  store.database().run(schema::journal::write_meta, fingerprint_name, std::string_view(fingerprint));
  return key;
}

}  // namespace kartei::store
