-- Deals: one sale under way each, with the parties that have a say in it and the stages it went through.

-- editable: deal
CREATE TABLE deals (
  deal_id          INTEGER PRIMARY KEY,                                -- none
  title            TEXT NOT NULL CHECK (title <> ''),                  -- pii
  need             TEXT NOT NULL,                                      -- sensitive: what the customer wants
  situation        TEXT NOT NULL,                                      -- sensitive
  goal             TEXT NOT NULL,                                      -- sensitive: what we want to reach
  competition      TEXT NOT NULL,                                      -- pii
  realisation_date TEXT CHECK (realisation_date IS date(realisation_date)),  -- none
  volume_cents     INTEGER CHECK (volume_cents >= 0),                  -- none
  currency         TEXT NOT NULL CHECK (currency = '' OR length(currency) = 3),  -- none: ISO 4217
  probability      INTEGER CHECK (probability BETWEEN 0 AND 100),      -- none: per cent; empty: that of its stage
  stage            TEXT NOT NULL CHECK (stage <> ''),                  -- none: a stage of the pipeline
  owner            TEXT NOT NULL,                                      -- pii: of our own people
  opened_on        TEXT NOT NULL CHECK (opened_on IS date(opened_on)),  -- none
  outcome          TEXT NOT NULL CHECK (outcome IN ('', 'won', 'lost')),  -- none: empty: open
  outcome_reason   TEXT NOT NULL,                                      -- sensitive
  closed_on        TEXT CHECK (closed_on IS date(closed_on)),          -- none
  operation_id     INTEGER NOT NULL REFERENCES operations,             -- none
  CHECK ((outcome = '') = (closed_on IS NULL)),
  CHECK ((volume_cents IS NULL) = (currency = ''))
) STRICT;
CREATE INDEX deals_open ON deals (stage) WHERE outcome = '';
CREATE INDEX deals_operation ON deals (operation_id);

-- editable: deal_party
CREATE TABLE deal_parties (
  deal_party_id INTEGER PRIMARY KEY,                       -- none
  deal_id       INTEGER NOT NULL REFERENCES deals,         -- none
  party_id      INTEGER NOT NULL REFERENCES parties,       -- none: as numbered when it was said
  role          TEXT NOT NULL CHECK (role IN (             -- pii
                  'customer', 'partner', 'decider', 'buyer', 'influencer', 'user', 'gatekeeper')),
  operation_id  INTEGER NOT NULL REFERENCES operations,    -- none
  UNIQUE (deal_id, party_id, role)
) STRICT;
CREATE INDEX deal_parties_party ON deal_parties (party_id);
CREATE INDEX deal_parties_operation ON deal_parties (operation_id);

-- Since when a deal is, or was, in a stage: the stage it began with too.
-- editable: deal_stage
CREATE TABLE deal_stages (
  deal_stage_id INTEGER PRIMARY KEY,                       -- none
  deal_id       INTEGER NOT NULL REFERENCES deals,         -- none
  stage         TEXT NOT NULL CHECK (stage <> ''),         -- none: "won" and "lost" too
  at            TEXT NOT NULL,                             -- none
  operation_id  INTEGER NOT NULL REFERENCES operations     -- none
) STRICT;
CREATE INDEX deal_stages_deal ON deal_stages (deal_id);
CREATE INDEX deal_stages_operation ON deal_stages (operation_id);
