-- Taking an operation back, set by set. Works on the connection's own tables:
-- touched_parties: whom its facts speak of, with all they are merged with;
-- kept_parties: those of them that a later operation touched;
-- kept_rows: its rows of editable tables that a later operation touched, or hung something on;
-- gone_records: its source records that speak of none of these.

-- name: forget_touched_parties
DELETE FROM touched_parties

-- name: forget_kept_parties
DELETE FROM kept_parties

-- name: forget_kept_rows
DELETE FROM kept_rows

-- name: keep_row
INSERT OR IGNORE INTO kept_rows (table_name, row_key) VALUES (?, ?)

-- name: forget_gone_records
DELETE FROM gone_records

-- name: note_touched_parties
INSERT OR IGNORE INTO touched_parties (party_id)
SELECT party_id FROM parties WHERE operation_id = ?1
UNION ALL
SELECT l.party_id FROM batches b JOIN source_records r USING (batch_id) JOIN links l USING (source_record_id)
WHERE b.operation_id = ?1
UNION ALL SELECT a_party_id FROM merges WHERE operation_id = ?1
UNION ALL SELECT b_party_id FROM merges WHERE operation_id = ?1
UNION ALL SELECT a_party_id FROM merges WHERE ended_operation_id = ?1
UNION ALL SELECT b_party_id FROM merges WHERE ended_operation_id = ?1
UNION ALL SELECT a_party_id FROM distinctions WHERE operation_id = ?1
UNION ALL SELECT b_party_id FROM distinctions WHERE operation_id = ?1
UNION ALL SELECT a_party_id FROM distinctions WHERE ended_operation_id = ?1
UNION ALL SELECT b_party_id FROM distinctions WHERE ended_operation_id = ?1
UNION ALL SELECT party_id FROM edits WHERE operation_id = ?1
UNION ALL SELECT person_party_id FROM ties WHERE operation_id = ?1
UNION ALL SELECT party_id FROM deletions WHERE operation_id = ?1
UNION ALL
SELECT party_id FROM row_images WHERE operation_id = ?1 AND table_name IN ('ties', 'deletions')
UNION ALL
SELECT l.party_id FROM retractions x JOIN source_records r USING (batch_id) JOIN links l USING (source_record_id)
WHERE x.operation_id = ?1
UNION ALL SELECT l.party_id FROM absences a JOIN links l USING (source_record_id) WHERE a.operation_id = ?1
UNION ALL SELECT l.party_id FROM absences a JOIN links l USING (source_record_id) WHERE a.ended_operation_id = ?1

-- name: widen_touched_parties
INSERT OR IGNORE INTO touched_parties (party_id)
SELECT m.party_id FROM parties m
WHERE m.leader_id IN (SELECT p.leader_id FROM touched_parties CROSS JOIN parties p USING (party_id))

-- Who was touched later, and by what. Each column of each fact that names a party is asked by its index.
-- name: list_later_touches
SELECT DISTINCT party_id, operation_id FROM (
  SELECT t.party_id, b.operation_id
  FROM touched_parties t CROSS JOIN links l USING (party_id) CROSS JOIN source_records r USING (source_record_id)
  CROSS JOIN batches b USING (batch_id)
  UNION ALL
  SELECT t.party_id, m.operation_id FROM touched_parties t CROSS JOIN merges m ON m.a_party_id = t.party_id
  UNION ALL
  SELECT t.party_id, m.operation_id FROM touched_parties t CROSS JOIN merges m ON m.b_party_id = t.party_id
  UNION ALL
  SELECT t.party_id, m.ended_operation_id
  FROM touched_parties t CROSS JOIN merges m ON m.a_party_id = t.party_id
  UNION ALL
  SELECT t.party_id, m.ended_operation_id
  FROM touched_parties t CROSS JOIN merges m ON m.b_party_id = t.party_id
  UNION ALL
  SELECT t.party_id, d.operation_id FROM touched_parties t CROSS JOIN distinctions d ON d.a_party_id = t.party_id
  UNION ALL
  SELECT t.party_id, d.operation_id FROM touched_parties t CROSS JOIN distinctions d ON d.b_party_id = t.party_id
  UNION ALL
  SELECT t.party_id, d.ended_operation_id
  FROM touched_parties t CROSS JOIN distinctions d ON d.a_party_id = t.party_id
  UNION ALL
  SELECT t.party_id, d.ended_operation_id
  FROM touched_parties t CROSS JOIN distinctions d ON d.b_party_id = t.party_id
  UNION ALL
  SELECT t.party_id, e.operation_id FROM touched_parties t CROSS JOIN edits e USING (party_id)
  UNION ALL
  SELECT t.party_id, w.operation_id
  FROM touched_parties t CROSS JOIN ties w ON w.person_party_id = t.party_id
  UNION ALL
  SELECT t.party_id, d.operation_id FROM touched_parties t CROSS JOIN deletions d USING (party_id)
  UNION ALL
  SELECT t.party_id, x.operation_id
  FROM touched_parties t CROSS JOIN links l USING (party_id) CROSS JOIN source_records r USING (source_record_id)
  CROSS JOIN retractions x USING (batch_id)
  UNION ALL
  SELECT t.party_id, a.operation_id
  FROM touched_parties t CROSS JOIN links l USING (party_id) CROSS JOIN absences a USING (source_record_id)
  UNION ALL
  SELECT t.party_id, a.ended_operation_id
  FROM touched_parties t CROSS JOIN links l USING (party_id) CROSS JOIN absences a USING (source_record_id)
  UNION ALL
  SELECT t.party_id, e.operation_id FROM touched_parties t CROSS JOIN erasures e USING (party_id)
) WHERE operation_id > ?1 ORDER BY party_id, operation_id

