/// What is said about one row or value: the import goes on, the row may be rejected.
#pragma once

#include <cstdint>
#include <string>

namespace kartei {

/// Where something stands in a file. Lines and records count from 1; 0 means "does not apply".
struct Place {
  std::string file;          ///< as the user named it; "-" for standard input
  std::string table;         ///< sheet of a workbook; empty elsewhere
  std::uint64_t line = 0;    ///< first physical line of the record (row number in a sheet)
  std::uint64_t record = 0;  ///< ordinal of the record in its table, header and empty lines not counted
};

enum class Severity {
  note,     ///< something was understood or mended that is worth knowing
  warning,  ///< a value was doubtful and left out; its row goes on
  reject,   ///< the row cannot be used; it goes to the rejects
};

/// One finding. Prints as `people.csv:17: email: "foo@" has no domain; write it as name@domain`.
struct Diagnostic {
  Severity severity = Severity::note;
  std::string code;  ///< stable, lower-case, dotted: "email.no_domain"; scripts may rely on it
  Place place;
  std::string field;  ///< name of the field or column; empty when the whole record is meant
  std::string what;   ///< what is wrong, with the value in quotes
  std::string fix;    ///< what to do about it; empty when nothing needs doing
};

}  // namespace kartei
