-- The life of a connection. The pragmas are per connection and run on every open, outside a transaction.

-- The schema is trusted, for SQLite 3.40 lets triggers write an index of words (FTS5) only then. What a trigger of a
-- foreign file could call is SQLite's own, or compares texts: Kartei loads no extensions, and defends shadow tables.
-- name: pragmas
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA cache_size = -262144;
PRAGMA temp_store = MEMORY;
PRAGMA trusted_schema = ON;
PRAGMA recursive_triggers = OFF;

-- What reads everything once in order finds nothing again in a large cache.
-- name: cache_for_one_reading
PRAGMA cache_size = -16384;

-- name: usual_cache
PRAGMA cache_size = -262144;

-- Kept in the file: set once, so that opening never changes a file that is not ours.
-- name: use_write_ahead_log
PRAGMA journal_mode = WAL

-- A copy that needs no file beside it, and has no free pages.
-- name: single_file
PRAGMA secure_delete = ON;
PRAGMA journal_mode = DELETE;
VACUUM;

-- name: begin_immediate
BEGIN IMMEDIATE

-- name: commit
COMMIT

-- name: rollback
ROLLBACK

-- name: application_id
PRAGMA application_id

-- name: schema_version
PRAGMA user_version

-- name: table_count
SELECT count(*) FROM sqlite_schema WHERE type = 'table'

-- name: integrity_check
PRAGMA integrity_check

-- name: foreign_key_check
PRAGMA foreign_key_check

-- Tables of this connection only, in memory: the sets that an undo works through, and what is of one person.
-- name: working_tables
CREATE TEMP TABLE IF NOT EXISTS touched_parties (party_id INTEGER PRIMARY KEY) STRICT;
CREATE TEMP TABLE IF NOT EXISTS kept_parties (party_id INTEGER PRIMARY KEY) STRICT;
CREATE TEMP TABLE IF NOT EXISTS kept_rows (
  table_name TEXT NOT NULL, row_key INTEGER NOT NULL, PRIMARY KEY (table_name, row_key)) STRICT, WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS gone_records (source_record_id INTEGER PRIMARY KEY) STRICT;
CREATE TEMP TABLE IF NOT EXISTS subject_parties (party_id INTEGER PRIMARY KEY) STRICT;
CREATE TEMP TABLE IF NOT EXISTS subject_values (value TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS subject_hashes (hash BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS subject_operations (operation_id INTEGER PRIMARY KEY) STRICT;
CREATE TEMP TABLE IF NOT EXISTS subject_rows (
  table_name TEXT NOT NULL, row_key INTEGER NOT NULL, PRIMARY KEY (table_name, row_key)) STRICT, WITHOUT ROWID;

-- One row of many, which is taken whole or not at all.
-- name: begin_row
SAVEPOINT one_row

-- name: end_row
RELEASE one_row

-- name: take_row_back
ROLLBACK TO one_row
