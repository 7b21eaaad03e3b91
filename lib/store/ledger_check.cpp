#include "store/ledger_check.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "schema/queries/consent.hpp"
#include "schema/queries/journal.hpp"
#include "store/consent_commitment.hpp"
#include "store/consent_ledger.hpp"

namespace kartei::store {
namespace {

/// Columns of the query all_consent_chain_rows: the id, the record but for its links, the payload, the
/// hashes.
constexpr int first_of_record = 1;
constexpr int record_columns = 18;
constexpr int first_of_payload = first_of_record + record_columns;
constexpr int payload_columns = 6;
constexpr int salt_column = first_of_payload + payload_columns;

/// The links of the events, read beside them: both ascend by event.
class LinkReader {
 public:
  explicit LinkReader(Store& store)
      : rows_(store.database().rows(schema::consent::all_consent_event_links)), has_row_(rows_.next()) {}

  /// "1,2": which events this one speaks about.
  [[nodiscard]] std::string_view of(std::int64_t event) {
    about_.clear();
    while (has_row_ && rows_.integer(0) <= event) {
      // A link of no event is a change, too: it goes into the next one's record.
      if (!about_.empty()) about_ += ',';
      about_ += rows_.text(1);
      has_row_ = rows_.next();
    }
    return about_;
  }

  [[nodiscard]] bool is_at_end() const { return !has_row_; }

 private:
  sqlite::Rows rows_;
  bool has_row_;
  std::string about_;
};

template <std::size_t size>
bool holds(std::span<const std::byte> stored, const std::array<std::byte, size>& expected) {
  return std::ranges::equal(stored, expected);
}

/// The commitment of a row; of an erased one as it is stored.
Digest commitment_of(const sqlite::Rows& row) {
  Digest commitment{};
  if (row.is_null(salt_column)) {
    const auto stored = row.bytes(salt_column + 1);
    std::memcpy(commitment.data(), stored.data(), std::min(stored.size(), commitment.size()));
    return commitment;
  }
  Salt salt{};
  const auto stored = row.bytes(salt_column);
  std::memcpy(salt.data(), stored.data(), std::min(stored.size(), salt.size()));
  std::array<std::string_view, payload_columns> payload;
  for (int i = 0; i < payload_columns; ++i)
    payload[static_cast<std::size_t>(i)] = row.text(first_of_payload + i);
  return commit_to(salt, payload);
}

void follow_chain(Store& store, LedgerCheck& check) {
  LinkReader links(store);
  sqlite::Rows rows = store.database().rows(schema::consent::all_consent_chain_rows);
  Digest last{};
  std::array<std::string_view, record_columns + 1> record;
  std::int64_t last_id = 0;
  while (rows.next()) {
    last_id = rows.integer(0);
    ++check.events;
    if (rows.is_null(salt_column)) ++check.erased;
    for (int i = 0; i < record_columns; ++i)
      record[static_cast<std::size_t>(i)] = rows.text(first_of_record + i);
    record.back() = links.of(last_id);
    const Digest commitment = commitment_of(rows);
    last = chain_to(last, {last_id}, record, commitment);
    if (holds(rows.bytes(salt_column + 1), commitment) && holds(rows.bytes(salt_column + 2), last)) continue;
    check.broken = {last_id};
    return;
  }
  // Ids are given without gaps and never twice: a cut end shows.
  const std::int64_t next =
      store.database().number(schema::journal::read_counter, "consent_event").value_or(1);
  if (last_id + 1 != next || !links.is_at_end()) check.broken = {last_id + 1};
}

}  // namespace

LedgerCheck check_ledger(Store& store) {
  LedgerCheck check;
  follow_chain(store, check);
  for (const ConsentTextUse& use : all_consent_texts(store))
    if (sha256_hex_of(use.text.wording) != use.sha256) check.changed_texts.push_back(use.sha256);
  return check;
}

}  // namespace kartei::store
