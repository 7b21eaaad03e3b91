#include "importers/child_program.hpp"

#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <new>

namespace kartei::importers {
namespace {

void write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) throw std::bad_alloc();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// Which of a program's files is which of ours.
class FileActions {
 public:
  FileActions() { posix_spawn_file_actions_init(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }

  void put(const MemoryFile& file, int descriptor) {
    posix_spawn_file_actions_adddup2(&actions_, file.descriptor(), descriptor);
  }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

void bind(pid_t program, const ProgramBounds& bounds) {
  const auto limit = [program](__rlimit_resource what, std::uint64_t most) {
    const rlimit both{most, most};
    prlimit(program, what, &both, nullptr);
  };
  limit(RLIMIT_CPU, bounds.cpu_seconds);
  limit(RLIMIT_AS, bounds.memory_bytes);
  limit(RLIMIT_FSIZE, bounds.output_bytes);
  limit(RLIMIT_CORE, 0);
}

/// The status that the program ended with, as waitpid tells it.
int end_of(pid_t program) {
  int status = 0;
  while (waitpid(program, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace

MemoryFile::MemoryFile() : descriptor_(memfd_create("kartei", MFD_CLOEXEC)) {
  if (descriptor_ < 0) throw std::bad_alloc();
}

// The other constructor has made it: it is closed when there is no room.
MemoryFile::MemoryFile(std::string_view bytes) : MemoryFile() { write_all(descriptor_, bytes); }

MemoryFile::~MemoryFile() { close(descriptor_); }

std::string MemoryFile::bytes() const {
  std::string bytes;
  std::array<char, 65536> part{};
  for (;;) {
    const ssize_t count = pread(descriptor_, part.data(), part.size(), static_cast<off_t>(bytes.size()));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return bytes;
    bytes.append(part.data(), static_cast<std::size_t>(count));
  }
}

std::optional<ProgramRun> run_program(const std::vector<std::string>& words, const MemoryFile& input,
                                      const ProgramBounds& bounds) {
  const MemoryFile output("");
  const MemoryFile errors("");
  FileActions files;
  files.put(input, STDIN_FILENO);
  files.put(output, STDOUT_FILENO);
  files.put(errors, STDERR_FILENO);
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_t program = 0;
  if (posix_spawnp(&program, arguments.front(), files.get(), nullptr, arguments.data(), environ) != 0)
    return std::nullopt;
  bind(program, bounds);
  const int status = end_of(program);
  ProgramRun run;
  if (WIFEXITED(status)) run.exit_code = WEXITSTATUS(status);
  run.output = output.bytes();
  run.errors = errors.bytes();
  return run;
}

}  // namespace kartei::importers
