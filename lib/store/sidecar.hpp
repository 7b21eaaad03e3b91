/// What must outlive a restored backup: every objection, withdrawal, refusal, suppression and erasure as a
/// keyed hash, in a file beside the database that has a backup of its own. It is only ever appended to.
///
/// Order of writing: the file first, synced, and then the commit of the database, which notes in the same
/// transaction how far the file reaches. A crash in between leaves a file that knows more than the database:
/// this is noticed at the next opening, and bringing it in can only deny too much. A crash before the file is
/// synced leaves both as they were, for a last line that was cut short is none. The other order could leave
/// a no that the file never heard of and that an older backup takes back in silence.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "store/digest.hpp"
#include "store/store.hpp"
#include "store/suppression_key.hpp"

namespace kartei::store {

/// One line of the file. Channel, purpose and controller are our own words; empty: all.
struct SidecarEntry {
  std::string at;     ///< ISO 8601: when it was said
  std::string what;   ///< "objected", "withdrawn", "refused", "suppressed", "erased"
  std::string about;  ///< "contact_point", "postal_address", "party"; of a suppression its reason
  Digest hash{};      ///< suppression_hash() of the value; of a party tombstone_of()
  std::string channel;
  std::string purpose;
  std::string controller;
};

/// How a party came to be: in no other life of the database another one came to be so.
struct PartyBirth {
  PartyId party;
  OperationId operation;
  std::string at;  ///< ISO 8601
};

/// By what an erased party is known again in an older database.
[[nodiscard]] Digest tombstone_of(const SuppressionKey& key, const PartyBirth& birth);
[[nodiscard]] std::vector<PartyBirth> all_births(Store& store);

/// A value that the ledger speaks of.
struct ValueSaid {
  bool is_address = false;  ///< an addressee key
  std::string value;
};
[[nodiscard]] std::vector<ValueSaid> all_values_said(Store& store);

/// Whether an operation said no to anything, and to what.
[[nodiscard]] bool says_no(Store& store, OperationId operation);
[[nodiscard]] std::vector<SidecarEntry> noes_of(Store& store, const SuppressionKey& key,
                                                OperationId operation);

/// What is wrong between the database and the file, with what to do; empty when they fit.
[[nodiscard]] std::string sidecar_problem(Store& store, const std::filesystem::path& path);

/// Whether the file knows more than the database: an older copy was put back, or a command was killed.
[[nodiscard]] bool is_sidecar_ahead(Store& store, const std::filesystem::path& path);

/// Throws Error{configuration} with sidecar_problem() when there is one.
void demand_sidecar(Store& store, const std::filesystem::path& path);

/// Appends and syncs; the file is made, 0600, when the database has none yet. Throws as demand_sidecar(), and
/// Error{io}. Requires: a write transaction.
void append_to_sidecar(Store& store, const std::filesystem::path& path, const SuppressionKey& key,
                       const std::vector<SidecarEntry>& entries);

/// The entries that the database does not know, oldest first, and how far the file reaches behind them.
struct SidecarNews {
  std::vector<SidecarEntry> entries;
  std::int64_t end = 0;  ///< in bytes; for note_sidecar_read()
};
/// Throws Error{configuration} when the file is missing though the database knows one, belongs to another
/// key, or holds less than the database has written or what is none of its lines.
[[nodiscard]] SidecarNews sidecar_news(Store& store, const std::filesystem::path& path,
                                       const SuppressionKey& key);

/// Notes that the database knows the file to there; a last line that was cut short goes. Requires: a write
/// transaction.
void note_sidecar_read(Store& store, const std::filesystem::path& path, const SidecarNews& news);

/// Begins the file anew with all that the database knows, for one that is lost. Requires: a write
/// transaction.
void begin_sidecar_anew(Store& store, const std::filesystem::path& path, const SuppressionKey& key);

}  // namespace kartei::store
