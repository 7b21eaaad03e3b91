-- Where values come from: base facts, immutable but for a source's settings.

CREATE TABLE sources (
  source_id    INTEGER PRIMARY KEY,                                       -- none
  name         TEXT NOT NULL UNIQUE CHECK (name <> ''),                   -- none
  kind         TEXT NOT NULL CHECK (kind IN ('keyed', 'full', 'one-off')),  -- none
  trust        INTEGER NOT NULL CHECK (trust BETWEEN 0 AND 100),          -- none: the higher one wins
  mapping      TEXT,                                                      -- none: TOML, when a person gave one
  supplier     TEXT NOT NULL,                                             -- pii: who delivers; empty: ourselves
  obtained     TEXT NOT NULL,                                             -- pii: how and where the data was got
  collective_keys TEXT NOT NULL,                                          -- none: JSON array, keys of nobody
  operation_id INTEGER NOT NULL REFERENCES operations                     -- none
) STRICT;
CREATE INDEX sources_operation ON sources (operation_id);

-- One table of one delivered file. A workbook makes one batch per sheet.
CREATE TABLE batches (
  batch_id           INTEGER PRIMARY KEY,                     -- none
  source_id          INTEGER NOT NULL REFERENCES sources,     -- none
  operation_id       INTEGER NOT NULL REFERENCES operations,  -- none
  file_name          TEXT NOT NULL,                           -- pii
  table_name         TEXT NOT NULL,                           -- none: the sheet; empty elsewhere
  file_sha256        TEXT NOT NULL,                           -- none: lower-case hex
  format             TEXT NOT NULL,                           -- none: the importer's name
  encoding           TEXT NOT NULL,                           -- none
  decisions          TEXT NOT NULL,                           -- none: JSON array of what was decided, why
  header             TEXT NOT NULL,                           -- none: JSON array of the column names
  mapping            TEXT NOT NULL,                           -- none: TOML as it was used
  data_date          TEXT NOT NULL,                           -- none: the day the data is of
  imported_at        TEXT NOT NULL,                           -- none
  normaliser_version INTEGER NOT NULL,                        -- none
  row_count          INTEGER NOT NULL CHECK (row_count >= 0),     -- none: records in the table
  reject_count       INTEGER NOT NULL CHECK (reject_count >= 0),  -- none: those that became no record
  on_match           TEXT NOT NULL CHECK (on_match IN ('', 'update', 'fill', 'skip', 'create')),  -- none: as told
  is_file_kept       INTEGER NOT NULL CHECK (is_file_kept IN (0, 1)),  -- none: a picture, in the folder of evidence
  UNIQUE (batch_id, source_id)
) STRICT;
CREATE INDEX batches_source ON batches (source_id);
CREATE INDEX batches_operation ON batches (operation_id);
CREATE INDEX batches_kept ON batches (file_sha256) WHERE is_file_kept = 1;

-- One row as it was delivered. Its operation is that of its batch.
CREATE TABLE source_records (
  source_record_id INTEGER PRIMARY KEY,                               -- none
  batch_id         INTEGER NOT NULL,                                  -- none
  source_id        INTEGER NOT NULL,                                  -- none: the batch's, for the look-ups below
  line             INTEGER NOT NULL,                                  -- none: first line in the file
  record           INTEGER NOT NULL,                                  -- none: ordinal in its table
  external_key     TEXT CHECK (external_key <> ''),                   -- pii: the source's own number
  content_hash     BLOB NOT NULL CHECK (length(content_hash) = 16),   -- pii: of the cells with their columns
  ordinal          INTEGER NOT NULL CHECK (ordinal > 0),              -- none: among rows of equal content
  cells            TEXT NOT NULL,                                     -- sensitive: JSON array against the header
  FOREIGN KEY (batch_id, source_id) REFERENCES batches (batch_id, source_id)
) STRICT;
CREATE INDEX source_records_batch ON source_records (batch_id, source_id);
CREATE INDEX source_records_key ON source_records (source_id, external_key)
  WHERE external_key IS NOT NULL;
CREATE INDEX source_records_content ON source_records (source_id, content_hash, ordinal)
  WHERE external_key IS NULL;

-- A delivery that was taken out: its rows are no evidence any more, and stay to show what came.
CREATE TABLE retractions (
  batch_id     INTEGER PRIMARY KEY REFERENCES batches,        -- none
  operation_id INTEGER NOT NULL REFERENCES operations         -- none
) STRICT;
CREATE INDEX retractions_operation ON retractions (operation_id);

-- A row that a full list does not have any more, until it has it again.
CREATE TABLE absences (
  absence_id         INTEGER PRIMARY KEY,                         -- none
  source_record_id   INTEGER NOT NULL REFERENCES source_records,  -- none
  data_date          TEXT NOT NULL,                               -- none: the day of the list that lacks it
  operation_id       INTEGER NOT NULL REFERENCES operations,      -- none
  ended_operation_id INTEGER REFERENCES operations                -- none: the import that brought it back
) STRICT;
CREATE INDEX absences_source_record ON absences (source_record_id);
CREATE INDEX absences_operation ON absences (operation_id);
CREATE INDEX absences_ended ON absences (ended_operation_id) WHERE ended_operation_id IS NOT NULL;
