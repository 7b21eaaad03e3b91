-- Parties, what they are evidence by, and how they were merged.

-- name: insert_party
INSERT INTO parties (party_id, kind, leader_id, operation_id) VALUES (?1, ?2, ?1, ?3)

-- name: insert_link
INSERT INTO links (source_record_id, part, party_id, identity_hash) VALUES (?, ?, ?, ?)

-- name: party_by_id
SELECT party_id, kind, leader_id FROM parties WHERE party_id = ?

-- name: all_identities_of_source
SELECT l.identity_hash, min(l.party_id) FROM links l JOIN source_records r USING (source_record_id)
WHERE r.source_id = ? AND l.part = 'organisation' AND l.identity_hash IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM retractions x WHERE x.batch_id = r.batch_id)
GROUP BY l.identity_hash ORDER BY l.identity_hash

-- Whom the rows of a source name today that named this organisation, each by the newest of its key; 0: nobody.
-- name: employers_now
SELECT DISTINCT coalesce(q.leader_id, 0)
FROM parties m JOIN links l USING (party_id) JOIN source_records r USING (source_record_id)
LEFT JOIN links o ON o.part = 'organisation' AND o.source_record_id = coalesce(
  (SELECT max(n.source_record_id) FROM source_records n
   WHERE n.source_id = r.source_id AND n.external_key = r.external_key
     AND NOT EXISTS (SELECT 1 FROM retractions x WHERE x.batch_id = n.batch_id)), r.source_record_id)
LEFT JOIN parties q ON q.party_id = o.party_id
WHERE m.leader_id = ?1 AND l.part = 'organisation' AND r.source_id = ?2
  AND NOT EXISTS (SELECT 1 FROM retractions x WHERE x.batch_id = r.batch_id)
ORDER BY 1

-- name: insert_merge
INSERT INTO merges (merge_id, a_party_id, b_party_id, operation_id, reason, score_millibits)
VALUES (?, ?, ?, ?, ?, ?)

-- name: end_merge
UPDATE merges SET ended_operation_id = ? WHERE merge_id = ?

-- name: merges_within_component
SELECT m.merge_id, m.a_party_id, m.b_party_id, m.operation_id, m.reason, m.score_millibits
FROM parties p JOIN merges m ON m.a_party_id = p.party_id
WHERE p.leader_id = ? AND m.ended_operation_id IS NULL ORDER BY m.merge_id

-- name: insert_distinction
INSERT INTO distinctions (distinction_id, a_party_id, b_party_id, operation_id, reason) VALUES (?, ?, ?, ?, ?)

-- name: end_distinction
UPDATE distinctions SET ended_operation_id = ? WHERE distinction_id = ?

-- name: forget_undone_merge
DELETE FROM undone_merges WHERE a_party_id = ? AND b_party_id = ?

-- Both by the leaders of their sides: that is how they hold between components.
-- name: list_distinctions
SELECT distinction_id, a_party_id, b_party_id, a.leader_id, b.leader_id, reason
FROM distinctions d JOIN parties a ON a.party_id = d.a_party_id JOIN parties b ON b.party_id = d.b_party_id
WHERE d.ended_operation_id IS NULL
UNION ALL
SELECT 0, a_party_id, b_party_id, a.leader_id, b.leader_id, 'merge undone'
FROM undone_merges u JOIN parties a ON a.party_id = u.a_party_id JOIN parties b ON b.party_id = u.b_party_id
WHERE a.leader_id <> b.leader_id
ORDER BY 2, 3, 1

-- Those that one undo took back stand together; also such as were merged again since.
-- name: list_undone_merges
SELECT u.operation_id, a_party_id, b_party_id, a.leader_id, b.leader_id
FROM undone_merges u JOIN parties a ON a.party_id = u.a_party_id JOIN parties b ON b.party_id = u.b_party_id
ORDER BY 1, 2, 3

-- name: all_parties_of_source
SELECT DISTINCT l.party_id FROM source_records r JOIN links l USING (source_record_id)
WHERE r.source_id = ? ORDER BY l.party_id

-- name: members
SELECT party_id FROM parties WHERE leader_id = ? ORDER BY party_id

