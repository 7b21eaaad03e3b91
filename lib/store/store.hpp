/// The database file: made, opened, refused. Functions of this layer take a Store and do one thing to it.
#pragma once

#include <filesystem>
#include <string>

#include "model/date.hpp"
#include "store/id_counters.hpp"
#include "store/search_index.hpp"
#include "store/sqlite/database.hpp"

namespace kartei::store {

struct StoreOptions {
  std::string vfs;  ///< SQLite's name of a file system; empty for the usual one
  const std::atomic<bool>* interrupted = nullptr;  ///< queries stop with Error{interrupted} once it is set
  int busy_timeout_ms = 5'000;
};

/// The schema version this program writes.
[[nodiscard]] int newest_schema_version();

/// An open database of the newest schema version. Not to be shared between threads.
class Store {
 public:
  /// Makes a new file, 0600, at `path`. Throws Error{cannot_create} when one exists.
  [[nodiscard]] static Store create(const std::filesystem::path& path, Moment now,
                                    const StoreOptions& options = {});

  /// Opens a file. Throws Error{no_input} when there is none, {input_unusable} when it is no Kartei
  /// database or of a newer Kartei, {failed} when it is older and needs `kartei migrate`. A refused file
  /// stays untouched.
  [[nodiscard]] static Store open(const std::filesystem::path& path, const StoreOptions& options = {});

  /// As it was opened: what belongs to the database lies beside it.
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] sqlite::Database& database() { return *database_; }
  [[nodiscard]] IdCounters& ids() { return *ids_; }
  [[nodiscard]] SearchIndex& search() { return *search_; }

 private:
  Store(std::filesystem::path path, std::unique_ptr<sqlite::Database> database);

  std::filesystem::path path_;
  std::unique_ptr<sqlite::Database> database_;
  std::unique_ptr<IdCounters> ids_;
  std::unique_ptr<SearchIndex> search_;
};

/// Brings an older database to the newest schema, each step in one transaction; returns the versions before
/// and after. Throws like Store::open for files it may not touch.
struct Migrated {
  int from = 0;
  int to = 0;
};
Migrated migrate(const std::filesystem::path& path, const StoreOptions& options = {});

}  // namespace kartei::store
