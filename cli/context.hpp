/// What a command needs besides its own options: the common options, the streams, the environment.
///
/// The rule of the streams: stdout is data, stderr is talk. Off a terminal a command is silent unless
/// something is wrong, and never asks.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/output_table.hpp"
#include "model/diagnostic.hpp"
#include "operations/environment.hpp"

namespace kartei::cli {

/// Options every command has.
struct CommonOptions {
  std::string database;      ///< --db, else KARTEI_DB, else empty
  std::string format;        ///< --format; empty when not given
  std::string now;           ///< --now, else KARTEI_NOW
  std::string from_country;  ///< KARTEI_FROM_COUNTRY
  std::string color = "auto";
  std::string summary_file;  ///< --summary
  std::string on_behalf;
  std::int64_t threads = 0;  ///< 0: as many as the machine has cores
  bool quiet = false;
  bool dry_run = false;
};

/// Thrown when who reads stdout has seen enough, as `| head` does: no error, but nobody to go on for.
struct ReaderGone {};

class Context {
 public:
  Context(CommonOptions options, operations::Environment environment, std::ostream& out, std::ostream& err);

  [[nodiscard]] const operations::Environment& environment() const { return environment_; }

  /// The database's path. Throws Error{usage} when neither --db nor KARTEI_DB names one.
  [[nodiscard]] const std::string& database() const;

  /// What KARTEI_FROM_COUNTRY says; see sender_country().
  [[nodiscard]] const std::string& from_country() const { return options_.from_country; }

  /// Data the user asked for: always printed, in the format of --format (default: table).
  void print(const OutputTable& table);

  /// The same for a table that is printed in pieces: what is written to out() next is its beginning.
  void begin_pieces();

  /// What a command did. Printed on a terminal or when --format is given, and written to --summary. As CSV
  /// not behind data: what was found is then one file.
  void summarise(const OutputTable& table);

  /// The format of --format, or table.
  [[nodiscard]] Format format() const { return format_; }
  /// The word of it: a view has more than there are of Format.
  [[nodiscard]] const std::string& format_word() const { return options_.format; }
  [[nodiscard]] bool has_format() const { return !options_.format.empty(); }

  /// Raw data for stdout, when a command has a form of its own (dump, phonetic).
  std::ostream& out() { return out_; }

  /// Throws Error{usage} with `instead`, what to do, where there is nobody to ask.
  static void require_terminal(std::string_view instead);

  /// Asks a person at a terminal; the answer without blanks around it, nothing at the end of input.
  /// Requires: require_terminal() passed.
  [[nodiscard]] std::optional<std::string> ask(std::string_view question);

  /// Talk for a person at a terminal; dropped with --quiet and off a terminal.
  void say(std::string_view line);

  /// Something is wrong or needs attention: on stderr, terminal or not, unless --quiet.
  void warn(std::string_view line);
  void warn(const Diagnostic& diagnostic);

  /// The command stopped: the --summary file tells it, with what was done before.
  void note_failure(int exit_code, std::string_view message);

  /// Prints what is still held back (JSON is one document) and writes the --summary file, mode 0600, whole or
  /// not at all. Throws Error{cannot_create} and Error{io}, the latter also when stdout did not take all;
  /// ReaderGone when that was for want of a reader.
  void finish();

 private:
  void emit(const OutputTable& table);

  CommonOptions options_;
  operations::Environment environment_;
  std::ostream& out_;
  std::ostream& err_;
  Format format_ = Format::table;
  std::vector<OutputTable> held_;  ///< tables of a JSON document under way
  std::vector<OutputTable> summaries_;
  bool printed_ = false;
  bool has_data_ = false;
};

/// "people.csv:17: email: what is wrong; how to mend it".
[[nodiscard]] std::string to_line(const Diagnostic& diagnostic);

}  // namespace kartei::cli
