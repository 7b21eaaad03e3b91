/// A database, one thing that is done to it, and what becomes of it when the disk or the process gives way.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "faulty_vfs.hpp"
#include "store/store.hpp"

namespace kartei::fault {

/// What happened at one point.
struct Outcome {
  std::int64_t point = 0;
  bool reported_success = false;  ///< the operation returned, instead of throwing or being killed
  bool is_before = false;         ///< the record tables are as before the operation ...
  bool is_after = false;          ///< ... or as after it
};

/// Holds the files of one test in a folder of its own, removed at the end.
class CrashScene {
 public:
  using Act = std::function<void(store::Store&)>;

  /// `prepare` fills a new database; `act` is what is watched.
  CrashScene(const Act& prepare, Act act);
  CrashScene(const CrashScene&) = delete;
  CrashScene& operator=(const CrashScene&) = delete;
  ~CrashScene();

  /// How many writes and syncs the operation makes, and how many of them in the write-ahead log.
  [[nodiscard]] std::int64_t points() const { return points_; }
  [[nodiscard]] std::int64_t log_points() const { return log_points_; }

  /// Runs the operation with that fault at that point, and looks at the database afterwards.
  [[nodiscard]] Outcome run(Fault fault, std::int64_t point) const;

  /// Runs the operation once and copies the files before each of `points` (ascending): what a process
  /// killed there leaves. Looks at each copy.
  [[nodiscard]] std::vector<Outcome> run_with_copies(const std::vector<std::int64_t>& points) const;

 private:
  void measure();
  [[nodiscard]] std::filesystem::path fresh_copy(const std::string& name) const;
  [[nodiscard]] Outcome look(const std::filesystem::path& database, std::int64_t point) const;
  [[nodiscard]] bool act_on(const std::filesystem::path& database) const;

  std::filesystem::path folder_;
  Act act_;
  std::int64_t points_ = 0;
  std::int64_t log_points_ = 0;
  std::uint64_t before_ = 0;  ///< hash of the dump
  std::uint64_t after_ = 0;
};

/// `count` points from 1 to `last`, evenly spread, both ends among them; all when there are no more.
[[nodiscard]] std::vector<std::int64_t> spread(std::int64_t last, std::int64_t count);

}  // namespace kartei::fault