-- All that a party is merged with, by edges alone: leaders are computed from this.
-- name: reachable
WITH RECURSIVE component (party_id) AS (
  SELECT ?1
  UNION
  SELECT m.b_party_id FROM component JOIN merges m ON m.a_party_id = component.party_id
  WHERE m.ended_operation_id IS NULL
  UNION
  SELECT m.a_party_id FROM component JOIN merges m ON m.b_party_id = component.party_id
  WHERE m.ended_operation_id IS NULL
)
SELECT party_id FROM component ORDER BY party_id

-- name: set_leader
UPDATE parties SET leader_id = ?1 WHERE party_id = ?2 AND leader_id <> ?1

-- name: leader_of
SELECT leader_id FROM parties WHERE party_id = ?

-- name: list_leaders
SELECT party_id, kind FROM parties WHERE leader_id = party_id ORDER BY party_id

-- name: list_followers
SELECT party_id, leader_id FROM parties WHERE leader_id <> party_id ORDER BY party_id

-- name: evidence
SELECT r.source_record_id, r.batch_id, r.line, r.record, r.external_key, r.cells, l.part, l.party_id,
       r.external_key IS NOT NULL AND EXISTS (
         SELECT 1 FROM source_records n WHERE n.source_id = r.source_id AND n.external_key = r.external_key
           AND n.source_record_id > r.source_record_id
           AND NOT EXISTS (SELECT 1 FROM retractions x WHERE x.batch_id = n.batch_id)),
       r.external_key IS NOT NULL AND EXISTS (
         SELECT 1 FROM source_records n JOIN links s USING (source_record_id) JOIN parties q USING (party_id)
         WHERE n.source_id = r.source_id AND n.external_key = r.external_key
           AND n.source_record_id > r.source_record_id AND q.leader_id = p.leader_id
           AND NOT EXISTS (SELECT 1 FROM retractions x WHERE x.batch_id = n.batch_id))
FROM parties p JOIN links l ON l.party_id = p.party_id JOIN source_records r USING (source_record_id)
WHERE p.leader_id = ? AND NOT EXISTS (SELECT 1 FROM retractions x WHERE x.batch_id = r.batch_id)
  AND NOT EXISTS (SELECT 1 FROM deletions d WHERE d.party_id = p.party_id)
ORDER BY r.source_record_id, l.part

-- The newest day on which a delivery or an edit said something of a leader.
-- name: last_seen
SELECT max(
  coalesce((
    SELECT max(b.data_date)
    FROM parties p JOIN links l ON l.party_id = p.party_id JOIN source_records r USING (source_record_id)
    JOIN batches b ON b.batch_id = r.batch_id
    WHERE p.leader_id = ?1 AND NOT EXISTS (SELECT 1 FROM retractions x WHERE x.batch_id = b.batch_id)), ''),
  coalesce((
    SELECT max(substr(o.at, 1, 10))
    FROM parties p JOIN edits e ON e.party_id = p.party_id JOIN operations o ON o.operation_id = e.operation_id
    WHERE p.leader_id = ?1), ''))

-- name: all_last_seen
SELECT leader_id, max(day) FROM (
  SELECT p.leader_id, b.data_date AS day
  FROM parties p JOIN links l ON l.party_id = p.party_id JOIN source_records r USING (source_record_id)
  JOIN batches b ON b.batch_id = r.batch_id
  WHERE NOT EXISTS (SELECT 1 FROM retractions x WHERE x.batch_id = b.batch_id)
  UNION ALL
  SELECT p.leader_id, substr(o.at, 1, 10) AS day
  FROM parties p JOIN edits e ON e.party_id = p.party_id JOIN operations o ON o.operation_id = e.operation_id)
GROUP BY leader_id ORDER BY leader_id

-- Those who stand in the same source records, or were tied to it: an organisation's people, a person's employers.
-- name: companions
SELECT c.leader_id
FROM parties p JOIN links l ON l.party_id = p.party_id
JOIN links o ON o.source_record_id = l.source_record_id AND o.part <> l.part
JOIN parties c ON c.party_id = o.party_id
WHERE p.leader_id = ?1
UNION
SELECT c.leader_id
FROM parties p JOIN ties t ON t.organisation_party_id = p.party_id JOIN parties c ON c.party_id = t.person_party_id
WHERE p.leader_id = ?1
UNION
SELECT c.leader_id
FROM parties p JOIN ties t ON t.person_party_id = p.party_id JOIN parties c ON c.party_id = t.organisation_party_id
WHERE p.leader_id = ?1
ORDER BY 1

