-- Qualification: typed attributes for segmentation, defined before they are used. Tags are one of them.
-- Rows of an editable table are added, changed and deleted one by one; what a change overwrites is kept as a
-- row image. embed.py makes the statements for that from the tables marked so.

-- editable: attribute
CREATE TABLE attributes (
  attribute_id INTEGER PRIMARY KEY,                               -- none
  name         TEXT NOT NULL UNIQUE CHECK (name <> ''),           -- none: one word, as in filters
  label        TEXT NOT NULL,                                     -- none: as shown to people
  type         TEXT NOT NULL CHECK (type IN ('choice', 'choices', 'number', 'date', 'text', 'yes_no')),  -- none
  unit         TEXT NOT NULL,                                     -- none: of a number: people, EUR
  options      TEXT NOT NULL,                                     -- none: JSON array, of choice and choices
  sensitivity  TEXT NOT NULL CHECK (sensitivity IN ('none', 'pii', 'sensitive')),  -- none: GDPR 9 is sensitive
  legal_basis  TEXT NOT NULL,                                     -- none: why a sensitive one may be kept
  operation_id INTEGER NOT NULL REFERENCES operations,            -- none
  CHECK (sensitivity <> 'sensitive' OR legal_basis <> '')
) STRICT;
CREATE INDEX attributes_operation ON attributes (operation_id);

-- One value of an attribute; of choices each chosen one is a row.
-- editable: qualification
CREATE TABLE qualifications (
  qualification_id INTEGER PRIMARY KEY,                           -- none
  party_id         INTEGER NOT NULL REFERENCES parties,           -- none: as numbered when it was said
  attribute_id     INTEGER NOT NULL REFERENCES attributes,        -- none
  value            TEXT NOT NULL CHECK (value <> ''),             -- sensitive: canonical: 1200.5, 2026-11-22, ja
  number           REAL,                                          -- sensitive: of a number, to compare by
  state            TEXT NOT NULL CHECK (state = 'proposed' OR state = 'confirmed'),  -- none
  origin           TEXT NOT NULL,                                 -- pii: by hand, a file, a card's note
  as_of            TEXT NOT NULL CHECK (as_of IS date(as_of)),    -- none
  operation_id     INTEGER NOT NULL REFERENCES operations,        -- none
  UNIQUE (party_id, attribute_id, value)
) STRICT;
CREATE INDEX qualifications_attribute ON qualifications (attribute_id, value);
CREATE INDEX qualifications_operation ON qualifications (operation_id);

-- Who in the house looks after a party. The newest assignment of those merged counts.
-- editable: ownership
CREATE TABLE ownerships (
  ownership_id INTEGER PRIMARY KEY,                     -- none
  party_id     INTEGER NOT NULL UNIQUE REFERENCES parties,  -- none
  owner        TEXT NOT NULL CHECK (owner <> ''),       -- pii: of our own people
  since        TEXT NOT NULL CHECK (since IS date(since)),  -- none
  operation_id INTEGER NOT NULL REFERENCES operations   -- none
) STRICT;
CREATE INDEX ownerships_owner ON ownerships (owner);
CREATE INDEX ownerships_operation ON ownerships (operation_id);

-- What is known of a value, whoever has it: mail comes back, a number is not in use.
-- editable: contact_state
CREATE TABLE contact_states (
  contact_state_id INTEGER PRIMARY KEY,                     -- none
  kind             TEXT NOT NULL CHECK (kind IN ('phone', 'mobile', 'fax', 'email', 'web', 'postal_address')),  -- none
  value            TEXT NOT NULL CHECK (value <> ''),       -- pii: as normalised; an address in one line
  state            TEXT NOT NULL CHECK (state IN ('valid', 'bounced')),  -- none: without a row it is unknown
  reason           TEXT NOT NULL,                           -- none: mailbox full, unknown, returned, called
  since            TEXT NOT NULL CHECK (since IS date(since)),  -- none
  operation_id     INTEGER NOT NULL REFERENCES operations,  -- none
  UNIQUE (kind, value)
) STRICT;
CREATE INDEX contact_states_operation ON contact_states (operation_id);

-- A filter with a name.
-- editable: segment
CREATE TABLE segments (
  segment_id   INTEGER PRIMARY KEY,                       -- none
  name         TEXT NOT NULL UNIQUE CHECK (name <> ''),   -- none
  filter       TEXT NOT NULL CHECK (filter <> ''),        -- none: as written
  description  TEXT NOT NULL,                             -- none
  operation_id INTEGER NOT NULL REFERENCES operations     -- none
) STRICT;
CREATE INDEX segments_operation ON segments (operation_id);
