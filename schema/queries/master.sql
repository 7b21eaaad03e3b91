-- Golden records: written whole, erased whole, read by party or all in order.

-- name: insert_person
INSERT INTO persons (party_id, title, first_name, particle, last_name, suffix, birth_name, gender, birth_date,
                     language)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: insert_organisation
INSERT INTO organisations (party_id, name, core_name, legal_form, vat_id, register_id) VALUES (?, ?, ?, ?, ?, ?)

-- name: insert_affiliation
INSERT INTO affiliations (person_party_id, organisation_party_id, position, department) VALUES (?, ?, ?, ?)

-- name: insert_postal_address
INSERT INTO postal_addresses (party_id, ordinal, use, street, house_number, addition, po_box, postcode, city,
                              country)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- A value counts once per party, as the first that came.
-- name: insert_contact_point
INSERT INTO contact_points (party_id, kind, value, use, is_role, ordinal) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO NOTHING

-- Equal keys at two parties happen when a source gives a number twice: the lowest party holds it.
-- name: insert_external_key
INSERT INTO external_keys (source_id, external_key, party_id) VALUES (?, ?, ?)
ON CONFLICT DO UPDATE SET party_id = min(party_id, excluded.party_id)

-- name: insert_tag
INSERT INTO party_tags (party_id, tag) VALUES (?, ?) ON CONFLICT DO NOTHING

-- name: insert_note
INSERT INTO party_notes (party_id, ordinal, note) VALUES (?, ?, ?)

-- name: insert_origin
INSERT INTO origins (party_id, value_group, source_record_id, edit_id, rule) VALUES (?, ?, ?, ?, ?)

-- name: erase_person
DELETE FROM persons WHERE party_id = ?

-- name: erase_organisation
DELETE FROM organisations WHERE party_id = ?

-- name: erase_affiliations
DELETE FROM affiliations WHERE person_party_id = ?

-- name: erase_postal_addresses
DELETE FROM postal_addresses WHERE party_id = ?

-- name: erase_contact_points
DELETE FROM contact_points WHERE party_id = ?

-- name: erase_external_keys
DELETE FROM external_keys WHERE party_id = ?

-- name: erase_tags
DELETE FROM party_tags WHERE party_id = ?

-- name: erase_notes
DELETE FROM party_notes WHERE party_id = ?

-- name: erase_origins
DELETE FROM origins WHERE party_id = ?

-- name: person_of
SELECT party_id, title, first_name, particle, last_name, suffix, birth_name, gender, birth_date, language
FROM persons WHERE party_id = ?

-- name: all_leaders
SELECT party_id, kind FROM parties WHERE leader_id = party_id AND party_id >= ? ORDER BY party_id

-- name: all_persons
SELECT party_id, title, first_name, particle, last_name, suffix, birth_name, gender, birth_date, language
FROM persons WHERE party_id >= ? ORDER BY party_id

-- name: organisation_of
SELECT party_id, name, core_name, legal_form, vat_id, register_id FROM organisations WHERE party_id = ?

-- name: all_organisations
SELECT party_id, name, core_name, legal_form, vat_id, register_id FROM organisations WHERE party_id >= ? ORDER BY party_id

-- name: all_organisation_places
SELECT o.party_id, o.name, o.core_name, o.legal_form, a.street, a.house_number, a.postcode, a.city
FROM organisations o LEFT JOIN postal_addresses a ON a.party_id = o.party_id AND a.ordinal = 1
ORDER BY o.party_id

-- name: organisation_place_of
SELECT o.party_id, o.name, o.core_name, o.legal_form, a.street, a.house_number, a.postcode, a.city
FROM organisations o LEFT JOIN postal_addresses a ON a.party_id = o.party_id AND a.ordinal = 1
WHERE o.party_id = ?

-- name: affiliations_of
SELECT person_party_id, organisation_party_id, position, department FROM affiliations
WHERE person_party_id = ? ORDER BY organisation_party_id

-- name: all_affiliations
SELECT person_party_id, organisation_party_id, position, department FROM affiliations
WHERE person_party_id >= ? ORDER BY person_party_id, organisation_party_id

-- name: staff_of
SELECT person_party_id FROM affiliations WHERE organisation_party_id = ? ORDER BY person_party_id

-- name: postal_addresses_of
SELECT party_id, use, street, house_number, addition, po_box, postcode, city, country FROM postal_addresses
WHERE party_id = ? ORDER BY ordinal

-- name: all_postal_addresses
SELECT party_id, use, street, house_number, addition, po_box, postcode, city, country FROM postal_addresses
WHERE party_id >= ? ORDER BY party_id, ordinal

-- name: contact_points_of
SELECT party_id, kind, value, use, is_role, ordinal FROM contact_points
WHERE party_id = ? ORDER BY ordinal, kind, value

-- name: all_contact_points
SELECT party_id, kind, value, use, is_role, ordinal FROM contact_points WHERE party_id >= ? ORDER BY party_id, kind, value

-- name: parties_with_value
SELECT party_id FROM contact_points WHERE kind = ? AND value = ? ORDER BY party_id

-- name: parties_at
SELECT party_id FROM postal_addresses WHERE postcode = ? AND house_number = ? AND ordinal = 1 ORDER BY party_id

-- name: external_keys_of
SELECT party_id, source_id, external_key FROM external_keys WHERE party_id = ? ORDER BY source_id, external_key

-- name: all_external_keys
SELECT party_id, source_id, external_key FROM external_keys WHERE party_id >= ? ORDER BY party_id, source_id, external_key

-- name: party_by_external_key
SELECT k.party_id FROM external_keys k JOIN sources s USING (source_id)
WHERE s.name = ? AND k.external_key = ?

-- name: tags_of
SELECT party_id, tag FROM party_tags WHERE party_id = ? ORDER BY tag

-- name: all_tags
SELECT party_id, tag FROM party_tags WHERE party_id >= ? ORDER BY party_id, tag

-- name: notes_of
SELECT party_id, note FROM party_notes WHERE party_id = ? ORDER BY ordinal

-- name: all_notes
SELECT party_id, note FROM party_notes WHERE party_id >= ? ORDER BY party_id, ordinal

-- name: origins_of
SELECT value_group, source_record_id, edit_id, rule FROM origins WHERE party_id = ? ORDER BY value_group

-- name: counts_by_kind
SELECT kind, count(*) FROM parties WHERE leader_id = party_id GROUP BY kind ORDER BY kind

-- name: party_name
SELECT name FROM organisations WHERE party_id = ?1
UNION ALL
SELECT trim(first_name || ' ' || ltrim(particle || ' ') || last_name) FROM persons WHERE party_id = ?1