-- name: organisation_of_record
SELECT c.leader_id FROM links l JOIN parties c ON c.party_id = l.party_id
WHERE l.source_record_id = ? AND l.part = 'organisation'
  AND NOT EXISTS (SELECT 1 FROM deletions d WHERE d.party_id = l.party_id)

-- Those whom a row names as two persons, by their leaders.
-- name: all_couples
SELECT DISTINCT a.leader_id, b.leader_id
FROM links t JOIN links l ON l.source_record_id = t.source_record_id AND l.part = 'person'
JOIN parties a ON a.party_id = l.party_id JOIN parties b ON b.party_id = t.party_id
WHERE t.part = 'partner' AND a.leader_id <> b.leader_id AND NOT EXISTS (
  SELECT 1 FROM source_records r JOIN retractions x USING (batch_id) WHERE r.source_record_id = t.source_record_id)
ORDER BY 1, 2

-- name: partners_of
SELECT DISTINCT c.leader_id
FROM parties p JOIN links l ON l.party_id = p.party_id AND l.part <> 'organisation'
JOIN links o ON o.source_record_id = l.source_record_id AND o.part <> l.part AND o.part <> 'organisation'
JOIN parties c ON c.party_id = o.party_id
WHERE p.leader_id = ?1 AND c.leader_id <> ?1 AND NOT EXISTS (
  SELECT 1 FROM source_records r JOIN retractions x USING (batch_id) WHERE r.source_record_id = l.source_record_id)
ORDER BY c.leader_id

-- name: insert_edit
INSERT INTO edits (edit_id, party_id, value_group, value, operation_id) VALUES (?, ?, ?, ?, ?)

-- name: edits_of
SELECT e.edit_id, e.party_id, e.value_group, e.value, o.at, o.actor, e.operation_id
FROM parties p JOIN edits e ON e.party_id = p.party_id JOIN operations o ON o.operation_id = e.operation_id
WHERE p.leader_id = ? AND NOT EXISTS (SELECT 1 FROM deletions d WHERE d.party_id = p.party_id)
ORDER BY e.edit_id

-- Where a leader works by hand: of each organisation that it is tied to the newest word first.
-- name: ties_of
SELECT t.tie_id, t.person_party_id, o.leader_id, t.position, t.department, t.since, t.until, t.operation_id
FROM parties p CROSS JOIN ties t ON t.person_party_id = p.party_id
CROSS JOIN parties o ON o.party_id = t.organisation_party_id
WHERE p.leader_id = ?1 AND NOT EXISTS (SELECT 1 FROM deletions d WHERE d.party_id IN (p.party_id, o.party_id))
ORDER BY o.leader_id, t.operation_id DESC, t.tie_id DESC

-- name: tie_between
SELECT tie_id FROM ties WHERE person_party_id = ? AND organisation_party_id = ?

-- Which operation deleted a leader; nothing while one of those merged in it is left.
-- name: deletion_of
SELECT max(d.operation_id) FROM parties p JOIN deletions d USING (party_id)
WHERE p.leader_id = ?1 AND NOT EXISTS (
  SELECT 1 FROM parties m WHERE m.leader_id = ?1
    AND NOT EXISTS (SELECT 1 FROM deletions x WHERE x.party_id = m.party_id))

-- name: list_compared_parties
SELECT party_id, stamp FROM compared_parties ORDER BY party_id

-- name: write_compared_party
INSERT INTO compared_parties (party_id, stamp) VALUES (?, ?)
ON CONFLICT (party_id) DO UPDATE SET stamp = excluded.stamp

-- name: forget_compared_party
DELETE FROM compared_parties WHERE party_id = ?

-- People whose rows name more than one company, by their leaders.
-- name: all_people_of_several_companies
SELECT p.leader_id
FROM links l JOIN links o ON o.source_record_id = l.source_record_id AND o.part = 'organisation'
JOIN parties p ON p.party_id = l.party_id JOIN parties c ON c.party_id = o.party_id
WHERE l.part <> 'organisation'
GROUP BY p.leader_id HAVING count(DISTINCT c.leader_id) > 1
ORDER BY p.leader_id
