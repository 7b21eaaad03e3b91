-- Exports as they are looked at later: who was handed over, and to whom.

-- name: list_handed_over_since
SELECT DISTINCT p.leader_id FROM exports x JOIN hand_overs h ON h.export_id = x.export_id
JOIN parties p ON p.party_id = h.party_id
WHERE x.at >= ? AND x.channel = ? ORDER BY p.leader_id

-- name: list_deal_roles
SELECT p.leader_id, min(CASE d.role WHEN 'decider' THEN 1 WHEN 'buyer' THEN 2 WHEN 'influencer' THEN 3
                                    WHEN 'user' THEN 4 WHEN 'gatekeeper' THEN 5 ELSE 6 END)
FROM deal_parties d JOIN parties p ON p.party_id = d.party_id GROUP BY p.leader_id

-- name: list_changed_since
WITH touched (party_id) AS (
  SELECT l.party_id FROM batches b JOIN source_records r ON r.batch_id = b.batch_id AND r.source_id = b.source_id
  JOIN links l ON l.source_record_id = r.source_record_id WHERE b.operation_id >= ?1
  UNION SELECT party_id FROM edits WHERE operation_id >= ?1
  UNION SELECT a_party_id FROM merges WHERE operation_id >= ?1 OR ended_operation_id >= ?1
  UNION SELECT b_party_id FROM merges WHERE operation_id >= ?1 OR ended_operation_id >= ?1
)
SELECT DISTINCT p.leader_id FROM touched t JOIN parties p ON p.party_id = t.party_id
JOIN external_keys k ON k.party_id = p.leader_id
WHERE k.source_id = ?2 ORDER BY p.leader_id

-- name: list_first_operation_since
SELECT coalesce(min(operation_id), (SELECT max(operation_id) + 1 FROM operations)) FROM operations WHERE at >= ?

-- name: list_recipients
SELECT recipient_id, name, role, contract, country FROM recipients ORDER BY name

-- Under which value somebody was handed over by a day: by their own number first, else by one merged with it.
-- name: value_handed_over
SELECT h.value, 1 AS is_own, x.export_id AS list FROM hand_overs h JOIN exports x ON x.export_id = h.export_id
WHERE h.party_id = ?1 AND x.channel = ?3 AND x.purpose = ?4 AND substr(x.at, 1, 10) <= ?5 AND h.value <> ''
UNION ALL
SELECT h.value, 0, x.export_id
FROM parties p JOIN hand_overs h ON h.party_id = p.party_id JOIN exports x ON x.export_id = h.export_id
WHERE p.leader_id = ?2 AND x.channel = ?3 AND x.purpose = ?4 AND substr(x.at, 1, 10) <= ?5 AND h.value <> ''
ORDER BY is_own DESC, list DESC LIMIT 1

-- What a recipient was given, list by list.
-- name: list_handed_over_to
SELECT h.party_id, coalesce(p.leader_id, h.party_id), h.value, x.channel, x.purpose, h.row_key, x.file_name, x.fields, coalesce(e.operation_id, 0), coalesce(r.operation_id, 0)
FROM exports x JOIN hand_overs h USING (export_id) LEFT JOIN parties p ON p.party_id = h.party_id
LEFT JOIN erasures e ON e.party_id = h.party_id
LEFT JOIN (SELECT q.leader_id, max(s.operation_id) AS operation_id FROM restrictions s JOIN parties q USING (party_id)
           GROUP BY q.leader_id) r ON r.leader_id = p.leader_id
WHERE x.recipient = ? AND x.channel <> '' ORDER BY h.party_id, h.value, x.channel, x.purpose, x.export_id
