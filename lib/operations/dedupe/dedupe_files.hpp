/// Finding duplicates in files, without a database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "match/duplicates.hpp"
#include "model/raw_record.hpp"
#include "operations/environment.hpp"
#include "operations/input/contact_reader.hpp"

namespace kartei::operations {

struct DedupeFilesChoices {
  ReadChoices read;
  std::string key;    ///< name of the column that numbers the records; empty: they are counted
  std::string model;  ///< file of the model to go by; empty: the shipped one, adapted to the list
  std::optional<std::int32_t> link_at;  ///< milli-bits from which a pair is a link; empty: the model's
};

/// A record of one of the files; its place in the list is its row in the table.
struct FileRecord {
  std::uint32_t file = 0;    ///< index into the files as named
  std::uint64_t number = 0;  ///< of the record in its file, counted from 1
  std::string key;           ///< its cell in the key column, else its number
};

struct FilesDuplicates {
  std::vector<FileRecord> records;
  match::Table table;
  match::Result result;
  std::vector<Decision> decisions;  ///< of all files, in order
  std::uint64_t unreadable = 0;     ///< rows that are no records and stand in no cluster
  std::int32_t link_at = 0;         ///< the thresholds in force, in milli-bits
  std::int32_t review_at = 0;
};

/// Reads the files, one list after the other, and looks for duplicates within and between them. A record
/// that says nothing usable is a cluster of its own. Links are what rather is one party than not, see
/// match::Model::link_at.
/// Throws as read_contacts(), and Error{usage} when a file has no column of the key's name.
[[nodiscard]] FilesDuplicates dedupe_files(const std::vector<std::string>& paths,
                                           const DedupeFilesChoices& choices, const Environment& environment);

/// The row of a record named by its key, or of several files by "FILE:KEY". Throws Error{usage} when there is
/// none, or more than one.
[[nodiscard]] std::uint32_t row_of_record(const FilesDuplicates& found, const std::vector<std::string>& files,
                                          const std::string& name);

/// What in a key column does not tell the records of a file apart.
struct KeyFaults {
  std::uint64_t repeated = 0;  ///< keys at more than one record
  std::string first_repeated;
  std::uint64_t without = 0;  ///< records without a key
};
[[nodiscard]] KeyFaults key_faults(const FilesDuplicates& found);

/// Writes the model that was used, which adapting has brought nearer to the list, as a file for later runs.
/// Throws Error{input_unusable} when the list is too poor in duplicates to learn from or teaches no sense,
/// and as exports::AtomicFile.
void write_model(const std::string& path, const FilesDuplicates& found);

/// Numbers of clusters from 1, in the order of their first record: one per record.
[[nodiscard]] std::vector<std::uint32_t> cluster_numbers(const match::Result& result);

/// Writes `cluster,record`, a line for every record; with several files `cluster,file,record`.
/// Throws as exports::AtomicFile.
void write_clusters(const std::string& path, const FilesDuplicates& found,
                    const std::vector<std::string>& files);

/// Writes every link and doubtful pair with its score and what stands against merging it:
/// `record_a,record_b,score,verdict,obstacles,passes`, the score in bits. Throws as exports::AtomicFile.
void write_pairs(const std::string& path, const FilesDuplicates& found);

}  // namespace kartei::operations
