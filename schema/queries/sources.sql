-- Sources, batches and source records.

-- name: insert_source
INSERT INTO sources (source_id, name, kind, trust, mapping, supplier, obtained, collective_keys, operation_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: source_by_name
SELECT source_id, name, kind, trust, mapping, supplier, obtained, collective_keys FROM sources WHERE name = ?

-- name: list_sources
SELECT source_id, name, kind, trust, mapping, supplier, obtained, collective_keys FROM sources ORDER BY name

-- name: update_source
UPDATE sources SET kind = ?, trust = ?, mapping = ?, supplier = ?, obtained = ?, collective_keys = ?
WHERE source_id = ?

-- name: keep_source_image
INSERT INTO row_images (operation_id, table_name, row_key, image)
SELECT ?1, 'sources', source_id, json_object('kind', kind, 'trust', trust, 'mapping', mapping,
  'supplier', supplier, 'obtained', obtained, 'collective_keys', collective_keys)
FROM sources WHERE source_id = ?2
ON CONFLICT DO NOTHING

-- name: insert_batch
INSERT INTO batches (batch_id, source_id, operation_id, file_name, table_name, file_sha256, format, encoding,
                     decisions, header, mapping, data_date, imported_at, normaliser_version, on_match,
                     row_count, reject_count, is_file_kept)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', ?, ?, ?, ?, ?, 0, 0, 0)

-- name: finish_batch
UPDATE batches SET header = ?, mapping = ?, row_count = ?, reject_count = ?, is_file_kept = ? WHERE batch_id = ?

-- name: read_batch
SELECT b.batch_id, b.source_id, s.name, s.trust, b.file_name, b.table_name, b.header, b.mapping, b.data_date,
       b.imported_at, b.normaliser_version, b.operation_id, b.format, b.row_count, b.reject_count,
       b.on_match, s.kind, CASE b.is_file_kept WHEN 1 THEN b.file_sha256 ELSE '' END
FROM batches b JOIN sources s USING (source_id) WHERE b.batch_id = ?

-- name: keeps_files
SELECT 1 FROM batches WHERE operation_id = ? AND is_file_kept = 1 LIMIT 1

-- name: last_batch_of_table
SELECT batch_id FROM batches b WHERE source_id = ? AND table_name = ?
  AND NOT EXISTS (SELECT 1 FROM retractions x WHERE x.batch_id = b.batch_id)
ORDER BY batch_id DESC LIMIT 1

-- name: last_batches
SELECT max(batch_id) FROM batches b
WHERE source_id = ? AND NOT EXISTS (SELECT 1 FROM retractions x WHERE x.batch_id = b.batch_id)
GROUP BY table_name ORDER BY table_name

-- name: batches_of_source
SELECT b.batch_id, b.file_name, b.table_name, b.data_date, b.imported_at, b.row_count, b.reject_count,
       b.operation_id, x.operation_id
FROM batches b LEFT JOIN retractions x USING (batch_id) WHERE b.source_id = ? ORDER BY b.batch_id

-- name: insert_retraction
INSERT INTO retractions (batch_id, operation_id) VALUES (?, ?)

-- name: parties_of_batch
SELECT DISTINCT l.party_id FROM source_records r JOIN links l USING (source_record_id)
WHERE r.batch_id = ? ORDER BY l.party_id

-- name: insert_absence
INSERT INTO absences (absence_id, source_record_id, data_date, operation_id) VALUES (?, ?, ?, ?)

-- name: end_absence
UPDATE absences SET ended_operation_id = ? WHERE source_record_id = ? AND ended_operation_id IS NULL

-- name: absences_of
SELECT DISTINCT s.name, a.data_date
FROM parties p JOIN links l ON l.party_id = p.party_id JOIN absences a USING (source_record_id)
JOIN source_records r USING (source_record_id) JOIN sources s USING (source_id)
WHERE p.leader_id = ? AND a.ended_operation_id IS NULL ORDER BY s.name, a.data_date

-- name: count_records_of_batch
SELECT count(*) FROM source_records WHERE batch_id = ?

-- name: insert_source_record
INSERT INTO source_records (source_record_id, batch_id, source_id, line, record, external_key, content_hash,
                            ordinal, cells)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: all_records_of_source
SELECT r.source_record_id, r.external_key, r.content_hash, r.ordinal, p.party_id, t.party_id, o.party_id,
       r.batch_id, a.absence_id IS NOT NULL
FROM source_records r
LEFT JOIN absences a ON a.source_record_id = r.source_record_id AND a.ended_operation_id IS NULL
LEFT JOIN links p ON p.source_record_id = r.source_record_id AND p.part = 'person'
LEFT JOIN links t ON t.source_record_id = r.source_record_id AND t.part = 'partner'
LEFT JOIN links o ON o.source_record_id = r.source_record_id AND o.part = 'organisation'
WHERE r.source_id = ? AND NOT EXISTS (SELECT 1 FROM retractions x WHERE x.batch_id = r.batch_id)
ORDER BY r.source_record_id

-- name: count_source_records
SELECT count(*) FROM source_records
