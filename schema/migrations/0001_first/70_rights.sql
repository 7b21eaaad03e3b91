-- The rights of the person: who asked for what until when, whose data may only be kept, and who was erased.

-- A request of a person (GDPR 12 to 21) and what became of it.
-- editable: request
CREATE TABLE requests (
  request_id   INTEGER PRIMARY KEY,                            -- none
  party_id     INTEGER NOT NULL REFERENCES parties,            -- none: as numbered when it was made
  kind         TEXT NOT NULL CHECK (kind IN (                  -- none
                 'access', 'erasure', 'restriction', 'rectification', 'objection', 'portability')),
  received_on  TEXT NOT NULL CHECK (received_on IS date(received_on)),  -- none
  due_on       TEXT NOT NULL CHECK (due_on IS date(due_on)),   -- none: a month later, GDPR 12(3)
  state        TEXT NOT NULL CHECK (state IN ('open', 'done', 'refused')),  -- none
  closed_on    TEXT CHECK (closed_on IS date(closed_on)),      -- none
  note         TEXT NOT NULL,                                  -- sensitive: how it came, what was answered
  activity_id  INTEGER REFERENCES activities,                  -- none: the reminder of its deadline
  operation_id INTEGER NOT NULL REFERENCES operations,         -- none
  CHECK ((state = 'open') = (closed_on IS NULL))
) STRICT;
CREATE INDEX requests_party ON requests (party_id);
CREATE INDEX requests_due ON requests (due_on) WHERE state = 'open';
CREATE INDEX requests_activity ON requests (activity_id) WHERE activity_id IS NOT NULL;
CREATE INDEX requests_operation ON requests (operation_id);

-- Whose data may be kept and not be used (GDPR 18).
-- editable: restriction
CREATE TABLE restrictions (
  restriction_id INTEGER PRIMARY KEY,                          -- none
  party_id       INTEGER NOT NULL REFERENCES parties,          -- none: as numbered when it was said
  since          TEXT NOT NULL CHECK (since IS date(since)),   -- none
  reason         TEXT NOT NULL,                                -- sensitive
  operation_id   INTEGER NOT NULL REFERENCES operations,       -- none
  UNIQUE (party_id)
) STRICT;
CREATE INDEX restrictions_operation ON restrictions (operation_id);

-- Who was erased: nothing but the number stays. Outside the record tables, never undone.
CREATE TABLE erasures (
  party_id     INTEGER PRIMARY KEY REFERENCES parties,         -- none
  at           TEXT NOT NULL,                                  -- none
  operation_id INTEGER NOT NULL REFERENCES operations          -- none
) STRICT;
CREATE INDEX erasures_operation ON erasures (operation_id);
