#include <fmt/format.h>
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
#include "model/error.hpp"

namespace kartei::cli {
namespace {

std::atomic<bool> stop_requested = false;  // a signal handler can reach nothing but a global
static_assert(std::atomic<bool>::is_always_lock_free);

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
  environment.threads = thread_count(common.threads);
  environment.dry_run = common.dry_run;
  environment.stop = &stop_requested;
  if (!common.quiet) environment.progress = progress_line();
  return environment;
}

int run(Parsed parsed, const std::vector<std::string>& words) {
  if (parsed.common.database.empty()) parsed.common.database = from_environment("KARTEI_DB");
  if (parsed.common.now.empty()) parsed.common.now = from_environment("KARTEI_NOW");
  Context context(parsed.common, environment(parsed.common, words), std::cout, std::cerr);
  const int code = parsed.run(context);
  context.finish();
  return code;
}

int guarded_main(const std::vector<std::string>& words) {
  ParseResult result = parse(words);
  if (!result.parsed) {
    (result.answer.exit_code == 0 ? std::cout : std::cerr) << result.answer.text;
    return result.answer.exit_code;
  }
  return run(std::move(*result.parsed), words);
}

int explained(const std::exception& error, int code) {
  std::cerr << "kartei: " << error.what() << '\n';
  return code;
}

}  // namespace
}  // namespace kartei::cli

int main(int count, char** arguments) {
  using kartei::cli::explained;
  std::signal(SIGINT, kartei::cli::request_stop);
  std::signal(SIGTERM, kartei::cli::request_stop);
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return kartei::cli::guarded_main({arguments + 1, arguments + count});
  } catch (const kartei::Error& error) {
    return explained(error, kartei::exit_code(error.kind()));
  } catch (const std::bad_alloc&) {
    std::cerr << "kartei: not enough memory; nothing was changed\n";
    return 2;
  } catch (const std::exception& error) {
    return explained(error, 2);
  }
}
