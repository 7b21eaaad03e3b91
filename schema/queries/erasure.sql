-- Erasing a person: the rows of subject_parties go, and what must stay loses what it tells of them. The rows of
-- editable tables, and the words in texts, are the business of the made queries of area subject_rows.

-- What of a person forbids erasure for a time: GDPR 17(3)(b).
-- name: newest_order_of_subject
SELECT max(ordered_on) FROM orders WHERE party_id IN (SELECT party_id FROM subject_parties)

-- The newest grant for telephone advertising, or use of one.
-- name: newest_phone_consent_of_subject
SELECT max(substr(e.happened_at, 1, 10), coalesce((
         SELECT max(substr(x.at, 1, 10)) FROM hand_overs h JOIN exports x USING (export_id)
         WHERE h.consent_event_id = e.consent_event_id), '')) AS day
FROM consent_events e
WHERE e.party_id IN (SELECT party_id FROM subject_parties) AND e.channel IN ('phone', 'autocall')
  AND e.kind IN ('given', 'confirmed', 'renewed') AND e.basis = 'consent'
ORDER BY day DESC LIMIT 1

-- Each record that speaks of the person, with all whom it speaks of.
-- name: list_links_of_subject
SELECT l.source_record_id, l.part, l.party_id IN (SELECT party_id FROM subject_parties), r.batch_id, r.cells
FROM (SELECT DISTINCT source_record_id FROM links WHERE party_id IN (SELECT party_id FROM subject_parties)) s
JOIN links l USING (source_record_id) JOIN source_records r USING (source_record_id)
ORDER BY l.source_record_id, l.part

-- A picture shows all whom it shows: whoever else it was taken for loses it, too.
-- name: let_go_of_pictures_of_subject
UPDATE batches SET is_file_kept = 0
WHERE is_file_kept = 1 AND file_sha256 IN (
  SELECT b.file_sha256 FROM links l JOIN source_records r USING (source_record_id)
  JOIN batches b ON b.batch_id = r.batch_id AND b.source_id = r.source_id
  WHERE l.party_id IN (SELECT party_id FROM subject_parties))

-- name: delete_links_of_subject
DELETE FROM links WHERE party_id IN (SELECT party_id FROM subject_parties)

-- name: delete_absences_of_record
DELETE FROM absences WHERE source_record_id = ?

-- name: delete_record
DELETE FROM source_records WHERE source_record_id = ?

-- A record that goes on speaking of others: by its new ordinal no other row can be taken for it.
-- name: reduce_record
UPDATE source_records SET cells = ?2, content_hash = zeroblob(16), ordinal = source_record_id
WHERE source_record_id = ?1

-- name: take_key_from_record
UPDATE source_records SET external_key = NULL WHERE source_record_id = ?

-- The partner of an erased person is the only one of the row.
-- name: partner_becomes_person
UPDATE links SET part = 'person' WHERE source_record_id = ? AND part = 'partner'

-- name: delete_edits_of_subject
DELETE FROM edits WHERE party_id IN (SELECT party_id FROM subject_parties)

-- name: delete_stamps_of_subject
DELETE FROM compared_parties WHERE party_id IN (SELECT party_id FROM subject_parties)

-- A state of a value stays when somebody else has the value. Requires: golden records are erased.
-- name: delete_states_of_subject
DELETE FROM contact_states
WHERE kind IN ('phone', 'mobile', 'fax', 'email', 'web', 'postal_address')
  AND value IN (SELECT value FROM subject_values)
  AND NOT EXISTS (
    SELECT 1 FROM contact_points c WHERE c.kind = contact_states.kind AND c.value = contact_states.value)

-- name: delete_images_of_subject
DELETE FROM row_images WHERE party_id IN (SELECT party_id FROM subject_parties)

-- name: delete_images_of_subject_rows
DELETE FROM row_images WHERE (table_name, row_key) IN (SELECT table_name, row_key FROM subject_rows)

-- name: empty_hand_overs_of_subject
UPDATE hand_overs SET value = '' WHERE party_id IN (SELECT party_id FROM subject_parties)

-- That something was used stays, of whom does not.
-- name: empty_uses_of_subject
UPDATE uses SET value = '', note = '', origin = ''
WHERE party_id IN (SELECT party_id FROM subject_parties) OR (
  party_id IS NULL AND value IN (SELECT value FROM subject_values)
  AND NOT EXISTS (SELECT 1 FROM contact_points c
    WHERE c.kind IN ('phone', 'mobile', 'fax', 'email', 'web') AND c.value = uses.value))

