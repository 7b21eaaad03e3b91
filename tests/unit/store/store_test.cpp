/// The file: made, opened, refused, written by one at a time.
#include <sys/stat.h>

#include <fstream>

#include "fixture.hpp"
#include "model/error.hpp"
#include "store/sqlite/small_cache.hpp"

namespace kartei::store {
namespace {

class DatabaseFile : public StoreTest {
 protected:
  ErrorKind kind_of_open() const {
    try {
      (void)Store::open(path(), {.vfs = {}, .interrupted = nullptr, .busy_timeout_ms = 0});
    } catch (const Error& error) {
      return error.kind();
    }
    ADD_FAILURE() << "was opened";
    return ErrorKind::failed;
  }

  void write(std::string_view bytes) const { std::ofstream(path(), std::ios::binary) << bytes; }

  std::string read() const {
    std::ifstream file(path(), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  /// A database made by `sql` alone.
  void write_database(std::string_view sql) const {
    sqlite::Database database(path(),
                              {.create = true, .vfs = {}, .busy_timeout_ms = 0, .interrupted = nullptr});
    database.execute(sql);
  }
};

mode_t mode_of(const std::filesystem::path& path) {
  struct stat status{};
  EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
  return status.st_mode & 0777;
}

TEST_F(DatabaseFile, is_readable_by_its_owner_only) {
  Store store = new_store();
  record_run(
      store,
      {.command = "import", .at = now, .file_name = {}, .file_sha256 = {}, .counts = {}, .operation = {}});
  EXPECT_EQ(mode_of(path()), 0600U);
  EXPECT_EQ(mode_of(path().string() + "-wal"), 0600U);
  EXPECT_EQ(mode_of(path().string() + "-shm"), 0600U);
}

TEST_F(DatabaseFile, opens_again) {
  {
    const Store store = new_store();
  }
  EXPECT_NO_THROW((void)Store::open(path()));
}

TEST_F(DatabaseFile, has_its_large_cache_again_after_one_reading) {
  Store store = new_store();
  const auto pages = [&store] {
    sqlite::Statement statement = store.database().prepare("PRAGMA cache_size");
    return statement.step() ? statement.integer(0) : 0;
  };
  const std::int64_t usual = pages();
  {
    const sqlite::SmallCache cache(store.database());
    EXPECT_GT(pages(), usual) << "negative: KiB";
  }
  EXPECT_EQ(pages(), usual);
}

TEST_F(DatabaseFile, is_not_made_over_another) {
  {
    const Store store = new_store();
  }
  EXPECT_THROW((void)new_store(), Error);
}

TEST_F(DatabaseFile, that_is_missing_is_told_apart) { EXPECT_EQ(kind_of_open(), ErrorKind::no_input); }

TEST_F(DatabaseFile, that_is_no_database_is_refused_and_stays) {
  write("Nachname;Vorname\nMeyer;Hans\n");
  EXPECT_EQ(kind_of_open(), ErrorKind::input_unusable);
  EXPECT_EQ(read(), "Nachname;Vorname\nMeyer;Hans\n");
}

TEST_F(DatabaseFile, of_another_program_is_refused_and_stays) {
  write_database("CREATE TABLE customers (name)");
  const std::string before = read();
  EXPECT_EQ(kind_of_open(), ErrorKind::input_unusable);
  EXPECT_EQ(read(), before);
}

TEST_F(DatabaseFile, of_a_newer_kartei_is_refused_and_stays) {
  {
    Store store = new_store();
    store.database().execute("PRAGMA user_version = 9999");
  }
  const std::string before = read();
  EXPECT_EQ(kind_of_open(), ErrorKind::input_unusable);
  EXPECT_EQ(read(), before);
}

TEST_F(DatabaseFile, of_an_older_kartei_asks_for_migrate) {
  write_database("PRAGMA application_id = 1262572116");
  EXPECT_EQ(kind_of_open(), ErrorKind::failed);
  const Migrated migrated = migrate(path());
  EXPECT_EQ(migrated.from, 0);
  EXPECT_EQ(migrated.to, newest_schema_version());
  EXPECT_NO_THROW((void)Store::open(path()));
}

TEST_F(DatabaseFile, that_is_being_written_is_locked) {
  Store first = new_store();
  const Change change(first, by("import"));
  Store second = Store::open(path(), {.vfs = {}, .interrupted = nullptr, .busy_timeout_ms = 0});
  try {
    const Change other(second, by("merge"));
    FAIL() << "both write";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::locked);
  }
}

TEST_F(DatabaseFile, stops_a_long_query_when_interrupted) {
  {
    const Store store = new_store();
  }
  const std::atomic<bool> stop = true;
  Store store = Store::open(path(), {.vfs = {}, .interrupted = &stop, .busy_timeout_ms = 0});
  try {
    store.database().execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
    FAIL() << "ended";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::interrupted);
  }
}

}  // namespace
}  // namespace kartei::store
