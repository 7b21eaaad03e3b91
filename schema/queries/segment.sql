-- A segment's conditions: each yields the parties that fulfil it; lib/store/segment_query.cpp joins them.
-- The parameter is a JSON array of LIKE patterns, which differ only in the case of letters beyond ASCII.
-- What an organisation is or where it is holds for its people too.

-- name: segment_leaders
SELECT party_id FROM parties WHERE leader_id = party_id AND party_id NOT IN (SELECT party_id FROM deletions)

-- name: segment_kind
SELECT party_id FROM parties JOIN json_each(?) v ON kind LIKE v.value ESCAPE '\'

-- name: segment_country
WITH hit (party_id) AS (
  SELECT party_id FROM postal_addresses JOIN json_each(?) v ON country LIKE v.value ESCAPE '\'
)
SELECT party_id FROM hit
UNION SELECT person_party_id FROM affiliations JOIN hit ON hit.party_id = organisation_party_id

-- name: segment_postcode
WITH hit (party_id) AS (
  SELECT party_id FROM postal_addresses JOIN json_each(?) v ON postcode LIKE v.value ESCAPE '\'
)
SELECT party_id FROM hit
UNION SELECT person_party_id FROM affiliations JOIN hit ON hit.party_id = organisation_party_id

-- name: segment_city
WITH hit (party_id) AS (
  SELECT party_id FROM postal_addresses JOIN json_each(?) v ON city LIKE v.value ESCAPE '\'
)
SELECT party_id FROM hit
UNION SELECT person_party_id FROM affiliations JOIN hit ON hit.party_id = organisation_party_id

-- name: segment_tag
SELECT party_id FROM party_tags JOIN json_each(?) v ON tag LIKE v.value ESCAPE '\'

-- name: segment_source
SELECT p.leader_id
FROM sources s JOIN json_each(?) v ON s.name LIKE v.value ESCAPE '\'
JOIN source_records r ON r.source_id = s.source_id JOIN links l ON l.source_record_id = r.source_record_id
JOIN parties p ON p.party_id = l.party_id

-- name: segment_company
WITH hit (party_id) AS (
  SELECT party_id FROM organisations JOIN json_each(?) v ON name LIKE v.value ESCAPE '\'
)
SELECT party_id FROM hit
UNION SELECT person_party_id FROM affiliations JOIN hit ON hit.party_id = organisation_party_id

-- name: segment_last_name
SELECT party_id FROM persons JOIN json_each(?) v ON last_name LIKE v.value ESCAPE '\'

-- name: segment_first_name
SELECT party_id FROM persons JOIN json_each(?) v ON first_name LIKE v.value ESCAPE '\'