-- Sources that it made or set, and that were used or set since.
-- name: list_later_uses_of_sources
SELECT s.name, b.operation_id FROM sources s JOIN batches b USING (source_id)
WHERE s.operation_id = ?1 AND b.operation_id > ?1
UNION
SELECT s.name, i.operation_id
FROM sources s JOIN row_images i ON i.table_name = 'sources' AND i.row_key = s.source_id
WHERE i.operation_id > ?1 AND (s.operation_id = ?1 OR EXISTS (
  SELECT 1 FROM row_images o WHERE o.operation_id = ?1 AND o.table_name = 'sources' AND o.row_key = s.source_id))
ORDER BY 1, 2

-- name: keep_party
INSERT OR IGNORE INTO kept_parties (party_id)
SELECT m.party_id FROM parties p JOIN parties m ON m.leader_id = p.leader_id WHERE p.party_id = ?

-- name: note_gone_records
INSERT INTO gone_records (source_record_id)
SELECT r.source_record_id FROM batches b JOIN source_records r USING (batch_id)
WHERE b.operation_id = ?1 AND NOT EXISTS (
  SELECT 1 FROM links l JOIN kept_parties k USING (party_id) WHERE l.source_record_id = r.source_record_id)

-- name: erase_touched_entries
DELETE FROM search_entries WHERE (word_id, party_id) IN (
  SELECT e.value, w.party_id FROM touched_parties CROSS JOIN search_words_of_parties w USING (party_id)
  CROSS JOIN json_each(w.word_ids) e)

-- name: erase_touched_words
DELETE FROM search_words WHERE word_id IN (
  SELECT e.value FROM touched_parties CROSS JOIN search_words_of_parties w USING (party_id)
  CROSS JOIN json_each(w.word_ids) e)
  AND NOT EXISTS (SELECT 1 FROM search_entries e WHERE e.word_id = search_words.word_id)

-- name: erase_touched_words_of_parties
DELETE FROM search_words_of_parties WHERE party_id IN (SELECT party_id FROM touched_parties)

-- name: erase_touched_persons
DELETE FROM persons WHERE party_id IN (SELECT party_id FROM touched_parties)

-- name: erase_touched_organisations
DELETE FROM organisations WHERE party_id IN (SELECT party_id FROM touched_parties)

-- name: erase_touched_affiliations
DELETE FROM affiliations WHERE person_party_id IN (SELECT party_id FROM touched_parties)

-- name: erase_touched_postal_addresses
DELETE FROM postal_addresses WHERE party_id IN (SELECT party_id FROM touched_parties)

-- name: erase_touched_contact_points
DELETE FROM contact_points WHERE party_id IN (SELECT party_id FROM touched_parties)

-- name: erase_touched_external_keys
DELETE FROM external_keys WHERE party_id IN (SELECT party_id FROM touched_parties)

-- name: erase_touched_tags
DELETE FROM party_tags WHERE party_id IN (SELECT party_id FROM touched_parties)

-- name: erase_touched_notes
DELETE FROM party_notes WHERE party_id IN (SELECT party_id FROM touched_parties)

-- name: erase_touched_origins
DELETE FROM origins WHERE party_id IN (SELECT party_id FROM touched_parties)

-- name: remember_undone_merges
INSERT OR IGNORE INTO undone_merges (a_party_id, b_party_id, operation_id)
SELECT a_party_id, b_party_id, ?2 FROM merges
WHERE operation_id = ?1 AND a_party_id NOT IN (SELECT party_id FROM kept_parties)
  AND b_party_id NOT IN (SELECT party_id FROM kept_parties)

-- name: delete_merges
DELETE FROM merges
WHERE operation_id = ?1 AND a_party_id NOT IN (SELECT party_id FROM kept_parties)
  AND b_party_id NOT IN (SELECT party_id FROM kept_parties)

