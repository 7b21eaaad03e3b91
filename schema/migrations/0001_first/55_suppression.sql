-- The suppression list: what must not be used again, as keyed hashes. Outside the record tables: no undo touches
-- it, and an entry outlives the erasure of whom it is about.

CREATE TABLE suppressions (
  suppression_id INTEGER PRIMARY KEY,                        -- none
  hash           BLOB NOT NULL CHECK (length(hash) = 32),    -- pii: HMAC-SHA-256; the key lies outside
  channel        TEXT NOT NULL,                              -- none: empty: all
  reason         TEXT NOT NULL CHECK (reason <> ''),         -- none: a word: objection, erasure, request
  list           TEXT NOT NULL,                              -- none: an external list; empty: our own
  at             TEXT NOT NULL,                              -- none
  operation_id   INTEGER NOT NULL REFERENCES operations,     -- none
  UNIQUE (hash, channel, reason, list)
) STRICT;
CREATE INDEX suppressions_operation ON suppressions (operation_id);
