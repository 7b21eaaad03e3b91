-- What happened to what was handed over, and where data comes from.

-- name: insert_use
INSERT INTO uses (use_id, party_id, value, channel, purpose, happened_at, result, note, origin, operation_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: uses_of_value
SELECT party_id, value, channel, purpose, happened_at, result, note, origin FROM uses
WHERE value = ? ORDER BY happened_at, use_id

-- name: uses_of_party
SELECT u.party_id, u.value, u.channel, u.purpose, u.happened_at, u.result, u.note, u.origin
FROM parties p JOIN uses u ON u.party_id = p.party_id
WHERE p.leader_id = ? ORDER BY u.happened_at, u.use_id

-- name: list_whether_uses_exist
SELECT EXISTS (SELECT 1 FROM uses)

-- When data of a party first came from a supplier, unless it also came from the company's own sources.
-- name: third_party_origin
SELECT min(b.data_date) FROM parties p JOIN links l ON l.party_id = p.party_id
JOIN source_records r ON r.source_record_id = l.source_record_id JOIN batches b ON b.batch_id = r.batch_id
JOIN sources s ON s.source_id = b.source_id
WHERE p.leader_id = ?
HAVING min(s.supplier) <> ''

-- name: list_whether_suppliers_exist
SELECT EXISTS (SELECT 1 FROM sources WHERE supplier <> '')

-- name: was_handed_over
SELECT 1 FROM parties p JOIN hand_overs h ON h.party_id = p.party_id JOIN exports x USING (export_id)
WHERE p.leader_id = ?1 AND x.day <= ?2 AND x.channel <> '' LIMIT 1
