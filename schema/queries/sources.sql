-- Sources, batches and source records.

-- name: insert_source
INSERT INTO sources (source_id, name, kind, trust, mapping, operation_id) VALUES (?, ?, ?, ?, ?, ?)

-- name: source_by_name
SELECT source_id, name, kind, trust, mapping FROM sources WHERE name = ?

-- name: list_sources
SELECT source_id, name, kind, trust, mapping FROM sources ORDER BY name

-- name: update_source
UPDATE sources SET kind = ?, trust = ?, mapping = ? WHERE source_id = ?

-- name: keep_source_image
INSERT INTO row_images (operation_id, table_name, row_key, image)
SELECT ?1, 'sources', source_id, json_object('kind', kind, 'trust', trust, 'mapping', mapping)
FROM sources WHERE source_id = ?2
ON CONFLICT DO NOTHING

-- name: insert_batch
INSERT INTO batches (batch_id, source_id, operation_id, file_name, table_name, file_sha256, format, encoding,
                     decisions, header, mapping, data_date, imported_at, normaliser_version, row_count,
                     reject_count)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', ?, ?, ?, ?, 0, 0)

-- name: finish_batch
UPDATE batches SET header = ?, mapping = ?, row_count = ?, reject_count = ? WHERE batch_id = ?

-- name: read_batch
SELECT b.batch_id, b.source_id, s.name, s.trust, b.file_name, b.table_name, b.header, b.mapping, b.data_date,
       b.imported_at, b.normaliser_version, b.operation_id
FROM batches b JOIN sources s USING (source_id) WHERE b.batch_id = ?

-- name: last_batch_of_table
SELECT batch_id FROM batches WHERE source_id = ? AND table_name = ? ORDER BY batch_id DESC LIMIT 1

-- name: count_records_of_batch
SELECT count(*) FROM source_records WHERE batch_id = ?

-- name: insert_source_record
INSERT INTO source_records (source_record_id, batch_id, source_id, line, record, external_key, content_hash,
                            ordinal, cells)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: all_records_of_source
SELECT r.source_record_id, r.external_key, r.content_hash, r.ordinal, p.party_id, t.party_id, o.party_id,
       r.batch_id
FROM source_records r
LEFT JOIN links p ON p.source_record_id = r.source_record_id AND p.part = 'person'
LEFT JOIN links t ON t.source_record_id = r.source_record_id AND t.part = 'partner'
LEFT JOIN links o ON o.source_record_id = r.source_record_id AND o.part = 'organisation'
WHERE r.source_id = ? ORDER BY r.source_record_id

-- name: count_source_records
SELECT count(*) FROM source_records
