#include "store/sqlite/copy_database.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <memory>
#include <string>

#include "schema/queries/connection.hpp"
#include "store/sqlite/failure.hpp"

namespace kartei::sqlite {
namespace {

constexpr int busy_timeout_ms = 5'000;

struct Close {
  void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
};
using Connection = std::unique_ptr<sqlite3, Close>;

Connection open_file(const std::filesystem::path& path, int flags) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
  Connection connection(opened);
  if (code != SQLITE_OK) fail(opened, code, path.string());
  sqlite3_busy_timeout(opened, busy_timeout_ms);
  return connection;
}

/// SQLite would make it readable as the umask has it.
void make_private_file(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor >= 0) ::close(descriptor);
}

}  // namespace

void copy_database(const std::filesystem::path& from, const std::filesystem::path& to) {
  make_private_file(to);
  const Connection source = open_file(from, SQLITE_OPEN_READWRITE);
  const Connection target = open_file(to, SQLITE_OPEN_READWRITE);
  sqlite3_backup* backup = sqlite3_backup_init(target.get(), "main", source.get(), "main");
  if (backup == nullptr) fail(target.get(), sqlite3_errcode(target.get()), to.string());
  constexpr int all_pages = -1;
  int code = SQLITE_BUSY;
  constexpr int pause_ms = 50;
  for (int waited = 0; waited <= busy_timeout_ms && (code == SQLITE_BUSY || code == SQLITE_LOCKED);
       waited += pause_ms) {
    code = sqlite3_backup_step(backup, all_pages);
    if (code != SQLITE_DONE) sqlite3_sleep(pause_ms);
  }
  const int finished = sqlite3_backup_finish(backup);
  if (code != SQLITE_DONE) fail(target.get(), code, to.string());
  if (finished != SQLITE_OK) fail(target.get(), finished, to.string());
}

void make_single_file(const std::filesystem::path& path) {
  const Connection connection = open_file(path, SQLITE_OPEN_READWRITE);
  const std::string sql(schema::connection::single_file.sql);
  const int code = sqlite3_exec(connection.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(connection.get(), code, path.string());
}

}  // namespace kartei::sqlite
