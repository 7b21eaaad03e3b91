/// The importer interface: one format in, records out. An importer sees no database, no mapping, no
/// other file; it never throws for a bad record, and for each record calls exactly one of
/// ImportSink::record and ImportSink::reject.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "importers/fixed_layout.hpp"
#include "model/diagnostic.hpp"
#include "model/raw_record.hpp"

namespace kartei::importers {

/// Choices of the user that override what an importer would decide. Empty means: decide by content.
struct ImportOptions {
  std::string encoding;   ///< "utf-8", "windows-1252", "cp850", "macintosh", "utf-16le", "utf-16be"
  std::string delimiter;  ///< one character, or "tab"
  std::optional<bool> has_header;
  std::string table;       ///< read this sheet only
  std::string note = {};   ///< about every record: what somebody scribbled on the back of a card
  std::string query = {};  ///< what to read of a connection, in the database's words
  std::optional<FixedLayout> layout = {};  ///< where the columns of a line stand

  /// No choice, but what some formats are made of: the bytes of the file beside this one that has its name
  /// and that ending ("fpt"; any case); nothing when there is none. Empty where a file has no neighbours, as
  /// standard input.
  std::function<std::optional<std::string>(std::string_view ending)> beside = {};
};

/// Receives what an importer reads, in the order of the file. A table is begun before its columns,
/// a column announced before the first record that uses it.
class ImportSink {
 public:
  virtual ~ImportSink() = default;

  /// Something about the whole file or the table just begun was decided by content.
  virtual void decided(const Decision& decision) = 0;

  /// A new table begins; columns count from 0 again. `name` is the sheet, or empty.
  virtual void begin_table(std::string_view name) = 0;

  /// The next column of the table. Names may repeat or be empty: columns are told apart by index.
  virtual void column(std::string_view name) = 0;

  /// One record. Its views die when the call returns.
  virtual void record(const RawRecord& record) = 0;

  /// A place in the file that is no usable record. `raw` is its text as far as it could be read.
  virtual void reject(const Diagnostic& diagnostic, std::string_view raw) = 0;

  /// Lines that are neither record nor reject, told apart: "empty", "header", "sep", "preamble", "comment".
  virtual void skipped(std::string_view what, std::uint64_t lines) = 0;
};

/// A format Kartei reads. A value, not a hierarchy: see importers().
struct Importer {
  std::string_view name;        ///< word for --from: "csv"
  std::string_view summary;     ///< one line for the help
  std::string_view extensions;  ///< blank-separated, lower case: "csv tsv txt"; a hint, never proof

  std::string_view heeds;  ///< options of model/reading_option.hpp that mean something to it, blank-separated

  /// How sure the content is of this format: 0 not at all, 100 certain. `head` is the file's
  /// beginning, at least its first 64 KiB or all of it.
  int (*recognises)(std::string_view head);

  /// Reads a whole file held in memory (or mapped into it). Throws Error{input_unusable} when the
  /// file as a whole cannot be read, after which nothing of it may be kept.
  void (*read)(std::string_view bytes, const ImportOptions& options, ImportSink& sink);

  /// Whether its records are lines that somebody has yet to understand, in columns called `line_column`.
  bool gives_lines = false;

  /// Reads from a connection instead of a file: "ERP" of `odbc:ERP`. Null for formats of files. Such an
  /// importer knows no bytes: a file must never open a connection.
  void (*read_connection)(std::string_view address, const ImportOptions& options, ImportSink& sink) = nullptr;

  /// Whether its files are pictures, which show more than was read of them.
  bool is_picture = false;
};

/// What the columns of lines are called; others beside them are called as those of vCards.
inline constexpr std::string_view line_column = "LINE";

/// Every importer there is, in order of preference. The one list; everything else derives from it.
[[nodiscard]] std::span<const Importer> importers();

/// The importer of that name; nothing when there is none.
[[nodiscard]] const Importer* find_importer(std::string_view name);

/// The importer most sure of these bytes; nothing when none is sure at all.
[[nodiscard]] const Importer* detect(std::string_view head);

}  // namespace kartei::importers
