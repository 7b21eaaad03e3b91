#include <fcntl.h>
#include <fmt/format.h>
#include <malloc.h>
#include <pwd.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <new>
#include <thread>

#include "cli/parse.hpp"
#include "cli/progress_line.hpp"
#include "cli/terminal.hpp"
#include "model/error.hpp"

namespace kartei::cli {
namespace {

// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): a signal handler reaches nothing else
std::atomic<bool> stop_requested = false;
static_assert(std::atomic<bool>::is_always_lock_free);

/// Else glibc keeps, after a first large block was freed, all up to 32 MiB for later ones.
void give_back_large_blocks() {
  constexpr int one_mebibyte = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, one_mebibyte);
}

void request_stop(int signal) {
  if (stop_requested.exchange(true)) _exit(128 + signal);  // asked twice: at once
}

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : value;
}

Moment present(const std::string& told) {
  if (told.empty()) return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  if (const auto moment = moment_from_text(told)) return *moment;
  throw Error(ErrorKind::usage,
              fmt::format("--now '{}' is no moment; write 2026-11-22 or 2026-11-22T08:15:00Z", told));
}

std::string system_user() {
  const passwd* entry = getpwuid(getuid());
  return entry == nullptr ? fmt::format("uid {}", getuid()) : std::string(entry->pw_name);
}

unsigned thread_count(std::int64_t told) {
  if (told < 0)
    throw Error(ErrorKind::usage, fmt::format("--threads {} is less than 0; 0 is one a core", told));
  if (told > 0) return static_cast<unsigned>(std::min<std::int64_t>(told, 256));
  return std::max(1U, std::thread::hardware_concurrency());
}

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
  return line;
}

operations::Environment environment(const CommonOptions& common, const std::vector<std::string>& words) {
  operations::Environment environment;
  environment.now = present(common.now);
  environment.actor = system_user();
  environment.on_behalf = common.on_behalf;
  environment.arguments = joined(words);
  environment.suppression_key = from_environment("KARTEI_KEY");
  environment.sidecar = from_environment("KARTEI_SIDECAR");
  environment.threads = thread_count(common.threads);
  environment.dry_run = common.dry_run;
  environment.stop = &stop_requested;
  if (!common.quiet) environment.progress = progress_line();
  return environment;
}

int explained(const std::exception& error, int code) {
  std::cerr << "kartei: " << error.what() << '\n';
  return code;
}

/// What was done before the command stopped is told all the same.
int run_to_the_end(const Run& run, Context& context) {
  int code = 0;
  try {
    code = run(context);
  } catch (const Error& error) {
    code = explained(error, exit_code(error.kind()));
    context.note_failure(code, error.what());
  }
  context.finish();
  return code;
}

int run(Parsed parsed, const std::vector<std::string>& words) {
  if (parsed.common.database.empty()) parsed.common.database = from_environment("KARTEI_DB");
  if (parsed.common.now.empty()) parsed.common.now = from_environment("KARTEI_NOW");
  parsed.common.from_country = from_environment("KARTEI_FROM_COUNTRY");
  operations::check_files(parsed.files, parsed.common.database);
  Context context(parsed.common, environment(parsed.common, words), std::cout, std::cerr);
  return run_to_the_end(parsed.run, context);
}

int guarded_main(const std::vector<std::string>& words) {
  ParseResult result = parse(words);
  if (result.parsed) return run(std::move(*result.parsed), words);
  if (result.answer.exit_code != 0) {
    std::cerr << result.answer.text;
  } else if (!(std::cout << result.answer.text << std::flush)) {
    if (is_reader_of_stdout_gone()) throw ReaderGone{};
    throw Error(ErrorKind::io, "standard output cannot be written");
  }
  return result.answer.exit_code;
}

/// A closed stream must not become the number of the next file that is opened: what is read from it or
/// written to it would be that file's.
void keep_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(stream, F_GETFD) < 0) (void)open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

void handle_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP})
    if (std::signal(signal, request_stop) == SIG_IGN) std::signal(signal, SIG_IGN);  // under nohup
  // A closed pipe and a file grown past its limit are failed writes: no change is cut off in its middle.
  for (const int signal : {SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_IGN);
}

/// As other programs end whose reader is gone: in silence, by the signal.
int end_by_sigpipe() {
  std::signal(SIGPIPE, SIG_DFL);
  (void)std::raise(SIGPIPE);
  return 128 + SIGPIPE;  // when whoever started us blocks the signal
}

}  // namespace
}  // namespace kartei::cli

int main(int count, char** arguments) {
  using kartei::cli::explained;
  kartei::cli::keep_standard_streams();
  kartei::cli::handle_signals();
  kartei::cli::give_back_large_blocks();
  try {
    return kartei::cli::guarded_main({arguments + 1, arguments + count});
  } catch (const kartei::Error& error) {
    return explained(error, kartei::exit_code(error.kind()));
  } catch (const kartei::cli::ReaderGone&) {
    return kartei::cli::end_by_sigpipe();
  } catch (const std::bad_alloc&) {
    std::cerr << "kartei: not enough memory; nothing was changed\n";
    return 2;
  } catch (const std::exception& error) {
    return explained(error, 2);
  }
}
