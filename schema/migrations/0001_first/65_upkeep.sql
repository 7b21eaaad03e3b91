-- Upkeep: how many records needed a hand, day by day, so that the trend shows.

-- editable: upkeep_count
CREATE TABLE upkeep_counts (
  upkeep_count_id INTEGER PRIMARY KEY,                           -- none
  taken_on        TEXT NOT NULL CHECK (taken_on IS date(taken_on)),  -- none
  test            TEXT NOT NULL,                                 -- none: of upkeep.toml; empty: any of them
  owner           TEXT NOT NULL,                                 -- none: of our own people, about no party; empty: of all together
  parties         INTEGER NOT NULL CHECK (parties >= 0),         -- none: that needed it
  of_parties      INTEGER NOT NULL CHECK (of_parties >= parties),    -- none
  operation_id    INTEGER NOT NULL REFERENCES operations,        -- none
  UNIQUE (taken_on, owner, test)
) STRICT;
CREATE INDEX upkeep_counts_operation ON upkeep_counts (operation_id);
