-- Who is who: base facts. (Checks of many rows are written with OR: SQLite builds a table for each IN list,
-- which made an import half as slow again.)
-- A merge moves nothing; it is an edge, and a split ends it.

CREATE TABLE parties (
  party_id     INTEGER PRIMARY KEY,                                  -- none
  kind         TEXT NOT NULL CHECK (kind = 'person' OR kind = 'organisation'),  -- none
  leader_id    INTEGER NOT NULL CHECK (leader_id <= party_id),  -- none: derived: smallest id it is merged with
  operation_id INTEGER NOT NULL REFERENCES operations                -- none
) STRICT;
CREATE INDEX parties_leader ON parties (leader_id);
CREATE INDEX parties_operation ON parties (operation_id);

-- Which party a part of a source record is evidence for. Its operation is that of the record's batch.
CREATE TABLE links (
  source_record_id INTEGER NOT NULL REFERENCES source_records,                 -- none
  part             TEXT NOT NULL CHECK (part = 'person' OR part = 'partner' OR part = 'organisation'),  -- none
  party_id         INTEGER NOT NULL REFERENCES parties,                        -- none
  identity_hash    INTEGER,                                                    -- pii: an employer's name and place
  PRIMARY KEY (source_record_id, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_party ON links (party_id);
CREATE INDEX links_partner ON links (source_record_id) WHERE part = 'partner';

CREATE TABLE merges (
  merge_id           INTEGER PRIMARY KEY,                      -- none
  a_party_id         INTEGER NOT NULL REFERENCES parties,      -- none
  b_party_id         INTEGER NOT NULL REFERENCES parties,      -- none
  operation_id       INTEGER NOT NULL REFERENCES operations,   -- none
  reason             TEXT NOT NULL,                            -- none: the rule, or "by hand"
  score_millibits    INTEGER,                                  -- none: empty when merged by hand
  ended_operation_id INTEGER REFERENCES operations,            -- none: the split that ended it
  CHECK (a_party_id < b_party_id)
) STRICT;
CREATE INDEX merges_a ON merges (a_party_id);
CREATE INDEX merges_b ON merges (b_party_id);
CREATE INDEX merges_operation ON merges (operation_id);
CREATE INDEX merges_ended ON merges (ended_operation_id) WHERE ended_operation_id IS NOT NULL;

-- "Not a duplicate", as somebody said. Holds between all that the two are merged with.
CREATE TABLE distinctions (
  distinction_id     INTEGER PRIMARY KEY,                      -- none
  a_party_id         INTEGER NOT NULL REFERENCES parties,      -- none
  b_party_id         INTEGER NOT NULL REFERENCES parties,      -- none
  operation_id       INTEGER NOT NULL REFERENCES operations,   -- none
  reason             TEXT NOT NULL,                            -- none
  ended_operation_id INTEGER REFERENCES operations,            -- none: the merge by hand that overruled it
  CHECK (a_party_id < b_party_id)
) STRICT;
CREATE INDEX distinctions_a ON distinctions (a_party_id);
CREATE INDEX distinctions_b ON distinctions (b_party_id);
CREATE INDEX distinctions_operation ON distinctions (operation_id);
CREATE INDEX distinctions_ended ON distinctions (ended_operation_id) WHERE ended_operation_id IS NOT NULL;

-- The pairs whose merge was undone: "not a duplicate" too, but beside the record tables, so that an
-- undo restores these exactly. Goes with its parties.
CREATE TABLE undone_merges (
  a_party_id   INTEGER NOT NULL REFERENCES parties ON DELETE CASCADE,  -- none
  b_party_id   INTEGER NOT NULL REFERENCES parties ON DELETE CASCADE,  -- none
  operation_id INTEGER NOT NULL REFERENCES operations,                 -- none: the undo
  PRIMARY KEY (a_party_id, b_party_id),
  CHECK (a_party_id < b_party_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX undone_merges_b ON undone_merges (b_party_id);
CREATE INDEX undone_merges_operation ON undone_merges (operation_id);

-- The parties whose pairs the last merging run of dedupe settled, each with a stamp of what it compared: who
-- has none, or another one by now, is new to the next run. Beside the record tables; goes with its party.
CREATE TABLE compared_parties (
  party_id INTEGER PRIMARY KEY REFERENCES parties ON DELETE CASCADE,  -- none
  stamp    INTEGER NOT NULL                                           -- pii: hash of the party's values
) STRICT;

-- A value group set by hand. The newest of a group wins.
CREATE TABLE edits (
  edit_id      INTEGER PRIMARY KEY,                      -- none
  party_id     INTEGER NOT NULL REFERENCES parties,      -- none
  value_group  TEXT NOT NULL,                            -- none: name, company, address, ...
  value        TEXT NOT NULL,                            -- sensitive: JSON of the group's fields
  operation_id INTEGER NOT NULL REFERENCES operations    -- none
) STRICT;
CREATE INDEX edits_party ON edits (party_id);
CREATE INDEX edits_operation ON edits (operation_id);

-- Who works where, as said by hand: it goes before what deliveries say of the two. With an end it is over.
-- editable: tie
CREATE TABLE ties (
  tie_id                INTEGER PRIMARY KEY,                      -- none
  person_party_id       INTEGER NOT NULL REFERENCES parties,      -- none: as numbered when it was said
  organisation_party_id INTEGER NOT NULL REFERENCES parties,      -- none: as numbered when it was said
  position              TEXT NOT NULL,                            -- pii
  department            TEXT NOT NULL,                            -- pii
  since                 TEXT CHECK (since IS date(since)),        -- none
  until                 TEXT CHECK (until IS date(until)),        -- none
  operation_id          INTEGER NOT NULL REFERENCES operations,   -- none
  UNIQUE (person_party_id, organisation_party_id),
  CHECK (until IS NULL OR since IS NULL OR since <= until)
) STRICT;
CREATE INDEX ties_organisation ON ties (organisation_party_id);
CREATE INDEX ties_operation ON ties (operation_id);

-- Parties that somebody deleted: what speaks of them stays, and no value is derived from it.
-- editable: deletion
CREATE TABLE deletions (
  deletion_id  INTEGER PRIMARY KEY,                          -- none
  party_id     INTEGER NOT NULL UNIQUE REFERENCES parties,   -- none
  reason       TEXT NOT NULL,                                -- sensitive
  operation_id INTEGER NOT NULL REFERENCES operations        -- none
) STRICT;
CREATE INDEX deletions_operation ON deletions (operation_id);
