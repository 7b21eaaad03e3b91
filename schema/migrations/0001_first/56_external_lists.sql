-- Copies of lists that others keep: ECG, Robinson, stars of the Swiss directory. Each stays as a line of record;
-- entries are kept of the newest copy of a name only.
CREATE TABLE external_lists (
  external_list_id INTEGER PRIMARY KEY,                    -- none
  name             TEXT NOT NULL,                          -- none: as the rule set calls it
  as_of            TEXT NOT NULL CHECK (as_of IS date(as_of)),  -- none: the day it was current
  file_name        TEXT NOT NULL,                          -- none: as its keeper calls it
  file_sha256      TEXT NOT NULL,                          -- none
  entry_count      INTEGER NOT NULL,                       -- none
  recorded_at      TEXT NOT NULL,                          -- none
  operation_id     INTEGER NOT NULL REFERENCES operations  -- none
) STRICT;
CREATE INDEX external_lists_name ON external_lists (name);
CREATE INDEX external_lists_operation ON external_lists (operation_id);

CREATE TABLE external_list_entries (
  external_list_id INTEGER NOT NULL REFERENCES external_lists,  -- none
  digest           BLOB NOT NULL CHECK (length(digest) = 32),   -- none: HMAC-SHA-256 of the value, or of its SHA-1
  PRIMARY KEY (external_list_id, digest)
) STRICT, WITHOUT ROWID;
