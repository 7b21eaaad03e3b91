-- The record tables whole, ordered by key: the state that an undo restores. Journal, counters, ledger and
-- what is remembered of undone merges are outside it.

-- name: dump_sources
SELECT source_id, name, kind, trust, mapping, supplier, obtained, collective_keys, operation_id FROM sources ORDER BY source_id

-- name: dump_batches
SELECT batch_id, source_id, operation_id, file_name, table_name, file_sha256, format, encoding, decisions, header,
       mapping, data_date, imported_at, normaliser_version, row_count, reject_count, on_match,
       is_file_kept
FROM batches ORDER BY batch_id

-- name: dump_source_records
SELECT source_record_id, batch_id, source_id, line, record, external_key, content_hash, ordinal, cells
FROM source_records ORDER BY source_record_id

-- name: dump_retractions
SELECT batch_id, operation_id FROM retractions ORDER BY batch_id

-- name: dump_absences
SELECT absence_id, source_record_id, data_date, operation_id, ended_operation_id FROM absences ORDER BY absence_id

-- name: dump_parties
SELECT party_id, kind, leader_id, operation_id FROM parties ORDER BY party_id

-- name: dump_links
SELECT source_record_id, part, party_id, identity_hash FROM links ORDER BY source_record_id, part

-- name: dump_merges
SELECT merge_id, a_party_id, b_party_id, operation_id, reason, score_millibits, ended_operation_id
FROM merges ORDER BY merge_id

-- name: dump_distinctions
SELECT distinction_id, a_party_id, b_party_id, operation_id, reason, ended_operation_id
FROM distinctions ORDER BY distinction_id

-- name: dump_edits
SELECT edit_id, party_id, value_group, value, operation_id FROM edits ORDER BY edit_id

-- name: dump_persons
SELECT party_id, title, first_name, particle, last_name, suffix, birth_name, gender, birth_date, language
FROM persons ORDER BY party_id

-- name: dump_organisations
SELECT party_id, name, core_name, legal_form, vat_id, register_id FROM organisations ORDER BY party_id

-- name: dump_affiliations
SELECT person_party_id, organisation_party_id, position, department FROM affiliations
ORDER BY person_party_id, organisation_party_id

-- name: dump_postal_addresses
SELECT party_id, ordinal, use, street, house_number, addition, po_box, postcode, city, country
FROM postal_addresses ORDER BY party_id, ordinal

-- name: dump_contact_points
SELECT party_id, kind, value, use, is_role, ordinal FROM contact_points ORDER BY party_id, kind, value

-- name: dump_external_keys
SELECT source_id, external_key, party_id FROM external_keys ORDER BY source_id, external_key

-- name: dump_party_tags
SELECT party_id, tag FROM party_tags ORDER BY party_id, tag

-- name: dump_party_notes
SELECT party_id, ordinal, note FROM party_notes ORDER BY party_id, ordinal

-- name: dump_origins
SELECT party_id, value_group, source_record_id, edit_id, rule FROM origins ORDER BY party_id, value_group
