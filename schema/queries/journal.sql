-- The journal and the counters.

-- name: read_counter
SELECT next_id FROM id_counters WHERE kind = ?

-- name: write_counter
INSERT INTO id_counters (kind, next_id) VALUES (?, ?)
ON CONFLICT (kind) DO UPDATE SET next_id = excluded.next_id

-- name: write_meta
INSERT INTO meta (key, value) VALUES (?, ?)
ON CONFLICT (key) DO UPDATE SET value = excluded.value

-- name: read_meta
SELECT value FROM meta WHERE key = ?

-- name: insert_operation
INSERT INTO operations (operation_id, command, arguments, actor, on_behalf, at, summary, undoes_operation_id)
VALUES (?, ?, ?, ?, ?, ?, '{}', ?)

-- name: write_summary
UPDATE operations SET summary = ? WHERE operation_id = ?

-- name: mark_undone
UPDATE operations SET undone_by_operation_id = ? WHERE operation_id = ?

-- name: read_operation
SELECT operation_id, command, arguments, actor, on_behalf, at, summary, undoes_operation_id,
       undone_by_operation_id
FROM operations WHERE operation_id = ?

-- name: list_operations
SELECT operation_id, command, arguments, actor, on_behalf, at, summary, undoes_operation_id,
       undone_by_operation_id
FROM operations ORDER BY operation_id DESC LIMIT ?

-- name: insert_run
INSERT INTO runs (run_id, command, at, file_name, file_sha256, outcome, counts, operation_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)

-- name: find_run
SELECT 1 FROM runs WHERE command = ? AND file_sha256 = ? LIMIT 1

-- name: list_runs
SELECT run_id, command, at, file_name, file_sha256, outcome, counts, operation_id
FROM runs ORDER BY run_id DESC LIMIT ?

-- name: insert_row_image
INSERT INTO row_images (operation_id, table_name, row_key, party_id, image) VALUES (?, ?, ?, ?, ?)
