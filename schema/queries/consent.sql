-- The consent ledger: written once, never changed.

-- name: insert_consent_text
INSERT INTO consent_texts (sha256, language, wording) VALUES (?, ?, ?) ON CONFLICT DO NOTHING

-- name: consent_text
SELECT language, wording FROM consent_texts WHERE sha256 = ?

-- name: insert_consent_event
INSERT INTO consent_events (consent_event_id, subject, value, party_id, controller, channel, purpose, kind, basis,
                            happened_at, recorded_at, recorded_by, how, origin, note, text_sha256, evidence_path,
                            evidence_sha256, evidence_type, evidence_level, valid_until, facts, ip, operation_id,
                            salt, commitment, chain_hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: insert_consent_event_link
INSERT INTO consent_event_links (consent_event_id, about_event_id) VALUES (?, ?)

-- name: last_chain_link
SELECT chain_hash, recorded_at FROM consent_events
WHERE consent_event_id = (SELECT max(consent_event_id) FROM consent_events)

-- name: links_of_consent_event
SELECT about_event_id FROM consent_event_links WHERE consent_event_id = ? ORDER BY about_event_id

-- name: all_consent_event_links
SELECT consent_event_id, about_event_id FROM consent_event_links ORDER BY consent_event_id, about_event_id

-- What was recorded for anybody whom a party leads.
-- name: consent_events_of_party
SELECT e.consent_event_id, e.subject, e.value, e.party_id, e.controller, e.channel, e.purpose, e.kind, e.basis,
       e.happened_at, e.recorded_at, e.recorded_by, e.how, e.origin, e.note, e.text_sha256, t.language,
       e.evidence_path, e.evidence_sha256, e.evidence_type, e.evidence_level, e.valid_until, e.facts, e.ip
FROM parties p JOIN consent_events e ON e.party_id = p.party_id
LEFT JOIN consent_texts t ON t.sha256 = e.text_sha256
WHERE p.leader_id = ? ORDER BY e.consent_event_id

-- What was recorded for exactly that party.
-- name: consent_events_of_raw_party
SELECT e.consent_event_id, e.subject, e.value, e.party_id, e.controller, e.channel, e.purpose, e.kind, e.basis,
       e.happened_at, e.recorded_at, e.recorded_by, e.how, e.origin, e.note, e.text_sha256, t.language,
       e.evidence_path, e.evidence_sha256, e.evidence_type, e.evidence_level, e.valid_until, e.facts, e.ip
FROM consent_events e LEFT JOIN consent_texts t ON t.sha256 = e.text_sha256
WHERE e.party_id = ? ORDER BY e.consent_event_id

-- What was recorded about a value, whosever it was.
-- name: consent_events_of_value
SELECT e.consent_event_id, e.subject, e.value, e.party_id, e.controller, e.channel, e.purpose, e.kind, e.basis,
       e.happened_at, e.recorded_at, e.recorded_by, e.how, e.origin, e.note, e.text_sha256, t.language,
       e.evidence_path, e.evidence_sha256, e.evidence_type, e.evidence_level, e.valid_until, e.facts, e.ip
FROM consent_events e LEFT JOIN consent_texts t ON t.sha256 = e.text_sha256
WHERE e.value = ? AND e.value <> '' ORDER BY e.consent_event_id

-- name: consent_events_of_operation
SELECT e.consent_event_id, e.subject, e.value, e.party_id, e.controller, e.channel, e.purpose, e.kind, e.basis,
       e.happened_at, e.recorded_at, e.recorded_by, e.how, e.origin, e.note, e.text_sha256, t.language,
       e.evidence_path, e.evidence_sha256, e.evidence_type, e.evidence_level, e.valid_until, e.facts, e.ip
FROM consent_events e LEFT JOIN consent_texts t ON t.sha256 = e.text_sha256
WHERE e.operation_id = ? ORDER BY e.consent_event_id

-- name: first_consent_event_since
SELECT min(consent_event_id) FROM consent_events WHERE operation_id >= ?

-- What a decision about some leaders may need, found from their side: said by them and all merged with them, said
-- about their values, and everything about addresses, which are known by more than their columns tell.
-- name: list_consent_events_around
WITH chosen (party_id) AS (SELECT value FROM json_each(?)),
numbers (consent_event_id) AS (
  SELECT e.consent_event_id FROM chosen c CROSS JOIN parties p ON p.leader_id = c.party_id
  CROSS JOIN consent_events e ON e.party_id = p.party_id
  UNION
  SELECT e.consent_event_id FROM chosen c CROSS JOIN contact_points v ON v.party_id = c.party_id
  CROSS JOIN consent_events e ON e.value = v.value AND e.value <> ''
  UNION
  SELECT consent_event_id FROM consent_events WHERE subject = 'postal_address'
)
SELECT e.consent_event_id, e.subject, e.value, e.party_id, e.controller, e.channel, e.purpose, e.kind, e.basis,
       e.happened_at, e.recorded_at, e.recorded_by, e.how, e.origin, e.note, e.text_sha256, t.language,
       e.evidence_path, e.evidence_sha256, e.evidence_type, e.evidence_level, e.valid_until, e.facts, e.ip
FROM numbers n CROSS JOIN consent_events e ON e.consent_event_id = n.consent_event_id
LEFT JOIN consent_texts t ON t.sha256 = e.text_sha256
ORDER BY e.consent_event_id

-- name: newest_consent_event
SELECT max(consent_event_id) FROM consent_events

-- name: all_consent_events
SELECT e.consent_event_id, e.subject, e.value, e.party_id, e.controller, e.channel, e.purpose, e.kind, e.basis,
       e.happened_at, e.recorded_at, e.recorded_by, e.how, e.origin, e.note, e.text_sha256, t.language,
       e.evidence_path, e.evidence_sha256, e.evidence_type, e.evidence_level, e.valid_until, e.facts, e.ip
FROM consent_events e LEFT JOIN consent_texts t ON t.sha256 = e.text_sha256
ORDER BY e.consent_event_id

-- The record of each event as it is chained, but for its text's language; then its payload, then what it must come to.
-- name: all_consent_chain_rows
SELECT e.consent_event_id, e.subject, coalesce(e.party_id, ''), e.controller, e.channel, e.purpose, e.kind, e.basis,
       e.happened_at, e.recorded_at, e.recorded_by, e.how, coalesce(e.text_sha256, ''),
       e.evidence_sha256, e.evidence_type, e.evidence_level, coalesce(e.valid_until, ''), e.operation_id,
       e.value, e.origin, e.note, e.evidence_path, e.facts, e.ip, e.salt, e.commitment, e.chain_hash
FROM consent_events e ORDER BY e.consent_event_id

-- What can be known of a person goes; record, commitment and chain stay.
-- name: erase_consent_payload
UPDATE consent_events SET value = '', origin = '', note = '', evidence_path = '', facts = '{}', ip = '', salt = NULL
WHERE consent_event_id = ?

-- name: list_kept_wordings
SELECT sha256, language, wording FROM consent_texts ORDER BY sha256

-- name: all_consent_texts
SELECT t.sha256, t.language, t.wording, count(e.consent_event_id), coalesce(min(e.happened_at), ''),
       coalesce(max(e.happened_at), '')
FROM consent_texts t LEFT JOIN consent_events e ON e.text_sha256 = t.sha256
GROUP BY t.sha256 ORDER BY min(e.consent_event_id), t.sha256

-- Of events whose payload stands, and of deliveries whose file is kept.
-- name: all_needed_evidence
SELECT evidence_sha256 FROM consent_events WHERE evidence_sha256 <> '' AND salt IS NOT NULL
UNION
SELECT file_sha256 FROM batches WHERE is_file_kept = 1
ORDER BY 1

-- Of events only, with the place where each lay when it was told.
-- name: all_evidence_places
SELECT DISTINCT evidence_sha256, evidence_path FROM consent_events
WHERE evidence_sha256 <> '' AND salt IS NOT NULL ORDER BY 1, 2

-- Objections about postal addresses whose door lies between two texts: from "ringstrasse 5, 63067 " on.
-- name: address_objections_at
SELECT e.consent_event_id, e.subject, e.value, e.party_id, e.controller, e.channel, e.purpose, e.kind, e.basis,
       e.happened_at, e.recorded_at, e.recorded_by, e.how, e.origin, e.note, e.text_sha256, t.language,
       e.evidence_path, e.evidence_sha256, e.evidence_type, e.evidence_level, e.valid_until, e.facts, e.ip
FROM consent_events e LEFT JOIN consent_texts t ON t.sha256 = e.text_sha256
WHERE e.kind = 'objected' AND e.subject = 'postal_address'
  AND substr(e.value, instr(e.value, ', ') + 2) >= ? AND substr(e.value, instr(e.value, ', ') + 2) < ?
ORDER BY e.consent_event_id

-- What somebody may remember a party by, newest first.
-- name: facts_of_party
SELECT 'order' AS kind, o.number AS what, o.ordered_on AS day, 1 AS place
FROM parties p JOIN orders o ON o.party_id = p.party_id WHERE p.leader_id = ?1
UNION ALL
SELECT 'touchpoint', t.channel || CASE t.subject WHEN '' THEN '' ELSE ': ' || t.subject END, substr(t.at, 1, 10), 2
FROM parties p JOIN touchpoint_parties x ON x.party_id = p.party_id JOIN touchpoints t USING (touchpoint_id)
WHERE p.leader_id = ?1
UNION ALL
SELECT 'tag', g.tag, '', 3 FROM party_tags g WHERE g.party_id = ?1
UNION
SELECT 'source', s.name, b.data_date, 4
FROM parties p JOIN links l ON l.party_id = p.party_id JOIN source_records r USING (source_record_id)
JOIN batches b USING (batch_id) JOIN sources s ON s.source_id = b.source_id WHERE p.leader_id = ?1
ORDER BY place, day DESC, what

-- name: insert_capacity_note
INSERT INTO capacity_notes (capacity_note_id, value, capacity, reason, recorded_at, recorded_by, operation_id)
VALUES (?, ?, ?, ?, ?, ?, ?)

-- name: capacity_of_value
SELECT capacity, reason FROM capacity_notes WHERE value = ? ORDER BY capacity_note_id DESC LIMIT 1

-- name: list_whether_capacity_notes_exist
SELECT EXISTS (SELECT 1 FROM capacity_notes)

-- name: list_organisation_values_around
-- Mailboxes and websites of the organisations that are chosen, and of those that chosen people work for.
WITH chosen (party_id) AS (SELECT value FROM json_each(?)),
around (party_id) AS (
  SELECT c.party_id FROM chosen c CROSS JOIN organisations o ON o.party_id = c.party_id
  UNION
  SELECT a.organisation_party_id FROM chosen c CROSS JOIN affiliations a ON a.person_party_id = c.party_id
)
SELECT v.party_id, v.kind, v.value FROM around CROSS JOIN contact_points v ON v.party_id = around.party_id
WHERE v.kind IN ('email', 'web') ORDER BY v.party_id, v.ordinal

-- name: insert_export
INSERT INTO exports (export_id, at, actor, on_behalf, channel, purpose, recipient, segment, rule_set, day, file_name,
                     file_sha256, fields, counts)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: insert_hand_over
INSERT INTO hand_overs (export_id, party_id, value, consent_event_id, row_key) VALUES (?, ?, ?, ?, ?)

-- name: hand_overs_of_party
SELECT x.export_id, x.at, x.channel, x.purpose, x.recipient, h.value
FROM parties p JOIN hand_overs h ON h.party_id = p.party_id JOIN exports x USING (export_id)
WHERE p.leader_id = ? ORDER BY x.export_id

-- All that an event tells of a person goes; salt and content are gone together, so that nobody can guess.
