/// Sources and their deliveries.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "model/raw_record.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// keyed: rows have a number of their own and the newest replaces the one before; full: every delivery
/// is the whole list; one-off: a list that comes once.
enum class SourceKind : std::uint8_t { keyed, full, one_off };

[[nodiscard]] std::string_view to_text(SourceKind kind);
[[nodiscard]] std::optional<SourceKind> source_kind_from_text(std::string_view text);

inline constexpr int usual_trust = 50;

struct Source {
  SourceId id;
  std::string name;
  SourceKind kind = SourceKind::one_off;
  int trust = usual_trust;             ///< 0 to 100, the higher one wins in survivorship
  std::optional<std::string> mapping;  ///< TOML, when a person gave one; else deliveries settle it
  std::string supplier;                ///< who delivers it; empty: ourselves
  std::string obtained;                ///< how and where the data was got, to be told by GDPR Art. 14(2)(f)
  std::vector<std::string> collective_keys;  ///< keys that stand for nobody: "CPD", "Barverkauf"
  bool operator==(const Source&) const = default;
};

[[nodiscard]] std::optional<Source> find_source(Store& store, std::string_view name);
[[nodiscard]] std::vector<Source> sources(Store& store);

/// Adds a source; `source.id` is ignored, the new one returned. Requires: the name is free.
SourceId insert_source(Store& store, const Source& source, OperationId operation);

/// Overwrites kind, trust and mapping of `source.id`, keeping what was there for an undo.
void update_source(Store& store, const Source& source, OperationId operation);

/// One table of one file, as it is known before its first record.
struct BatchDraft {
  SourceId source;
  std::string file_name;
  std::string table_name;
  std::string file_sha256;
  std::string format;
  std::string encoding;
  std::vector<Decision> decisions;
  std::string mapping;  ///< TOML
  Day data_date{};
  Moment imported_at{};
  int normaliser_version = 0;
  std::string on_match;  ///< as the import was told; empty: as usual for its source
};
BatchId insert_batch(Store& store, const BatchDraft& batch, OperationId operation);

/// What is known of a batch only at the end of its table: columns may be met to the last record.
struct BatchEnd {
  std::vector<std::string> header;
  std::string mapping;  ///< TOML
  std::uint64_t rows = 0;
  std::uint64_t rejects = 0;
  bool is_file_kept = false;  ///< in the folder of evidence, by its hash
};
void finish_batch(Store& store, BatchId batch, const BatchEnd& end);

/// A batch as evidence needs it.
struct Batch {
  BatchId id;
  SourceId source;
  std::string source_name;
  int trust = 0;
  std::string file_name;
  std::string table_name;
  std::vector<std::string> header;
  std::string mapping;
  std::string data_date;    ///< ISO 8601 day
  std::string imported_at;  ///< ISO 8601
  int normaliser_version = 0;
  OperationId operation;  ///< the import
  std::string format;
  std::uint64_t rows = 0;
  std::uint64_t rejects = 0;
  std::string on_match;                   ///< as the import was told; empty: as usual for its source
  SourceKind kind = SourceKind::one_off;  ///< of its source
  std::string kept_file;                  ///< SHA-256 of the file where it is kept as evidence; else empty
};
[[nodiscard]] std::optional<Batch> find_batch(Store& store, BatchId id);

/// Whether an import keeps files that it read as evidence.
[[nodiscard]] bool keeps_files(Store& store, OperationId import);

/// The newest delivery of a source's table that was not retracted; `table` is empty where a file is one.
[[nodiscard]] std::optional<Batch> last_batch(Store& store, SourceId source, std::string_view table);

/// The same for each of a source's tables, by their names.
[[nodiscard]] std::vector<Batch> last_batches(Store& store, SourceId source);

/// A delivered table as lists of deliveries show it.
struct Delivery {
  BatchId batch;
  std::string file_name;
  std::string table_name;
  std::string data_date;    ///< ISO 8601 day
  std::string imported_at;  ///< ISO 8601
  std::uint64_t rows = 0;
  std::uint64_t rejects = 0;
  OperationId operation;
  OperationId retracted_by;  ///< 0 while it counts
};
/// All of a source, in the order in which they came.
[[nodiscard]] std::vector<Delivery> deliveries(Store& store, SourceId source);

/// Takes a delivered table out; its parties are to be derived anew. Requires: it counts.
void retract_batch(Store& store, BatchId batch, OperationId operation);

/// Everybody of whom a delivered table speaks, ascending.
[[nodiscard]] std::vector<PartyId> parties_of_batch(Store& store, BatchId batch);

}  // namespace kartei::store
