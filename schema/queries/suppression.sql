-- The suppression list.

-- name: insert_suppression
INSERT INTO suppressions (suppression_id, hash, channel, reason, list, at, operation_id)
VALUES (?, ?, ?, ?, ?, ?, ?)

-- name: is_suppressed
SELECT 1 FROM suppressions WHERE hash = ? AND channel = ? AND reason = ? AND list = ?

-- name: suppressions_of
SELECT suppression_id, channel, reason, list, at FROM suppressions WHERE hash = ? ORDER BY suppression_id

-- name: count_all_suppressions
SELECT count(*) FROM suppressions

-- name: all_suppressed_hashes
SELECT hash FROM suppressions
