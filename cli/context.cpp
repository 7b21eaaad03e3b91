#include "cli/context.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <iostream>
#include <ostream>

#include "cli/terminal.hpp"
#include "model/error.hpp"
#include "operations/output_file.hpp"
#include "text/text.hpp"

namespace kartei::cli {
namespace {

Format format_from_text(std::string_view text) {
  if (text == "csv") return Format::csv;
  if (text == "json") return Format::json;
  if (text == "jsonl") return Format::jsonl;
  return Format::table;
}

bool wants_color(const CommonOptions& options) {
  return options.color == "always" || (options.color == "auto" && is_terminal_stderr());
}

/// A read goes on after a signal, this does not.
void wait_for_an_answer(const operations::Environment& environment) {
  if (std::cin.rdbuf()->in_avail() > 0) return;
  pollfd input{STDIN_FILENO, POLLIN, 0};
  while (poll(&input, 1, -1) < 0 && errno == EINTR) operations::stop_if_asked(environment);
}

}  // namespace

Context::Context(CommonOptions options, operations::Environment environment, std::ostream& out,
                 std::ostream& err)
    : options_(std::move(options)),
      environment_(std::move(environment)),
      out_(out),
      err_(err),
      format_(format_from_text(options_.format)) {}

const std::string& Context::database() const {
  if (options_.database.empty())
    throw Error(ErrorKind::usage, "no database named; give --db PATH, or set KARTEI_DB");
  return options_.database;
}

void Context::print(const OutputTable& table) {
  has_data_ = true;
  emit(table);
}

void Context::begin_pieces() {
  has_data_ = true;
  if (printed_) out_ << "\r\n";
  printed_ = true;
}

void Context::summarise(const OutputTable& table) {
  summaries_.push_back(table);
  if (format_ == Format::csv && has_data_) return;
  if (!options_.format.empty() || (is_terminal_stdout() && !options_.quiet)) emit(table);
}

void Context::emit(const OutputTable& table) {
  switch (format_) {
    case Format::json:
    case Format::jsonl:
      held_.push_back(table);
      return;
    case Format::csv:
      out_ << (printed_ ? "\r\n" : "") << render_csv(table);
      break;
    case Format::table:
      out_ << (printed_ ? "\n" : "") << render_table(table, terminal_width());
      break;
  }
  printed_ = true;
}

void Context::require_terminal(std::string_view instead) {
  if (!is_terminal_stdin() || !is_terminal_stdout())
    throw Error(ErrorKind::usage, fmt::format("there is no terminal to ask at; {}", instead));
}

std::optional<std::string> Context::ask(std::string_view question) {
  out_ << question << std::flush;
  wait_for_an_answer(environment_);
  std::string answer;
  if (!std::getline(std::cin, answer)) return {};
  return std::string(text::trim(answer));
}

void Context::say(std::string_view line) {
  if (!options_.quiet && is_terminal_stderr()) err_ << line << '\n';
}

void Context::warn(std::string_view line) {
  if (options_.quiet) return;
  if (wants_color(options_))
    err_ << "\033[33m" << line << "\033[0m\n";
  else
    err_ << line << '\n';
}

void Context::warn(const Diagnostic& diagnostic) { warn(to_line(diagnostic)); }

void Context::note_failure(int exit_code, std::string_view message) {
  summaries_.push_back({"failure",
                        {{"exit_code", CellKind::number}, {"message"}},
                        {{std::to_string(exit_code), std::string(message)}}});
}

void Context::finish() {
  if (!held_.empty()) out_ << (format_ == Format::json ? render_json(held_) : render_jsonl(held_));
  held_.clear();
  if (!options_.summary_file.empty()) operations::write_file(options_.summary_file, render_json(summaries_));
  if (out_.flush()) return;
  if (is_reader_of_stdout_gone()) throw ReaderGone{};
  throw Error(
      ErrorKind::io,
      "standard output cannot be written: it is closed, or the disk is full; what the command did stands");
}

std::string to_line(const Diagnostic& diagnostic) {
  std::string line = diagnostic.place.file;
  if (!diagnostic.place.table.empty()) line += "[" + diagnostic.place.table + "]";
  if (diagnostic.place.line > 0) line += fmt::format(":{}", diagnostic.place.line);
  if (!line.empty()) line += ": ";
  if (!diagnostic.field.empty()) line += diagnostic.field + ": ";
  line += diagnostic.what;
  if (!diagnostic.fix.empty()) line += "; " + diagnostic.fix;
  return line;
}

}  // namespace kartei::cli
