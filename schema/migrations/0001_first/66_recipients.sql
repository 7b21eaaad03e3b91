-- Recipients: who gets lists, each defined once. Exports name them as they were called then.

-- editable: recipient
CREATE TABLE recipients (
  recipient_id INTEGER PRIMARY KEY,                       -- none
  name         TEXT NOT NULL UNIQUE CHECK (name <> ''),   -- pii: may be a person's
  role         TEXT NOT NULL CHECK (role IN ('internal', 'processor', 'controller', 'joint')),  -- none: GDPR 4, 26, 28
  contract     TEXT NOT NULL,                             -- none: its number or file, of a processor
  country      TEXT NOT NULL CHECK (length(country) = 2), -- none: where the data goes, ISO 3166-1 alpha-2
  operation_id INTEGER NOT NULL REFERENCES operations     -- none
) STRICT;
CREATE INDEX recipients_operation ON recipients (operation_id);
