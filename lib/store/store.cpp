#include "store/store.hpp"

#include "model/error.hpp"
#include "schema/migrations.hpp"
#include "schema/queries/connection.hpp"
#include "schema/queries/journal.hpp"
#include "store/sqlite/transaction.hpp"

namespace kartei::store {
namespace {

/// "KART": set by the first migration, tells our files from others.
constexpr std::int64_t application_id = 0x4B415254;

sqlite::OpenOptions open_options(const StoreOptions& options, bool create) {
  return {.create = create,
          .vfs = options.vfs,
          .busy_timeout_ms = options.busy_timeout_ms,
          .interrupted = options.interrupted};
}

int schema_version(sqlite::Database& database) {
  return static_cast<int>(database.number(schema::connection::schema_version).value_or(0));
}

void refuse_foreign(sqlite::Database& database, const std::filesystem::path& path) {
  if (database.number(schema::connection::application_id) != application_id) {
    throw Error(
        ErrorKind::input_unusable,
        path.string() + ": this is not a Kartei database; check --db, or make a new one with `kartei init`");
  }
}

void refuse_newer(sqlite::Database& database, const std::filesystem::path& path) {
  if (schema_version(database) > newest_schema_version()) {
    throw Error(ErrorKind::input_unusable,
                path.string() + ": the database was written by a newer Kartei (schema " +
                    std::to_string(schema_version(database)) + ", this program knows " +
                    std::to_string(newest_schema_version()) + "); update Kartei");
  }
}

void refuse_older(sqlite::Database& database, const std::filesystem::path& path) {
  if (schema_version(database) < newest_schema_version()) {
    throw Error(ErrorKind::failed, path.string() +
                                       ": the database is of an older Kartei; bring it up to date with "
                                       "`kartei migrate --db " +
                                       path.string() + "`");
  }
}

void run_migrations(sqlite::Database& database) {
  for (const schema::Migration& migration : schema::migrations) {
    if (migration.version <= schema_version(database)) continue;
    sqlite::Transaction transaction(database);
    database.execute(migration.sql);
    transaction.commit();
  }
}

void describe(sqlite::Database& database, Moment now) {
  sqlite::Transaction transaction(database);
  const std::string at = to_text(now);
  database.run(schema::journal::write_meta, std::string_view("application"), std::string_view("kartei"));
  database.run(schema::journal::write_meta, std::string_view("created_at"), std::string_view(at));
  transaction.commit();
}

}  // namespace

int newest_schema_version() { return schema::migrations.back().version; }

Store::Store(std::filesystem::path path, std::unique_ptr<sqlite::Database> database)
    : path_(std::move(path)),
      database_(std::move(database)),
      ids_(std::make_unique<IdCounters>(*database_)),
      search_(std::make_unique<SearchIndex>(*database_)) {
  database_->execute(schema::connection::working_tables.sql);
}

Store Store::create(const std::filesystem::path& path, Moment now, const StoreOptions& options) {
  auto database = std::make_unique<sqlite::Database>(path, open_options(options, true));
  database->run(schema::connection::use_write_ahead_log);
  run_migrations(*database);
  describe(*database, now);
  return {path, std::move(database)};
}

Store Store::open(const std::filesystem::path& path, const StoreOptions& options) {
  auto database = std::make_unique<sqlite::Database>(path, open_options(options, false));
  refuse_foreign(*database, path);
  refuse_newer(*database, path);
  refuse_older(*database, path);
  return {path, std::move(database)};
}

Migrated migrate(const std::filesystem::path& path, const StoreOptions& options) {
  sqlite::Database database(path, open_options(options, false));
  refuse_foreign(database, path);
  refuse_newer(database, path);
  const int from = schema_version(database);
  run_migrations(database);
  return {.from = from, .to = schema_version(database)};
}

}  // namespace kartei::store
