-- Journal: what was done, by whom, and how to take it back. Nothing here is itself undone.
-- Every column ends in its class: none, pii, or sensitive (free text that may hold special categories).

PRAGMA application_id = 1262572116;  -- "KART": what tells our file from any other

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,  -- none: normaliser_version, created_at, application
  value TEXT NOT NULL      -- none
) STRICT, WITHOUT ROWID;

CREATE TABLE id_counters (
  kind    TEXT PRIMARY KEY,                     -- none: the kind of id: party, merge, ...
  next_id INTEGER NOT NULL CHECK (next_id > 0)  -- none: given next; never goes back, not by an undo either
) STRICT, WITHOUT ROWID;

CREATE TABLE operations (
  operation_id           INTEGER PRIMARY KEY,                        -- none
  command                TEXT NOT NULL,                              -- none: import, merge, edit, undo, ...
  arguments              TEXT NOT NULL,                              -- pii: the command line
  actor                  TEXT NOT NULL,                              -- pii: the system user
  on_behalf              TEXT,                                       -- pii: for whom, as told
  at                     TEXT NOT NULL,                              -- none
  summary                TEXT NOT NULL,                              -- none: JSON object of counts
  undoes_operation_id    INTEGER REFERENCES operations,              -- none: set on an undo
  undone_by_operation_id INTEGER REFERENCES operations               -- none: set once all of it is undone
) STRICT;
CREATE INDEX operations_undoes ON operations (undoes_operation_id) WHERE undoes_operation_id IS NOT NULL;
CREATE INDEX operations_undone_by ON operations (undone_by_operation_id)
  WHERE undone_by_operation_id IS NOT NULL;

CREATE TABLE runs (
  run_id       INTEGER PRIMARY KEY,             -- none
  command      TEXT NOT NULL,                   -- none
  at           TEXT NOT NULL,                   -- none
  file_name    TEXT NOT NULL,                   -- pii: file names carry names of people
  file_sha256  TEXT NOT NULL,                   -- none: lower-case hex; empty when no file was read
  outcome      TEXT NOT NULL CHECK (outcome IN ('changed', 'unchanged')),  -- none
  counts       TEXT NOT NULL,                   -- none: JSON object
  operation_id INTEGER REFERENCES operations    -- none: empty when the run changed nothing
) STRICT;
CREATE INDEX runs_file ON runs (file_sha256);
CREATE INDEX runs_operation ON runs (operation_id) WHERE operation_id IS NOT NULL;

-- What a command overwrites in place, to be put back by undo. One row each, so that an erasure can
-- delete those of a party.
CREATE TABLE row_images (
  operation_id INTEGER NOT NULL REFERENCES operations,  -- none: the operation that overwrote the row
  table_name   TEXT NOT NULL,                           -- none
  row_key      INTEGER NOT NULL,                        -- none
  party_id     INTEGER,                                 -- none: whom the row is about, when it is about one
  image        TEXT NOT NULL,                           -- pii: JSON object of the columns as they were
  PRIMARY KEY (operation_id, table_name, row_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX row_images_row ON row_images (table_name, row_key);
CREATE INDEX row_images_party ON row_images (party_id) WHERE party_id IS NOT NULL;
