-- Which record a row of a list is.

-- name: delivered_record
SELECT delivered_record_id, record_id, said FROM delivered_records
WHERE kind = ? AND source = ? AND list_key = ?
