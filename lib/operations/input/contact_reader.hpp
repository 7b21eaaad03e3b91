/// From a file's bytes to contacts: detect, read, map, normalise. The first half of every job that takes
/// files (import, clean, dedupe on files); what becomes of the contacts is the sink's business.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "importers/importer.hpp"
#include "mapping/mapping.hpp"
#include "model/contact.hpp"
#include "model/diagnostic.hpp"
#include "model/raw_record.hpp"
#include "operations/environment.hpp"
#include "operations/input/content_hash.hpp"
#include "operations/input/input_file.hpp"
#include "quality/rules.hpp"

namespace kartei::operations {

/// Rows looked at before columns get their meaning, and values of a column that are looked at.
inline constexpr std::size_t sample_rows = 1000;
inline constexpr std::size_t sample_values = 400;

/// What the user decided about reading; what is empty is decided by content.
struct ReadChoices {
  std::string from;  ///< an importer's name
  importers::ImportOptions import;
  std::optional<mapping::Mapping> mapping;  ///< a saved mapping; else one is proposed for each table
  /// How tables of that name were read before: settles what a proposal says of columns that are there again.
  std::map<std::string, mapping::Mapping, std::less<>> earlier;
  std::string country = "DE";    ///< default region of numbers and postcodes
  bool mend = false;             ///< what is only likely (letter case, swapped names) is mended
  std::optional<Day> data_date;  ///< the day the data is of; else today
  /// What is sensitive, and what quality is measured by.
  std::shared_ptr<const quality::Rules> rules =
      std::make_shared<const quality::Rules>(quality::shipped_rules());
  bool keeps_sensitive = false;  ///< only for looking at a file: what is read so must not be stored
};

/// One record as read, mapped and normalised; or a place in the file that is no record.
struct ReadRow {
  Place place;
  std::span<const RawCell> cells;  ///< as in the file; empty for what is no record
  std::string_view raw;            ///< text of what is no record
  std::string stored_cells;        ///< the cells as a source record keeps them: see store/cells.hpp
  ContentHash content_hash{};
  Contact contact;  ///< normalised, the consent columns' statements included
  std::vector<Diagnostic> findings;
  const mapping::Mapping* mapping = nullptr;  ///< of its table, as far as columns were known by then

  /// The finding that rejects the row; null when the row is usable.
  [[nodiscard]] const Diagnostic* rejection() const;
};

/// A column that holds sensitive data.
struct SensitiveColumn {
  std::string table;  ///< sheet; empty where a file is one table
  std::string name;
  std::string kind;                     ///< "religion"
  std::string reason;                   ///< "the column's name"
  std::optional<std::uint32_t> column;  ///< its place in the table; nothing when it was dropped
  std::uint64_t dropped_values = 0;     ///< known when the table is over
};

/// A table of a file: what its columns are called and what they mean, as far as known by now.
struct TableHead {
  std::string name;  ///< sheet; empty where a file is one table
  std::vector<std::string> columns;
  mapping::Mapping mapping;  ///< one entry per column
  std::vector<SensitiveColumn> sensitive;
};

/// Receives a file's contacts in the order of the file, in the caller's thread.
class ContactSink {
 public:
  virtual ~ContactSink() = default;
  virtual void decided(const Decision& decision) = 0;
  virtual void begin_table(const TableHead& head) = 0;
  /// Views of the row die when the call returns; the contact may be moved from.
  virtual void row(ReadRow& row) = 0;
  /// Lines that are no records, by kind: see importers::ImportSink::skipped.
  virtual void skipped(std::string_view what, std::uint64_t lines) = 0;
  /// The table is over; its head now has all columns, also those met later.
  virtual void end_table(const TableHead& head) = 0;
};

/// Columns that are sensitive and for which the mapping names no legal basis are not there at all: neither in
/// the head nor in cells, hashes, or what is stored of a row. The head's `sensitive` tells of them.
///
/// Reads a file with environment.threads normalising threads; the sink is called in the caller's thread.
/// Throws Error{input_unusable} when no importer knows the bytes or the file is broken as a whole,
/// Error{usage} for an unknown importer's name, Error{interrupted}; and whatever the sink throws.
void read_contacts(const InputFile& input, const ReadChoices& choices, const Environment& environment,
                   ContactSink& sink);

}  // namespace kartei::operations