-- name: revive_merges
UPDATE merges SET ended_operation_id = NULL
WHERE ended_operation_id = ?1 AND a_party_id NOT IN (SELECT party_id FROM kept_parties)
  AND b_party_id NOT IN (SELECT party_id FROM kept_parties)

-- name: delete_distinctions
DELETE FROM distinctions
WHERE operation_id = ?1 AND a_party_id NOT IN (SELECT party_id FROM kept_parties)
  AND b_party_id NOT IN (SELECT party_id FROM kept_parties)

-- name: revive_distinctions
UPDATE distinctions SET ended_operation_id = NULL
WHERE ended_operation_id = ?1 AND a_party_id NOT IN (SELECT party_id FROM kept_parties)
  AND b_party_id NOT IN (SELECT party_id FROM kept_parties)

-- name: delete_edits
DELETE FROM edits WHERE operation_id = ?1 AND party_id NOT IN (SELECT party_id FROM kept_parties)

-- name: delete_retractions
DELETE FROM retractions
WHERE operation_id = ?1 AND NOT EXISTS (
  SELECT 1 FROM source_records r JOIN links l USING (source_record_id) JOIN kept_parties k USING (party_id)
  WHERE r.batch_id = retractions.batch_id)

-- name: delete_absences
DELETE FROM absences
WHERE operation_id = ?1 AND NOT EXISTS (
  SELECT 1 FROM links l JOIN kept_parties k USING (party_id)
  WHERE l.source_record_id = absences.source_record_id)

-- name: revive_absences
UPDATE absences SET ended_operation_id = NULL
WHERE ended_operation_id = ?1 AND NOT EXISTS (
  SELECT 1 FROM links l JOIN kept_parties k USING (party_id)
  WHERE l.source_record_id = absences.source_record_id)

-- name: delete_gone_links
DELETE FROM links WHERE source_record_id IN (SELECT source_record_id FROM gone_records)

-- name: delete_gone_records
DELETE FROM source_records WHERE source_record_id IN (SELECT source_record_id FROM gone_records)

-- name: delete_empty_batches
DELETE FROM batches
WHERE operation_id = ?1 AND NOT EXISTS (SELECT 1 FROM source_records r WHERE r.batch_id = batches.batch_id)

-- name: delete_parties_without_facts
DELETE FROM parties
WHERE operation_id = ?1 AND party_id NOT IN (SELECT party_id FROM kept_parties)
  AND NOT EXISTS (SELECT 1 FROM links l WHERE l.party_id = parties.party_id)
  AND NOT EXISTS (SELECT 1 FROM merges m WHERE m.a_party_id = parties.party_id)
  AND NOT EXISTS (SELECT 1 FROM merges m WHERE m.b_party_id = parties.party_id)
  AND NOT EXISTS (SELECT 1 FROM distinctions d WHERE d.a_party_id = parties.party_id)
  AND NOT EXISTS (SELECT 1 FROM distinctions d WHERE d.b_party_id = parties.party_id)
  AND NOT EXISTS (SELECT 1 FROM edits e WHERE e.party_id = parties.party_id)

-- Whom the sources speak of whose settings are about to be put back.
-- name: note_parties_of_sources
INSERT OR IGNORE INTO touched_parties (party_id)
SELECT l.party_id
FROM row_images i CROSS JOIN batches b ON b.source_id = i.row_key CROSS JOIN source_records r USING (batch_id)
CROSS JOIN links l USING (source_record_id)
WHERE i.operation_id = ?1 AND i.table_name = 'sources'

-- name: restore_sources
UPDATE sources SET (kind, trust, mapping, supplier, obtained, collective_keys) = (
  SELECT image ->> 'kind', image ->> 'trust', image ->> 'mapping', image ->> 'supplier', image ->> 'obtained',
         image ->> 'collective_keys'
  FROM row_images
  WHERE operation_id = ?1 AND table_name = 'sources' AND row_key = source_id)
WHERE source_id IN (
  SELECT row_key FROM row_images i WHERE i.operation_id = ?1 AND i.table_name = 'sources' AND NOT EXISTS (
    SELECT 1 FROM row_images l
    WHERE l.table_name = 'sources' AND l.row_key = i.row_key AND l.operation_id > ?1))

-- name: delete_row_images
DELETE FROM row_images WHERE operation_id = ?1

-- name: delete_unused_sources
DELETE FROM sources
WHERE operation_id = ?1 AND NOT EXISTS (SELECT 1 FROM batches b WHERE b.source_id = sources.source_id)
  AND NOT EXISTS (
    SELECT 1 FROM row_images i WHERE i.table_name = 'sources' AND i.row_key = sources.source_id)

-- name: is_kept
SELECT 1 FROM kept_parties WHERE party_id = ?

-- Those whose golden records must be derived anew.
-- name: list_touched_parties
SELECT t.party_id FROM touched_parties t JOIN parties USING (party_id) ORDER BY t.party_id
