-- Delivered records: which row of a list a deal, activity or touchpoint came from, so that the same row again
-- changes nothing, whatever was done to the record by hand, and brings none back that is gone.

-- editable: delivered_record
CREATE TABLE delivered_records (
  delivered_record_id INTEGER PRIMARY KEY,                    -- none
  kind                TEXT NOT NULL CHECK (kind IN ('deal', 'activity', 'touchpoint')),  -- none
  source              TEXT NOT NULL CHECK (source <> ''),     -- none: whose key it is
  list_key            TEXT NOT NULL CHECK (list_key <> ''),   -- none: the list's own name of the record
  record_id           INTEGER NOT NULL,                       -- none: the record, which may be gone
  said                TEXT NOT NULL,                          -- none: what its rows said last: hashes, and parties
  operation_id        INTEGER NOT NULL REFERENCES operations, -- none
  UNIQUE (kind, source, list_key)
) STRICT;
CREATE INDEX delivered_records_operation ON delivered_records (operation_id);
