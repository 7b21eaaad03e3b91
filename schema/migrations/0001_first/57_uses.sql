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