-- name: delete_capacity_notes_of_subject
DELETE FROM capacity_notes
WHERE value IN (SELECT value FROM subject_values)
  AND NOT EXISTS (SELECT 1 FROM contact_points c
    WHERE c.kind IN ('phone', 'mobile', 'fax', 'email', 'web') AND c.value = capacity_notes.value)

-- name: empty_requests_of_subject
UPDATE requests SET note = '', activity_id = NULL WHERE party_id IN (SELECT party_id FROM subject_parties)

-- Commands that read files or wrote lists were about many, and name files: they lose only the person's words.
-- name: empty_arguments_of_subject
UPDATE operations SET arguments = ''
WHERE operation_id IN (SELECT operation_id FROM subject_operations)
  AND NOT EXISTS (SELECT 1 FROM batches b WHERE b.operation_id = operations.operation_id)
  AND command <> 'source add' AND command <> 'source set'

-- Deals, touchpoints and activities that nobody is left of: what hangs on them goes, or lets go of them.
-- name: note_deals_of_subject
INSERT OR IGNORE INTO subject_rows (table_name, row_key)
SELECT 'deals', d.deal_id FROM deal_parties d WHERE d.party_id IN (SELECT party_id FROM subject_parties)
  AND NOT EXISTS (SELECT 1 FROM deal_parties o WHERE o.deal_id = d.deal_id
    AND o.party_id NOT IN (SELECT party_id FROM subject_parties))
  AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.deal_id = d.deal_id
    AND o.party_id NOT IN (SELECT party_id FROM subject_parties))

-- name: note_touchpoints_of_subject
INSERT OR IGNORE INTO subject_rows (table_name, row_key)
SELECT 'touchpoints', t.touchpoint_id FROM touchpoint_parties t WHERE t.party_id IN (SELECT party_id FROM subject_parties)
  AND NOT EXISTS (SELECT 1 FROM touchpoint_parties o WHERE o.touchpoint_id = t.touchpoint_id
    AND o.party_id NOT IN (SELECT party_id FROM subject_parties))

-- name: note_activities_of_subject
INSERT OR IGNORE INTO subject_rows (table_name, row_key)
SELECT 'activities', a.activity_id FROM activity_parties a WHERE a.party_id IN (SELECT party_id FROM subject_parties)
  AND NOT EXISTS (SELECT 1 FROM activity_parties o WHERE o.activity_id = a.activity_id
    AND o.party_id NOT IN (SELECT party_id FROM subject_parties))

-- name: forget_subject_rows
DELETE FROM subject_rows

-- name: loosen_touchpoints
UPDATE touchpoints SET deal_id = NULL WHERE deal_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'deals')

-- name: loosen_activities
UPDATE activities SET deal_id = NULL WHERE deal_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'deals')

-- name: loosen_activities_of_touchpoints
UPDATE activities SET touchpoint_id = NULL
WHERE touchpoint_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'touchpoints')

-- name: loosen_requests
UPDATE requests SET activity_id = NULL
WHERE activity_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'activities')

-- name: delete_stages
DELETE FROM deal_stages WHERE deal_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'deals')

-- name: delete_activities
DELETE FROM activities WHERE activity_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'activities')

-- name: delete_touchpoints
DELETE FROM touchpoints WHERE touchpoint_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'touchpoints')

-- name: delete_deals
DELETE FROM deals WHERE deal_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'deals')

-- Words of touchpoints that are gone stay in the index until its parts are made one.
-- name: join_parts_of_touchpoint_index
INSERT INTO touchpoint_words (touchpoint_words) VALUES ('optimize')

-- Whether one of our own people is called so.
-- name: all_of_our_people_called
SELECT 1 FROM operations WHERE actor = ?1 OR on_behalf = ?1
UNION ALL SELECT 1 FROM ownerships WHERE owner = ?1
UNION ALL SELECT 1 FROM deals WHERE owner = ?1
UNION ALL SELECT 1 FROM activities WHERE owner = ?1
UNION ALL SELECT 1 FROM touchpoints WHERE actor = ?1
LIMIT 1

-- name: insert_erasures
INSERT OR IGNORE INTO erasures (party_id, at, operation_id) SELECT party_id, ?1, ?2 FROM subject_parties

-- name: write_scrub_pending
INSERT INTO meta (key, value) VALUES ('scrub_pending', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value

-- name: delete_scrub_pending
DELETE FROM meta WHERE key = 'scrub_pending'

-- name: vacuum
VACUUM

-- name: truncate_write_ahead_log
PRAGMA wal_checkpoint(TRUNCATE)
