#include "store/sqlite/failure.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <filesystem>
#include <string>

#include "model/error.hpp"

namespace kartei::sqlite {
namespace {

struct Meaning {
  int code;
  ErrorKind kind;
  std::string_view advice;
};

constexpr std::array<Meaning, 13> meanings = {{
    {SQLITE_BUSY, ErrorKind::locked, "another process is writing to the database; try again when it is done"},
    {SQLITE_LOCKED, ErrorKind::locked, "the database is in use; try again later"},
    {SQLITE_FULL, ErrorKind::io,
     "the disk is full; make room and run the command again, what was under way is taken back"},
    {SQLITE_IOERR, ErrorKind::io,
     "reading or writing failed; check the disk and its mount, what was under way is taken back"},
    {SQLITE_NOTADB, ErrorKind::input_unusable, "this is not a Kartei database; check --db"},
    {SQLITE_CORRUPT, ErrorKind::input_unusable, "the database is damaged; restore it from a backup"},
    {SQLITE_CANTOPEN, ErrorKind::cannot_create,
     "the database cannot be opened; check the folder's permissions"},
    {SQLITE_READONLY, ErrorKind::cannot_create, "the database cannot be written; check its permissions"},
    {SQLITE_PERM, ErrorKind::cannot_create, "access was denied; check the file's permissions"},
    {SQLITE_AUTH, ErrorKind::cannot_create, "access was denied; check the file's permissions"},
    {SQLITE_INTERRUPT, ErrorKind::interrupted, "interrupted; what was under way is taken back"},
    {SQLITE_NOMEM, ErrorKind::failed, "out of memory"},
    {SQLITE_TOOBIG, ErrorKind::failed, "a value is larger than the database can hold (1 GB)"},
}};

std::string file_name(sqlite3* connection, std::string_view otherwise) {
  const char* path = connection == nullptr ? nullptr : sqlite3_db_filename(connection, "main");
  if (path == nullptr || *path == '\0') return std::string(otherwise);
  return std::filesystem::path(path).filename().string();
}

}  // namespace

void fail(sqlite3* connection, int code, std::string_view what) {
  const std::string name = file_name(connection, what);
  const std::string detail = connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
  const int primary = code & 0xff;
  for (const Meaning& meaning : meanings) {
    if (meaning.code == primary) {
      throw Error(meaning.kind, fmt::format("{}: {} ({})", name, meaning.advice, detail));
    }
  }
  throw Error(ErrorKind::failed, fmt::format("{}: {}: {}", name, what, detail));
}

}  // namespace kartei::sqlite
