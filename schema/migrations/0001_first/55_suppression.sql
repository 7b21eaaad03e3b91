-- What must not be used again, and what really happened to what was handed over. None of it is undone.

-- Own list. A value stands here as a keyed hash only: the key lies outside the database.
CREATE TABLE suppressions (
  suppression_id INTEGER PRIMARY KEY,                              -- none
  digest         BLOB NOT NULL CHECK (length(digest) = 32),        -- none: HMAC-SHA-256 of the normalised value
  channel        TEXT NOT NULL,                                    -- none: empty: all
  reason         TEXT NOT NULL,                                    -- sensitive: in free words
  recorded_at    TEXT NOT NULL,                                    -- none
  recorded_by    TEXT NOT NULL,                                    -- pii
  operation_id   INTEGER NOT NULL REFERENCES operations            -- none
) STRICT;
CREATE INDEX suppressions_digest ON suppressions (digest);
CREATE INDEX suppressions_operation ON suppressions (operation_id);

-- Copies of lists that others keep: ECG, Robinson, stars of the Swiss directory. Each stays as a line of record;
-- entries are kept of the newest copy of a name only.
CREATE TABLE external_lists (
  external_list_id INTEGER PRIMARY KEY,                    -- none
  name             TEXT NOT NULL,                          -- none: as the rule set calls it
  as_of            TEXT NOT NULL CHECK (as_of IS date(as_of)),  -- none: the day it was current
  file_name        TEXT NOT NULL,                          -- pii
  file_sha256      TEXT NOT NULL,                          -- none
  entry_count      INTEGER NOT NULL,                       -- none
  recorded_at      TEXT NOT NULL,                          -- none
  recorded_by      TEXT NOT NULL,                          -- pii
  operation_id     INTEGER NOT NULL REFERENCES operations  -- none
) STRICT;
CREATE INDEX external_lists_name ON external_lists (name);
CREATE INDEX external_lists_operation ON external_lists (operation_id);

CREATE TABLE external_list_entries (
  external_list_id INTEGER NOT NULL REFERENCES external_lists,  -- none
  digest           BLOB NOT NULL CHECK (length(digest) = 32),   -- none: HMAC-SHA-256 of the value, or of its SHA-1
  PRIMARY KEY (external_list_id, digest)
) STRICT, WITHOUT ROWID;

-- What happened: a call, an opening, a bounce. Only a use refreshes a consent; a hand-over does not.
CREATE TABLE uses (
  use_id       INTEGER PRIMARY KEY,                    -- none
  party_id     INTEGER,                                -- none: as numbered then; empty when only the value is known
  value        TEXT NOT NULL,                          -- pii: normalised
  channel      TEXT NOT NULL,                          -- none
  purpose      TEXT NOT NULL,                          -- none
  happened_at  TEXT NOT NULL,                          -- none
  result       TEXT NOT NULL,                          -- none: reached, not_reached, bounced, ...
  note         TEXT NOT NULL,                          -- sensitive: the row's own words
  origin       TEXT NOT NULL,                          -- pii: file and line
  operation_id INTEGER NOT NULL REFERENCES operations  -- none
) STRICT;
CREATE INDEX uses_value ON uses (value);
CREATE INDEX uses_party ON uses (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX uses_operation ON uses (operation_id);
