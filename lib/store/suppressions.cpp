#include "store/suppressions.hpp"

#include <algorithm>
#include <cstring>

#include "schema/queries/suppression.hpp"
#include "text/text.hpp"

namespace kartei::store {
namespace {

/// What a hash begins with; it stands before the value, apart from it by a byte that no value holds.
std::string_view prefix(SuppressedKind kind) {
  switch (kind) {
    case SuppressedKind::contact_point:
      return "contact_point";
    case SuppressedKind::postal_address:
      return "postal_address";
    default:
      return "identity";
  }
}

constexpr char apart = '\x1f';

std::string_view word_of(const std::optional<Channel>& channel) {
  return channel ? to_text(*channel) : std::string_view();
}

Digest digest_of(std::span<const std::byte> bytes) {
  Digest digest{};
  if (bytes.size() == digest.size()) std::memcpy(digest.data(), bytes.data(), digest.size());
  return digest;
}

}  // namespace

std::string suppressed_identity(std::string_view name, std::string_view value) {
  const std::string folded = text::fold_ae(name);
  std::vector<std::string_view> words = text::words(folded);
  std::ranges::sort(words);
  std::string identity;
  for (const std::string_view word : words) identity.append(word) += ' ';
  return identity + apart + text::fold_ae(value);
}

Digest suppression_hash(const SuppressionKey& key, SuppressedKind kind, std::string_view value) {
  std::string text(prefix(kind));
  text += apart;
  text += value;
  return key.hash(text);
}

bool suppress(Store& store, const SuppressionKey& key, const SuppressionDraft& draft, OperationId operation) {
  return suppress(store, suppression_hash(key, draft.kind, draft.value), draft, operation);
}

bool suppress(Store& store, const Digest& hash, const SuppressionDraft& draft, OperationId operation) {
  namespace queries = schema::suppression;
  const std::span<const std::byte> bytes(hash);
  const std::string_view channel = word_of(draft.channel);
  sqlite::Database& database = store.database();
  if (database.number(queries::is_suppressed, bytes, channel, draft.reason, draft.list)) return false;
  const std::string at = kartei::to_text(draft.at);
  database.run(queries::insert_suppression, store.ids().next("suppression"), bytes, channel, draft.reason,
               draft.note, draft.list, at, operation);
  return true;
}

std::vector<Suppression> suppressions_of(Store& store, const SuppressionKey& key, SuppressedKind kind,
                                         std::string_view value) {
  const Digest hash = suppression_hash(key, kind, value);
  std::vector<Suppression> found;
  sqlite::Rows rows =
      store.database().rows(schema::suppression::suppressions_of, std::span<const std::byte>(hash));
  while (rows.next()) {
    found.push_back({.id = rows.integer(0),
                     .channel = channel_from_text(rows.text(1)),
                     .reason = rows.string(2),
                     .list = rows.string(3),
                     .at = rows.string(4)});
  }
  return found;
}

std::vector<SuppressionView> all_suppressions(Store& store) {
  std::vector<SuppressionView> found;
  sqlite::Rows rows = store.database().rows(schema::suppression::all_suppressions);
  while (rows.next())
    found.push_back({.suppression = {.id = rows.integer(0),
                                     .channel = channel_from_text(rows.text(1)),
                                     .reason = rows.string(2),
                                     .list = rows.string(3),
                                     .at = rows.string(4)},
                     .note = rows.string(5),
                     .by = rows.string(6)});
  return found;
}

std::optional<std::int64_t> first_suppression_since(Store& store, OperationId operation) {
  return store.database().number(schema::suppression::first_suppression_since, operation);
}

std::int64_t suppression_count(Store& store) {
  return store.database().number(schema::suppression::count_all_suppressions).value_or(0);
}

bool has_suppressed_objections(Store& store) {
  return store.database().number(schema::suppression::all_objections_as_hashes).has_value();
}

SuppressedHashes::SuppressedHashes(Store& store) {
  read(store.database().rows(schema::suppression::all_suppressed_hashes));
}

SuppressedHashes SuppressedHashes::of_erased(Store& store) {
  SuppressedHashes erased;
  erased.read(store.database().rows(schema::suppression::all_erased_hashes));
  return erased;
}

void SuppressedHashes::read(sqlite::Rows&& rows) {
  while (rows.next()) hashes_.insert(digest_of(rows.bytes(0)));
}

std::size_t SuppressedHashes::FirstBytes::operator()(const Digest& hash) const {
  std::size_t number = 0;
  std::memcpy(&number, hash.data(), sizeof number);
  return number;
}

}  // namespace kartei::store
