/// The suppression list: keyed hashes of what must not be used again. Outside the record tables: no undo
/// takes a suppression back, and it survives the erasure of whom it is about.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/channel.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"
#include "store/suppression_key.hpp"

namespace kartei::store {

enum class SuppressedKind : std::uint8_t {
  contact_point,   ///< a mailbox, "@domain" or number, as normalised
  postal_address,  ///< consent::addressee_key()
  /// A name together with a contact point or an address: by both an erased person is known again, where a
  /// value alone may be somebody else's. See suppressed_identity().
  identity,
};

struct SuppressionDraft {
  SuppressedKind kind = SuppressedKind::contact_point;
  std::string value;
  std::optional<Channel> channel;  ///< nothing: all channels
  std::string reason;              ///< a word: "objection", "erasure", "request"
  std::string list;                ///< an external list's name; empty: our own list
  Moment at{};
  std::string note = {};  ///< why, in free words
};

struct Suppression {
  std::int64_t id = 0;
  std::optional<Channel> channel;
  std::string reason;
  std::string list;
  std::string at;  ///< ISO 8601
};

/// One entry with who made it and why.
struct SuppressionView {
  Suppression suppression;
  std::string note;
  std::string by;  ///< the actor, and for whom
};

/// The whole list, oldest first.
[[nodiscard]] std::vector<SuppressionView> all_suppressions(Store& store);

/// The value of kind identity: a name, and a contact point or an address key beside it. Case, the ways to
/// write an umlaut and the order of a name's words do not tell two people apart.
[[nodiscard]] std::string suppressed_identity(std::string_view name, std::string_view value);

/// What a value is hashed to: its kind is hashed with it, so that a number is not taken for a name.
[[nodiscard]] Digest suppression_hash(const SuppressionKey& key, SuppressedKind kind, std::string_view value);

/// Adds an entry; one that stands there already is left as it is, and false returned. Requires: a write
/// transaction.
bool suppress(Store& store, const SuppressionKey& key, const SuppressionDraft& draft, OperationId operation);

/// The same with a hash made elsewhere.
bool suppress(Store& store, const Digest& hash, const SuppressionDraft& draft, OperationId operation);

/// What stands against a value, oldest first.
[[nodiscard]] std::vector<Suppression> suppressions_of(Store& store, const SuppressionKey& key,
                                                       SuppressedKind kind, std::string_view value);

[[nodiscard]] std::int64_t suppression_count(Store& store);

/// Whether objections stand on our own list, of people whom nobody has on file.
[[nodiscard]] bool has_suppressed_objections(Store& store);

/// The first entry that this operation or a later one made; nothing when none did.
[[nodiscard]] std::optional<std::int64_t> first_suppression_since(Store& store, OperationId operation);

/// All hashes in memory: for lists and imports.
class SuppressedHashes {
 public:
  explicit SuppressedHashes(Store& store);

  /// Only those by which erased persons are known again.
  [[nodiscard]] static SuppressedHashes of_erased(Store& store);

  [[nodiscard]] bool contains(const Digest& hash) const { return hashes_.contains(hash); }
  [[nodiscard]] bool empty() const { return hashes_.empty(); }

 private:
  SuppressedHashes() = default;
  void read(sqlite::Rows&& rows);

  struct FirstBytes {
    std::size_t operator()(const Digest& hash) const;
  };
  std::unordered_set<Digest, FirstBytes> hashes_;
};

}  // namespace kartei::store
