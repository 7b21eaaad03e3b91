/// A file system for SQLite that fails, or ends the process, at the n-th write or sync.
///
/// It passes everything on to the usual one and counts writes, truncations and syncs as *points*, from 1.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace kartei::fault {

enum class Fault : std::uint8_t {
  none,
  io_error,   ///< the device is gone: this point and all after it fail with SQLITE_IOERR
  disk_full,  ///< this point and all after it fail with SQLITE_FULL
  kill,       ///< the process ends at once, without running any destructor
};

struct FaultPlan {
  Fault fault = Fault::none;
  std::int64_t at = 0;  ///< the first point that fails
  /// Called before each point. What the files hold then is what a process killed at that point leaves.
  std::function<void(std::int64_t point)> before = {};
};

/// What a killed process returns.
inline constexpr int killed_exit_code = 86;

/// Registered with SQLite under name() as long as it lives.
class FaultyVfs {
 public:
  explicit FaultyVfs(FaultPlan plan);
  FaultyVfs(const FaultyVfs&) = delete;
  FaultyVfs& operator=(const FaultyVfs&) = delete;
  ~FaultyVfs();

  [[nodiscard]] static std::string name() { return "faulty"; }

  /// Points passed so far, and those of them in the write-ahead log: a commit is written there.
  [[nodiscard]] std::int64_t points() const;
  [[nodiscard]] std::int64_t log_points() const;

  struct State;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace kartei::fault
