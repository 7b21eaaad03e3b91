-- Finding: the words of golden records, so that a name, a place or the end of a number is found at once. Derived;
-- beside the record tables, because a word has the hash of its text for a number and nothing else to say.

-- The words there are. One that nobody has any more goes.
CREATE TABLE search_words (
  word_id INTEGER PRIMARY KEY,          -- none: a hash of the word
  word    TEXT NOT NULL,                -- pii: folded; digits of a phone number backwards behind a #
  sound   TEXT NOT NULL                 -- pii: its code of Kölner Phonetik; empty for what is no word
) STRICT;
CREATE INDEX search_words_word ON search_words (word);
CREATE INDEX search_words_sound ON search_words (sound) WHERE sound <> '';

-- Who has a word, by the word and by the party.
CREATE TABLE search_entries (
  word_id  INTEGER NOT NULL,            -- none
  party_id INTEGER NOT NULL,            -- none: the leader
  PRIMARY KEY (word_id, party_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_words_of_parties (
  party_id INTEGER PRIMARY KEY REFERENCES parties,  -- none: the leader
  word_ids TEXT NOT NULL                            -- none: JSON array, ascending
) STRICT;
