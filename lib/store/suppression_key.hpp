/// The key of the suppression list. A hashed mailbox is still personal data, because all mailboxes can be
/// tried; with a key that lies elsewhere nobody who has only the database can tell who stands on the list.
#pragma once

#include <filesystem>
#include <string_view>

#include "store/digest.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// 32 random bytes in a file of their own, 0600, outside the database.
class SuppressionKey {
 public:
  /// Throws Error{configuration} when there is no such file, when it does not hold 32 bytes, or when others
  /// than its owner may read it.
  [[nodiscard]] static SuppressionKey read(const std::filesystem::path& path);

  /// Makes a new file. Throws Error{cannot_create} when one exists or cannot be written.
  [[nodiscard]] static SuppressionKey create(const std::filesystem::path& path);

  /// A key that is kept nowhere: for a dry run.
  [[nodiscard]] static SuppressionKey passing() { return SuppressionKey(random_key()); }

  /// HMAC-SHA-256.
  [[nodiscard]] Digest hash(std::string_view text) const { return hmac_sha256(key_, text); }

  /// 64 hexadecimal digits by which a database knows its key, and which tell nothing about it.
  [[nodiscard]] std::string fingerprint() const;

 private:
  explicit SuppressionKey(const SecretKey& key) : key_(key) {}
  SecretKey key_;
};

/// Whether the database holds hashes made with a key: from then on it needs the key.
[[nodiscard]] bool needs_suppression_key(Store& store);

/// The key that the database's hashes were made with. Throws as SuppressionKey::read(), and
/// Error{configuration} when the file holds another key. Requires: needs_suppression_key().
[[nodiscard]] SuppressionKey suppression_key(Store& store, const std::filesystem::path& path);

/// The same; a database without hashes takes the key of the file, which is made when there is none, and knows
/// it from now on. With `is_kept` false (a dry run) no file is made. Requires: a write transaction.
[[nodiscard]] SuppressionKey obtain_suppression_key(Store& store, const std::filesystem::path& path,
                                                    bool is_kept);

}  // namespace kartei::store
