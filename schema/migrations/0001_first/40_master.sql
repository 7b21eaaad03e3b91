-- Golden records: derived from the facts by survivorship, keyed by the leading party, with natural
-- keys only, so that deriving anew gives the same rows. An empty text means "not known".

CREATE TABLE persons (
  party_id   INTEGER PRIMARY KEY REFERENCES parties,  -- none
  title      TEXT NOT NULL,                           -- pii
  first_name TEXT NOT NULL,                           -- pii
  particle   TEXT NOT NULL,                           -- pii
  last_name  TEXT NOT NULL,                           -- pii
  suffix     TEXT NOT NULL,                           -- pii
  birth_name TEXT NOT NULL,                           -- pii
  gender     TEXT NOT NULL CHECK (gender = 'unknown' OR gender = 'female' OR gender = 'male' OR gender = 'diverse'),  -- pii: as addressed
  birth_date TEXT CHECK (birth_date IS date(birth_date)),                               -- pii
  language   TEXT NOT NULL                            -- pii
) STRICT;

CREATE TABLE organisations (
  party_id    INTEGER PRIMARY KEY REFERENCES parties,  -- none
  name        TEXT NOT NULL,                           -- pii: a sole trader's is a person's
  core_name   TEXT NOT NULL,                           -- pii
  legal_form  TEXT NOT NULL,                           -- none
  vat_id      TEXT NOT NULL,                           -- pii
  register_id TEXT NOT NULL                            -- none
) STRICT;

CREATE TABLE affiliations (
  person_party_id       INTEGER NOT NULL REFERENCES parties,  -- none
  organisation_party_id INTEGER NOT NULL REFERENCES parties,  -- none
  position              TEXT NOT NULL,                        -- pii
  department            TEXT NOT NULL,                        -- pii
  PRIMARY KEY (person_party_id, organisation_party_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX affiliations_organisation ON affiliations (organisation_party_id);

CREATE TABLE postal_addresses (
  party_id     INTEGER NOT NULL REFERENCES parties,                                -- none
  ordinal      INTEGER NOT NULL CHECK (ordinal > 0),                               -- none: 1 is the leading one
  use          TEXT NOT NULL CHECK (use = '' OR use = 'work' OR use = 'home' OR use = 'other'),         -- pii
  street       TEXT NOT NULL,                                                      -- pii
  house_number TEXT NOT NULL,                                                      -- pii
  addition     TEXT NOT NULL,                                                      -- pii
  po_box       TEXT NOT NULL,                                                      -- pii
  postcode     TEXT NOT NULL,                                                      -- pii
  city         TEXT NOT NULL,                                                      -- pii
  country      TEXT NOT NULL CHECK (length(country) IN (0, 2)),                    -- pii
  PRIMARY KEY (party_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX postal_addresses_door ON postal_addresses (postcode, house_number) WHERE ordinal = 1;

CREATE TABLE contact_points (
  party_id INTEGER NOT NULL REFERENCES parties,                                              -- none
  kind     TEXT NOT NULL CHECK (kind = 'phone' OR kind = 'mobile' OR kind = 'fax' OR kind = 'email' OR kind = 'web'),         -- none
  value    TEXT NOT NULL CHECK (value <> ''),                                                -- pii
  use      TEXT NOT NULL CHECK (use = '' OR use = 'work' OR use = 'home' OR use = 'other'),                       -- pii
  is_role  INTEGER NOT NULL CHECK (is_role IN (0, 1)),                                       -- none
  ordinal  INTEGER NOT NULL CHECK (ordinal > 0),                                             -- none: order to show
  PRIMARY KEY (party_id, kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_points_value ON contact_points (kind, value);

CREATE TABLE external_keys (
  source_id    INTEGER NOT NULL REFERENCES sources,  -- none
  external_key TEXT NOT NULL,                        -- pii
  party_id     INTEGER NOT NULL REFERENCES parties,  -- none
  PRIMARY KEY (source_id, external_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX external_keys_party ON external_keys (party_id);

CREATE TABLE party_tags (
  party_id INTEGER NOT NULL REFERENCES parties,  -- none
  tag      TEXT NOT NULL,                        -- sensitive
  PRIMARY KEY (party_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE party_notes (
  party_id INTEGER NOT NULL REFERENCES parties,       -- none
  ordinal  INTEGER NOT NULL CHECK (ordinal > 0),      -- none
  note     TEXT NOT NULL,                             -- sensitive
  PRIMARY KEY (party_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Which source record or edit a value group was taken from; only for parties with more than one.
CREATE TABLE origins (
  party_id         INTEGER NOT NULL REFERENCES parties,     -- none
  value_group      TEXT NOT NULL,                           -- pii: "name", "email:anna@example.de"
  source_record_id INTEGER REFERENCES source_records,       -- none
  edit_id          INTEGER REFERENCES edits,                -- none
  rule             TEXT NOT NULL,                           -- none: why it won: edit, trust, recency, ...
  PRIMARY KEY (party_id, value_group),
  CHECK ((source_record_id IS NULL) <> (edit_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX origins_source_record ON origins (source_record_id) WHERE source_record_id IS NOT NULL;
CREATE INDEX origins_edit ON origins (edit_id) WHERE edit_id IS NOT NULL;
