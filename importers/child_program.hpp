/// Other programs, run on bytes, within bounds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::importers {

/// A file in memory that has no name. Throws std::bad_alloc when there is no room for it.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes);
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile();

  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] std::string bytes() const;

 private:
  MemoryFile();

  int descriptor_;
};

/// What a program may use before the system ends it.
struct ProgramBounds {
  std::uint64_t cpu_seconds;
  std::uint64_t memory_bytes;
  std::uint64_t output_bytes;
};

struct ProgramRun {
  std::optional<int> exit_code;  ///< nothing when it was ended, as one is that goes past a bound
  std::string output;
  std::string errors;
};

/// Runs the program of that name in PATH with `input` as its standard input, which it may also open by the
/// path /dev/stdin, and waits for its end. Nothing when there is no such program.
[[nodiscard]] std::optional<ProgramRun> run_program(const std::vector<std::string>& words,
                                                    const MemoryFile& input, const ProgramBounds& bounds);

}  // namespace kartei::importers
