-- The suppression list.

-- name: insert_suppression
INSERT INTO suppressions (suppression_id, hash, channel, reason, note, list, at, operation_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)

-- name: is_suppressed
SELECT 1 FROM suppressions WHERE hash = ? AND channel = ? AND reason = ? AND list = ?

-- name: suppressions_of
SELECT suppression_id, channel, reason, list, at FROM suppressions WHERE hash = ? ORDER BY suppression_id

-- name: first_suppression_since
SELECT min(suppression_id) FROM suppressions WHERE operation_id >= ?

-- name: all_suppressions
SELECT s.suppression_id, s.channel, s.reason, s.list, s.at, s.note,
       o.actor || CASE coalesce(o.on_behalf, '') WHEN '' THEN '' ELSE ' for ' || o.on_behalf END
FROM suppressions s JOIN operations o USING (operation_id) ORDER BY s.suppression_id

-- name: count_all_suppressions
SELECT count(*) FROM suppressions

-- name: all_suppressed_hashes
SELECT hash FROM suppressions

-- name: all_objections_as_hashes
SELECT 1 FROM suppressions WHERE reason = 'objection' AND list = '' LIMIT 1

-- name: all_erased_hashes
SELECT hash FROM suppressions WHERE reason = 'erasure' AND list = ''
