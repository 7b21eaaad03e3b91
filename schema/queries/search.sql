-- The words of golden records: written when a change is committed, read by `find`.

-- name: words_of_party
SELECT e.value FROM search_words_of_parties w CROSS JOIN json_each(w.word_ids) e WHERE w.party_id = ?
ORDER BY e.value

-- name: insert_word
INSERT OR IGNORE INTO search_words (word_id, word, sound) VALUES (?, ?, ?)

-- name: write_words_of_party
INSERT INTO search_words_of_parties (party_id, word_ids) VALUES (?, ?)
ON CONFLICT (party_id) DO UPDATE SET word_ids = excluded.word_ids

-- name: insert_entry
INSERT INTO search_entries (word_id, party_id) VALUES (?, ?)

-- Sixteen at once, which share what a statement costs by itself.
-- name: insert_entries
INSERT INTO search_entries (word_id, party_id) VALUES
  (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?),
  (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?)

-- name: erase_words_of_party
DELETE FROM search_words_of_parties WHERE party_id = ?

-- name: erase_entry
DELETE FROM search_entries WHERE word_id = ? AND party_id = ?

-- name: erase_word_of_nobody
DELETE FROM search_words
WHERE word_id = ?1 AND NOT EXISTS (SELECT 1 FROM search_entries e WHERE e.word_id = ?1)

-- name: words_equal
SELECT word_id, word FROM search_words WHERE word = ?

-- name: words_between
SELECT word_id, word FROM search_words WHERE word >= ?1 AND word < ?2 ORDER BY word LIMIT ?3

-- name: words_sounding
SELECT word_id, word FROM search_words WHERE sound = ?1 AND sound <> '' ORDER BY word_id LIMIT ?2

-- name: words_of_length
SELECT word_id, word FROM search_words WHERE word >= ?1 AND word < ?2 AND length(word) BETWEEN ?3 AND ?4

-- name: list_words_with_part
SELECT word_id, word FROM search_words WHERE instr(word, ?1) > 0 OR instr(sound, ?1) > 0 LIMIT 1

-- Goes through all numbers.
-- name: list_numbers_with_part
SELECT word_id FROM search_words WHERE word >= '#' AND word < '$' AND instr(word, ?1) > 0 ORDER BY word LIMIT ?2

-- name: entries_of_word
SELECT party_id FROM search_entries WHERE word_id = ?1 ORDER BY party_id LIMIT ?2

-- name: has_entry
SELECT 1 FROM search_entries WHERE word_id = ? AND party_id = ?

-- name: numbers_beginning
SELECT party_id FROM contact_points WHERE kind = ?1 AND value >= ?2 AND value < ?3 ORDER BY value, party_id LIMIT ?4

-- name: list_parties_with_external_key
SELECT k.party_id FROM sources s CROSS JOIN external_keys k USING (source_id) WHERE k.external_key = ?

-- name: all_words_of_parties
SELECT w.party_id, e.value FROM search_words_of_parties w CROSS JOIN json_each(w.word_ids) e
ORDER BY w.party_id, e.value

-- name: count_entries
SELECT count(*) FROM search_entries
