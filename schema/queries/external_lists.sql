-- Copies of lists that others keep.

-- name: insert_external_list
INSERT INTO external_lists (external_list_id, name, as_of, file_name, file_sha256, entry_count, recorded_at, operation_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)

-- name: insert_external_list_entry
INSERT OR IGNORE INTO external_list_entries (external_list_id, digest) VALUES (?, ?)

-- Those of older copies: the newest one replaces them whole.
-- name: delete_older_entries
DELETE FROM external_list_entries
WHERE external_list_id IN (SELECT external_list_id FROM external_lists WHERE name = ?1 AND external_list_id <> ?2)

-- The newest copy of each list.
-- name: list_external_lists
SELECT x.external_list_id, x.name, x.as_of, x.file_name, x.entry_count, x.recorded_at,
       o.actor || CASE coalesce(o.on_behalf, '') WHEN '' THEN '' ELSE ' for ' || o.on_behalf END
FROM external_lists x JOIN operations o USING (operation_id)
WHERE x.external_list_id IN (SELECT max(external_list_id) FROM external_lists GROUP BY name) ORDER BY x.name

-- name: is_on_external_list
SELECT 1 FROM external_list_entries WHERE external_list_id = ? AND digest = ?
