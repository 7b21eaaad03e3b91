-- The consent ledger and what was handed to whom. Append-only, outside the record tables: an undo touches
-- neither. Parties are named by the number they had then and are no foreign keys, because an event outlives
-- the party of an undone import.

CREATE TABLE consent_texts (
  sha256   TEXT PRIMARY KEY CHECK (length(sha256) = 64),  -- none: of the text, lower-case hex
  language TEXT NOT NULL,                                 -- none: ISO 639-1
  wording  TEXT NOT NULL                                  -- none: what was agreed to
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_events (
  consent_event_id INTEGER PRIMARY KEY,                       -- none
  subject          TEXT NOT NULL CHECK (subject IN ('contact_point', 'postal_address', 'party')),  -- none
  value            TEXT NOT NULL,                             -- pii: as normalised then; empty for a party
  party_id         INTEGER,                                   -- none: as numbered then; empty when it had none
  controller       TEXT NOT NULL,                             -- none: the legal entity
  channel          TEXT NOT NULL,                             -- none: empty: all
  purpose          TEXT NOT NULL,                             -- none: empty: all, or none named
  kind             TEXT NOT NULL CHECK (kind IN (              -- none
                     'requested', 'given', 'confirmed', 'renewed', 'refused', 'withdrawn', 'objected', 'invalidated',
                     'expired', 'erased')),
  basis            TEXT NOT NULL CHECK (basis IN (             -- none
                     'consent', 'soft_opt_in', 'presumed_b2b', 'legitimate_interest', 'contract', 'legal_duty')),
  happened_at      TEXT NOT NULL,                             -- none
  recorded_at      TEXT NOT NULL,                             -- none
  recorded_by      TEXT NOT NULL,                             -- pii: the system user, and for whom
  how              TEXT NOT NULL CHECK (how IN (               -- none
                     'web_form', 'double_opt_in', 'paper', 'phone_recording', 'in_person', 'email', 'import')),
  origin           TEXT NOT NULL,                             -- pii: form, fair, file
  note             TEXT NOT NULL,                             -- sensitive: the reason, in free words
  text_sha256      TEXT REFERENCES consent_texts,             -- none
  evidence_path    TEXT NOT NULL,                             -- pii: file names carry names of people
  evidence_sha256  TEXT NOT NULL,                             -- none: empty when there is no file
  evidence_type    TEXT NOT NULL,                             -- none: the file's extension
  evidence_level   INTEGER NOT NULL CHECK (evidence_level BETWEEN 0 AND 4),                       -- none
  valid_until      TEXT CHECK (valid_until IS date(valid_until)),                                 -- none
  facts            TEXT NOT NULL,                             -- sensitive: JSON object, what a basis rests on
  ip               TEXT NOT NULL,                             -- pii: supporting evidence; mostly empty
  operation_id     INTEGER NOT NULL REFERENCES operations,    -- none
  salt             BLOB CHECK (length(salt) = 16),                  -- none: NULL once the payload was erased
  commitment       BLOB NOT NULL CHECK (length(commitment) = 32),   -- none: SHA-256 of salt and payload
  chain_hash       BLOB NOT NULL CHECK (length(chain_hash) = 32)    -- none: of the last one, the record, commitment
) STRICT;
CREATE INDEX consent_events_value ON consent_events (value) WHERE value <> '';
CREATE INDEX consent_events_party ON consent_events (party_id);
-- By the door: who objected there under a name written otherwise. See NearObjectors.
CREATE INDEX consent_events_door ON consent_events (substr(value, instr(value, ', ') + 2))
  WHERE kind = 'objected' AND subject = 'postal_address';
CREATE INDEX consent_events_address ON consent_events (consent_event_id) WHERE subject = 'postal_address';
CREATE INDEX consent_events_evidence ON consent_events (evidence_sha256) WHERE evidence_sha256 <> '';
CREATE INDEX consent_events_text ON consent_events (text_sha256) WHERE text_sha256 IS NOT NULL;
CREATE INDEX consent_events_operation ON consent_events (operation_id);

-- Which earlier events one speaks about: the request it confirms, the objection it lifts, the grant it
-- takes for invalid, the payload it says was erased.
CREATE TABLE consent_event_links (
  consent_event_id INTEGER NOT NULL REFERENCES consent_events,  -- none
  about_event_id   INTEGER NOT NULL REFERENCES consent_events,  -- none
  PRIMARY KEY (consent_event_id, about_event_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_event_links_about ON consent_event_links (about_event_id);

-- Whether a value is used at work or in private, where a person knows better than what is derived. Append-only:
-- the newest word about a value counts.
CREATE TABLE capacity_notes (
  capacity_note_id INTEGER PRIMARY KEY,                                             -- none
  value            TEXT NOT NULL,                                                   -- pii: normalised
  capacity         TEXT NOT NULL CHECK (capacity IN ('consumer', 'business')),      -- none
  reason           TEXT NOT NULL CHECK (reason <> ''),                              -- sensitive: why, in free words
  recorded_at      TEXT NOT NULL,                                                   -- none
  recorded_by      TEXT NOT NULL,                                                   -- pii
  operation_id     INTEGER NOT NULL REFERENCES operations                           -- none
) STRICT;
CREATE INDEX capacity_notes_value ON capacity_notes (value);
CREATE INDEX capacity_notes_operation ON capacity_notes (operation_id);

CREATE TABLE exports (
  export_id   INTEGER PRIMARY KEY,       -- none
  at          TEXT NOT NULL,             -- none
  actor       TEXT NOT NULL,             -- pii
  on_behalf   TEXT,                      -- pii
  channel     TEXT NOT NULL,             -- none
  purpose     TEXT NOT NULL,             -- none
  recipient   TEXT NOT NULL,             -- pii: whom the list was made for
  segment     TEXT NOT NULL,             -- none: the filter; empty: all
  rule_set    TEXT NOT NULL,             -- none
  day         TEXT NOT NULL,             -- none: the day the rules were asked about
  file_name   TEXT NOT NULL,             -- pii
  file_sha256 TEXT NOT NULL,             -- none
  fields      TEXT NOT NULL,             -- none: JSON array of the columns handed over
  counts      TEXT NOT NULL              -- none: JSON object: allowed, and the rest by reason
) STRICT;

-- Who was handed over, with which value, and what it rested on: GDPR 15, 19.
CREATE TABLE hand_overs (
  export_id        INTEGER NOT NULL REFERENCES exports,  -- none
  party_id         INTEGER NOT NULL,                     -- none: as numbered then
  value            TEXT NOT NULL,                        -- pii
  consent_event_id INTEGER REFERENCES consent_events,    -- none: empty for legitimate interest
  row_key          TEXT NOT NULL,                        -- none: "1 & 2" in a row for several; empty: its number
  PRIMARY KEY (export_id, party_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX hand_overs_party ON hand_overs (party_id);
CREATE INDEX hand_overs_event ON hand_overs (consent_event_id) WHERE consent_event_id IS NOT NULL;
