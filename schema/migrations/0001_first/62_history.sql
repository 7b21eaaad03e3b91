-- History: touchpoints, one for each thing that happened between us and somebody.

-- editable: touchpoint
CREATE TABLE touchpoints (
  touchpoint_id INTEGER PRIMARY KEY,                                   -- none
  channel       TEXT NOT NULL CHECK (channel <> ''),                   -- none: one of the channels
  direction     TEXT NOT NULL CHECK (direction = 'in' OR direction = 'out' OR direction = 'both'),  -- none
  at            TEXT NOT NULL,                                         -- pii: when
  subject       TEXT NOT NULL,                                         -- sensitive
  text          TEXT NOT NULL,                                         -- sensitive: only where a basis was named
  text_basis    TEXT NOT NULL,                                         -- none: why the text may be kept
  result        TEXT NOT NULL,                                         -- sensitive: reached, interested, ...
  actor         TEXT NOT NULL,                                         -- pii: of our own people
  deal_id       INTEGER REFERENCES deals,                              -- none
  origin        TEXT NOT NULL,                                         -- pii: by hand, or the file it came in
  message_id    TEXT NOT NULL,                                         -- pii: the same one never comes in twice
  operation_id  INTEGER NOT NULL REFERENCES operations,                -- none
  CHECK (text = '' OR text_basis <> '')
) STRICT;
CREATE INDEX touchpoints_deal ON touchpoints (deal_id) WHERE deal_id IS NOT NULL;
CREATE UNIQUE INDEX touchpoints_message ON touchpoints (message_id) WHERE message_id <> '';
CREATE INDEX touchpoints_at ON touchpoints (at);
CREATE INDEX touchpoints_operation ON touchpoints (operation_id);

-- What touchpoints say, as it is searched: an umlaut is the same whether it has dots (which the index drops), is written
-- out or has lost them, and ß is ss. search::searched_form() does the same with what is asked for.
CREATE VIEW touchpoint_texts AS
SELECT touchpoint_id,
       replace(replace(replace(replace(lower(subject), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u') AS subject,
       replace(replace(replace(replace(lower(text), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u') AS text,
       replace(replace(replace(replace(lower(result), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u') AS result
FROM touchpoints;

-- The words of touchpoints, for full-text search: an index of what stands there, which triggers keep. SQLite keeps
-- it in tables of its own (touchpoint_words_...).
CREATE VIRTUAL TABLE touchpoint_words USING fts5(
  subject,  -- sensitive
  text,  -- sensitive
  result,  -- sensitive
  content = 'touchpoint_texts', content_rowid = 'touchpoint_id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER touchpoints_inserted AFTER INSERT ON touchpoints BEGIN
  INSERT INTO touchpoint_words (rowid, subject, text, result)
  VALUES (new.touchpoint_id,
          replace(replace(replace(replace(lower(new.subject), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
          replace(replace(replace(replace(lower(new.text), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
          replace(replace(replace(replace(lower(new.result), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'));
END;
CREATE TRIGGER touchpoints_deleted AFTER DELETE ON touchpoints BEGIN
  INSERT INTO touchpoint_words (touchpoint_words, rowid, subject, text, result)
  VALUES ('delete', old.touchpoint_id,
          replace(replace(replace(replace(lower(old.subject), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
          replace(replace(replace(replace(lower(old.text), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
          replace(replace(replace(replace(lower(old.result), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'));
END;
CREATE TRIGGER touchpoints_updated AFTER UPDATE OF subject, text, result ON touchpoints BEGIN
  INSERT INTO touchpoint_words (touchpoint_words, rowid, subject, text, result)
  VALUES ('delete', old.touchpoint_id,
          replace(replace(replace(replace(lower(old.subject), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
          replace(replace(replace(replace(lower(old.text), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
          replace(replace(replace(replace(lower(old.result), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'));
  INSERT INTO touchpoint_words (rowid, subject, text, result)
  VALUES (new.touchpoint_id,
          replace(replace(replace(replace(lower(new.subject), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
          replace(replace(replace(replace(lower(new.text), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
          replace(replace(replace(replace(lower(new.result), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'));
END;

-- Who took part.
-- editable: touchpoint_party
CREATE TABLE touchpoint_parties (
  touchpoint_party_id INTEGER PRIMARY KEY,                         -- none
  touchpoint_id       INTEGER NOT NULL REFERENCES touchpoints,     -- none
  party_id            INTEGER NOT NULL REFERENCES parties,         -- none: as numbered when it was said
  operation_id        INTEGER NOT NULL REFERENCES operations,      -- none
  UNIQUE (touchpoint_id, party_id)
) STRICT;
CREATE INDEX touchpoint_parties_party ON touchpoint_parties (party_id, touchpoint_id);
CREATE INDEX touchpoint_parties_operation ON touchpoint_parties (operation_id);
