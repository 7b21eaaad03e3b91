-- Commercial data: orders, the classes made of them, and whether somebody gets credit.

-- editable: order
CREATE TABLE orders (
  order_id     INTEGER PRIMARY KEY,                            -- none
  party_id     INTEGER NOT NULL REFERENCES parties,            -- none: as numbered when it was said
  source       TEXT NOT NULL,                                  -- none: whose number it is; empty: ours
  number       TEXT NOT NULL CHECK (number <> ''),             -- pii
  ordered_on   TEXT NOT NULL CHECK (ordered_on IS date(ordered_on)),  -- none
  amount_cents INTEGER NOT NULL,                               -- none: below zero: a credit note
  currency     TEXT NOT NULL CHECK (length(currency) = 3),     -- none: ISO 4217
  subject      TEXT NOT NULL,                                  -- sensitive: what was bought
  state        TEXT NOT NULL CHECK (state IN ('open', 'delivered', 'invoiced', 'paid', 'cancelled')),  -- none
  deal_id      INTEGER REFERENCES deals,                       -- none
  operation_id INTEGER NOT NULL REFERENCES operations,         -- none
  UNIQUE (source, number)
) STRICT;
CREATE INDEX orders_party ON orders (party_id);
CREATE INDEX orders_deal ON orders (deal_id) WHERE deal_id IS NOT NULL;
CREATE INDEX orders_operation ON orders (operation_id);

-- What `classify` made of a party's orders.
-- editable: classification
CREATE TABLE classifications (
  classification_id INTEGER PRIMARY KEY,                            -- none
  party_id          INTEGER NOT NULL UNIQUE REFERENCES parties,     -- none: the leader
  class             TEXT NOT NULL CHECK (class IN ('A', 'B', 'C')),  -- pii: by revenue
  recency           INTEGER NOT NULL CHECK (recency BETWEEN 1 AND 9),    -- pii: the most: bought lately
  frequency         INTEGER NOT NULL CHECK (frequency BETWEEN 1 AND 9),  -- pii: the most: buys often
  monetary          INTEGER NOT NULL CHECK (monetary BETWEEN 1 AND 9),   -- pii: the most: buys much
  revenue_cents     INTEGER NOT NULL,                               -- pii: that the class rests on
  as_of             TEXT NOT NULL CHECK (as_of IS date(as_of)),     -- none
  operation_id      INTEGER NOT NULL REFERENCES operations          -- none
) STRICT;
CREATE INDEX classifications_class ON classifications (class);
CREATE INDEX classifications_operation ON classifications (operation_id);

-- editable: credit
CREATE TABLE credits (
  credit_id    INTEGER PRIMARY KEY,                          -- none
  party_id     INTEGER NOT NULL UNIQUE REFERENCES parties,   -- none
  state        TEXT NOT NULL CHECK (state IN ('good', 'watch', 'blocked')),  -- pii
  limit_cents  INTEGER CHECK (limit_cents >= 0),             -- pii
  currency     TEXT NOT NULL CHECK (currency = '' OR length(currency) = 3),  -- none: ISO 4217
  note         TEXT NOT NULL,                                -- pii
  as_of        TEXT NOT NULL CHECK (as_of IS date(as_of)),   -- none
  operation_id INTEGER NOT NULL REFERENCES operations        -- none
) STRICT;
CREATE INDEX credits_operation ON credits (operation_id);
