#include "store/sqlite/database.hpp"

#include <sqlite3.h>
#include <sys/stat.h>

#include <system_error>

#include "model/error.hpp"
#include "schema/queries/connection.hpp"
#include "store/sqlite/failure.hpp"
#include "store/sqlite/functions.hpp"

namespace kartei::sqlite {
namespace {

/// How many steps of SQLite's machine lie between two looks at the interrupt flag: some milliseconds.
constexpr int steps_between_looks = 100'000;

/// New files get 0600; SQLite gives the database's mode to its -wal and -shm.
class OwnerOnlyFiles {
 public:
  OwnerOnlyFiles() : before_(::umask(S_IRWXG | S_IRWXO | S_IXUSR)) {}
  OwnerOnlyFiles(const OwnerOnlyFiles&) = delete;
  OwnerOnlyFiles& operator=(const OwnerOnlyFiles&) = delete;
  ~OwnerOnlyFiles() { ::umask(before_); }

 private:
  mode_t before_;
};

void require_folder(const std::filesystem::path& path) {
  std::error_code ignored;
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
  if (!std::filesystem::exists(folder, ignored)) {
    throw Error(ErrorKind::cannot_create, path.string() + ": there is no folder " + folder.string() +
                                              "; make it or name another with --db");
  }
}

void require_presence(const std::filesystem::path& path, bool create) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  const bool exists = std::filesystem::exists(status);
  if (error && status.type() != std::filesystem::file_type::not_found) {
    throw Error(
        create ? ErrorKind::cannot_create : ErrorKind::no_input,
        path.string() + ": cannot be looked at: " + error.message() + "; check the folder's permissions");
  }
  if (std::filesystem::is_directory(status)) {
    throw Error(create ? ErrorKind::cannot_create : ErrorKind::input_unusable,
                path.string() + ": is a folder; name a file with --db");
  }
  if (create) require_folder(path);
  // An empty file is what a killed `init` leaves.
  if (exists && create && std::filesystem::file_size(path, error) > 0) {
    throw Error(ErrorKind::cannot_create, path.string() + ": exists already; choose another path for --db");
  }
  if (!exists && !create) {
    throw Error(ErrorKind::no_input,
                path.string() + ": no such database; make one with `kartei init --db " + path.string() + "`");
  }
}

/// SQLite's count of memory in use takes a lock at every allocation, and nobody reads it.
/// Too late once SQLite runs, which does no harm.
void save_memory_accounting() { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

int is_set(void* flag) {
  return static_cast<const std::atomic<bool>*>(flag)->load(std::memory_order_relaxed) ? 1 : 0;
}

void watch(sqlite3* connection, const std::atomic<bool>* flag) {
  if (flag == nullptr) return;
  // The flag is only read: the cast gives SQLite's untyped pointer what is_set() takes back as const.
  sqlite3_progress_handler(connection, steps_between_looks, &is_set, const_cast<std::atomic<bool>*>(flag));
}

}  // namespace

Database::Database(const std::filesystem::path& path, const OpenOptions& options) {
  require_presence(path, options.create);
  save_memory_accounting();
  const OwnerOnlyFiles mode;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                    (options.create ? SQLITE_OPEN_CREATE : 0);
  sqlite3* connection = nullptr;
  const int code =
      sqlite3_open_v2(path.c_str(), &connection, flags, options.vfs.empty() ? nullptr : options.vfs.c_str());
  connection_.reset(connection);
  if (code != SQLITE_OK) fail(connection, code, path.string());
  set_pragmas(options.busy_timeout_ms);
  add_functions(connection);
  watch(connection, options.interrupted);
}

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

void Database::set_pragmas(int busy_timeout_ms) {
  sqlite3_busy_timeout(connection_.get(), busy_timeout_ms);
  sqlite3_db_config(connection_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(connection_.get(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(connection_.get(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  execute(schema::connection::pragmas.sql);
}

void Database::execute(std::string_view sql) {
  const std::string terminated(sql);
  const int code = sqlite3_exec(connection_.get(), terminated.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(connection_.get(), code, "running a statement");
}

Statement& Database::kept(const schema::Query& query) {
  if (query.index >= kept_.size()) kept_.resize(query.index + 1U);
  std::unique_ptr<Statement>& statement = kept_[query.index];
  if (!statement) statement = std::make_unique<Statement>(connection_.get(), query.sql);
  return *statement;
}

std::optional<std::int64_t> Database::first_number(const schema::Query& query) {
  Statement& statement = kept(query);
  if (!statement.step() || statement.is_null(0)) return std::nullopt;
  return statement.integer(0);
}

std::optional<std::string> Database::first_text(const schema::Query& query) {
  Statement& statement = kept(query);
  if (!statement.step() || statement.is_null(0)) return std::nullopt;
  return std::string(statement.text(0));
}

std::int64_t Database::changed_rows() const { return sqlite3_changes64(connection_.get()); }

bool Database::in_transaction() const { return sqlite3_get_autocommit(connection_.get()) == 0; }

}  // namespace kartei::sqlite
