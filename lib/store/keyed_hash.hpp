/// Values as keyed hashes: what a suppression keeps of them. A plain hash of a mailbox can be guessed;
/// without the key, which lies in a file of its own outside the database, this one cannot.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "store/digest.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// "people.kartei.key" of "people.kartei": 64 hexadecimal digits, readable by its owner only.
[[nodiscard]] std::filesystem::path key_file(const Store& store);

class KeyedHash {
 public:
  /// The database's key; nothing when it has none yet. Throws Error{configuration} when the file is missing,
  /// is no key, is open to others, or is not the one that the database was made with.
  [[nodiscard]] static std::optional<KeyedHash> of(Store& store);

  /// The same, and makes a key where there is none. Requires: a write transaction.
  [[nodiscard]] static KeyedHash of_or_new(Store& store);

  [[nodiscard]] Digest operator()(std::string_view value) const { return hmac_sha256(key_, bytes_of(value)); }

  /// Of an entry of the ECG list, which is a hash already.
  [[nodiscard]] Digest operator()(const Sha1& entry) const { return hmac_sha256(key_, entry); }

 private:
  explicit KeyedHash(const Digest& key) : key_(key) {}

  Digest key_;
};

}  // namespace kartei::store
