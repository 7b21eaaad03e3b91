/// Importing a file: every row becomes a source record and evidence for its parties, or a reject. The unit
/// is the file: all of it or nothing. The same file again changes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "operations/environment.hpp"
#include "operations/import/on_match.hpp"
#include "operations/input/contact_reader.hpp"
#include "operations/input/rejects_file.hpp"
#include "quality/brakes.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ImportChoices {
  ReadChoices read;
  std::string source;                    ///< name; empty: the file's name without folder and extension
  std::optional<int> trust;              ///< 0 to 100, for a source that is not there yet
  std::optional<OnMatch> on_match;       ///< else usual_on_match()
  std::vector<quality::Check> accepted;  ///< brakes that may be passed
  bool marks_missing = false;            ///< rows that are gone from a full list are marked so
  bool is_watched = false;               ///< a person reads what is told: brakes are told, and hold nothing
};

/// The source that a file belongs to: as told, else named after the file.
[[nodiscard]] std::string source_name(const ImportChoices& choices, const InputFile& input);

/// Lines of a file that are no records.
struct SkippedLines {
  std::string what;  ///< "empty", "header", "sep", "preamble", "comment"
  std::uint64_t lines = 0;
};

/// What would become of a row, for a look before it is stored.
struct PreviewRow {
  std::uint64_t line = 0;
  std::string becomes;  ///< "created", "updated", "unchanged", "matched", "rejected"
  std::string name;     ///< of the person, or the company
  std::string company;  ///< beside a person
  std::string address;
  std::string contact_points;
};

/// What an import of one file did. records = created + updated + unchanged + rejected + kept_out.
struct ImportSummary {
  std::string file;
  std::string source;
  std::uint64_t records = 0;
  std::uint64_t created = 0;  ///< rows that were not known
  std::uint64_t updated = 0;  ///< rows of a known key with new content
  std::uint64_t unchanged = 0;
  std::uint64_t rejected = 0;
  std::uint64_t kept_out = 0;        ///< rows about persons who were erased: not stored, and written nowhere
  std::uint64_t missing = 0;         ///< known rows that a full list does not have any more
  std::uint64_t returned = 0;        ///< rows that were missing before
  std::uint64_t warnings = 0;        ///< values left out; their rows went on
  std::uint64_t parties = 0;         ///< new persons and organisations
  std::uint64_t matched = 0;         ///< rows, of those created, that are certainly about somebody known
  std::uint64_t consent_events = 0;  ///< what rows said about consent, recorded in the ledger
  std::vector<SkippedLines> skipped;
  std::vector<SensitiveColumn> sensitive;  ///< columns that were dropped or, with a legal basis, kept
  std::vector<Decision> decisions;
  std::vector<PreviewRow> preview;         ///< in a dry run: the first rows
  std::vector<quality::HeldBrake> brakes;  ///< those that hold the delivery and were not accepted
  /// Rejections, warnings and doubtful values, the first 1000 in the order of the file.
  std::vector<Diagnostic> findings;
  OperationId operation;     ///< 0 when nothing was changed
  bool is_repeated = false;  ///< the same bytes were imported before: nothing in them is new
};

/// Imports one file, read by the mapping given, else by the one pinned at its source, else by a proposal.
/// Rejected rows are added to `rejects`. With environment.dry_run everything is done and taken back. Throws
/// as read_contacts() and the store do, and Error{policy} when a brake holds what nobody watches; the
/// database and `rejects` are then as before. A dry run tells of brakes and does not throw.
[[nodiscard]] ImportSummary import_file(store::Store& store, const std::string& path,
                                        const ImportChoices& told, const Environment& environment,
                                        RejectsFile& rejects);

}  // namespace kartei::operations
