-- Activities: what is to be done, by whom, until when. One that is done with an outcome becomes a touchpoint.

-- editable: activity
CREATE TABLE activities (
  activity_id   INTEGER PRIMARY KEY,                                 -- none
  kind          TEXT NOT NULL CHECK (kind <> ''),                    -- none: the channel to use, or task
  subject       TEXT NOT NULL CHECK (subject <> ''),                 -- sensitive
  note          TEXT NOT NULL,                                       -- sensitive
  owner         TEXT NOT NULL,                                       -- pii: of our own people
  starts_on     TEXT CHECK (starts_on IS date(starts_on)),           -- none: from when, without a time
  starts_at     TEXT,                                                -- none: a time it is fixed for
  ends_at       TEXT,                                                -- none: of such a one
  due_on        TEXT NOT NULL CHECK (due_on IS date(due_on)),        -- none: until when
  deal_id       INTEGER REFERENCES deals,                            -- none
  state         TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),  -- none
  closed_at     TEXT,                                                -- none
  outcome       TEXT NOT NULL,                                       -- sensitive
  touchpoint_id INTEGER REFERENCES touchpoints,                      -- none: what it became
  uid           TEXT NOT NULL,                                       -- none: its name in calendars
  operation_id  INTEGER NOT NULL REFERENCES operations,              -- none
  CHECK ((state = 'open') = (closed_at IS NULL)),
  CHECK (starts_at IS NULL OR starts_on IS NULL),
  CHECK (ends_at IS NULL OR starts_at IS NOT NULL)
) STRICT;
CREATE INDEX activities_due ON activities (due_on) WHERE state = 'open';
CREATE INDEX activities_owner ON activities (owner);
CREATE INDEX activities_deal ON activities (deal_id) WHERE deal_id IS NOT NULL;
CREATE INDEX activities_touchpoint ON activities (touchpoint_id) WHERE touchpoint_id IS NOT NULL;
CREATE UNIQUE INDEX activities_uid ON activities (uid) WHERE uid <> '';
CREATE INDEX activities_operation ON activities (operation_id);

-- editable: activity_party
CREATE TABLE activity_parties (
  activity_party_id INTEGER PRIMARY KEY,                       -- none
  activity_id       INTEGER NOT NULL REFERENCES activities,    -- none
  party_id          INTEGER NOT NULL REFERENCES parties,       -- none: as numbered when it was said
  operation_id      INTEGER NOT NULL REFERENCES operations,    -- none
  UNIQUE (activity_id, party_id)
) STRICT;
CREATE INDEX activity_parties_party ON activity_parties (party_id);
CREATE INDEX activity_parties_operation ON activity_parties (operation_id);
