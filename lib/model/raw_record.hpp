/// What an importer yields: the words of a file, in order, nothing interpreted.
///
/// A file is one or more *tables* (a CSV has one, a workbook one per sheet, a vCard file one). A table
/// has columns that may grow while it is read: a vCard file learns of a second mobile number when it
/// meets one. A record is cells against those columns.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/diagnostic.hpp"

namespace kartei {

enum class RecordKind { contact, touchpoint, activity, order, consent };

/// One cell: its column's index in the table, and its text as UTF-8.
/// The view lives until the sink's call returns.
struct RawCell {
  std::uint32_t column = 0;
  std::string_view value;
};

/// One record of a table. Cells stand in ascending order of column, each column at most once;
/// empty cells may be left out. `place.file` is left empty: the caller knows the file.
struct RawRecord {
  RecordKind kind = RecordKind::contact;
  Place place;
  std::span<const RawCell> cells;
};

/// One thing an importer decided about a file, to be shown and overridden:
/// {"encoding", "windows-1252", "no valid UTF-8; German letters fit", "--encoding"}.
struct Decision {
  std::string subject;          ///< format, encoding, delimiter, header, table, ...
  std::string choice;           ///< what was decided
  std::string reason;           ///< why, in a few words
  std::string override_option;  ///< the option that sets it otherwise; empty when there is none
};

}  // namespace kartei
