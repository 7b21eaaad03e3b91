-- A segment's conditions: each yields the leading parties that fulfil it; lib/store/segment_query.cpp joins
-- them. Texts are asked for by a JSON array of wordings, of which one has to match whatever its case, * being
-- any letters; numbers and days by the least and the greatest. What holds for an organisation holds for its
-- people, too: with_people, where a condition takes the place of VALUES (NULL).

-- name: list_leaders
SELECT party_id FROM parties WHERE leader_id = party_id AND party_id NOT IN (SELECT party_id FROM deletions)

-- name: count_leaders
-- People, and organisations.
SELECT count(*) FILTER (WHERE kind = 'person'), count(*) FILTER (WHERE kind = 'organisation')
FROM parties WHERE leader_id = party_id AND party_id NOT IN (SELECT party_id FROM deletions)

-- name: list_addressees
-- People, and the organisations of which nobody is known.
SELECT party_id FROM parties WHERE leader_id = party_id AND party_id NOT IN (SELECT party_id FROM deletions)
AND (kind = 'person' OR party_id NOT IN (SELECT organisation_party_id FROM affiliations))

-- name: with_people
WITH hits (party_id) AS (VALUES (NULL))
SELECT party_id FROM hits
UNION ALL SELECT person_party_id FROM hits JOIN affiliations ON organisation_party_id = hits.party_id

-- name: list_segments
-- Saved segments and attributes, for reading a filter.
SELECT segment_id, name, filter, description FROM segments ORDER BY name, segment_id

-- name: list_attributes
SELECT attribute_id, name, label, type, options, sensitivity FROM attributes ORDER BY attribute_id

-- name: list_stages
-- That deals are in, or were.
SELECT stage FROM deals UNION SELECT stage FROM deal_stages WHERE stage NOT IN ('won', 'lost') ORDER BY 1

-- name: kind
SELECT party_id FROM parties WHERE written_like(kind, ?)

-- name: name
SELECT party_id FROM persons WHERE written_like(last_name, ?)
  OR (first_name <> '' AND written_like(first_name || ' ' || last_name, ?))
  OR (particle <> '' AND written_like(first_name || ' ' || particle || ' ' || last_name, ?))
UNION ALL SELECT party_id FROM organisations WHERE written_like(name, ?)

-- name: name_sounds
SELECT party_id FROM persons WHERE sounds_like(last_name || ' ' || first_name, ?)
UNION ALL SELECT party_id FROM organisations WHERE sounds_like(name, ?)

-- name: first_name
SELECT party_id FROM persons WHERE written_like(first_name, ?)

-- name: first_name_sounds
SELECT party_id FROM persons WHERE sounds_like(first_name, ?)

-- name: last_name
SELECT party_id FROM persons WHERE written_like(last_name, ?)

-- name: last_name_sounds
SELECT party_id FROM persons WHERE sounds_like(last_name, ?)

-- name: title
SELECT party_id FROM persons WHERE title <> '' AND written_like(title, ?)

-- name: gender
SELECT party_id FROM persons WHERE written_like(gender, ?)

-- name: language
SELECT party_id FROM persons WHERE language <> '' AND written_like(language, ?)

-- name: birth_date
SELECT party_id FROM persons WHERE birth_date BETWEEN ? AND ?

-- name: company
SELECT party_id FROM organisations WHERE written_like(name, ?)

-- name: company_sounds
SELECT party_id FROM organisations WHERE sounds_like(name, ?)

-- name: legal_form
SELECT party_id FROM organisations
WHERE legal_form <> '' AND written_like(legal_form, ?)

-- name: position
SELECT person_party_id AS party_id FROM affiliations
WHERE position <> '' AND written_like(position, ?)

-- name: department
SELECT person_party_id AS party_id FROM affiliations
WHERE department <> '' AND written_like(department, ?)

-- name: street
SELECT party_id FROM postal_addresses
WHERE street <> '' AND written_like(street, ?)

-- name: postcode
SELECT party_id FROM postal_addresses
WHERE postcode <> '' AND written_like(postcode, ?)

-- name: city
SELECT party_id FROM postal_addresses WHERE city <> '' AND written_like(city, ?)

-- name: city_sounds
SELECT party_id FROM postal_addresses WHERE sounds_like(city, ?)

-- name: country
SELECT party_id FROM postal_addresses
WHERE country <> '' AND written_like(country, ?)

-- name: email
SELECT party_id FROM contact_points
WHERE kind = 'email' AND written_like(value, ?)

-- name: phone
SELECT party_id FROM contact_points
WHERE (kind = 'phone' OR kind = 'mobile') AND written_like(value, ?)

-- name: tag
SELECT party_id FROM party_tags WHERE written_like(tag, ?)

-- name: source
SELECT p.leader_id AS party_id
FROM sources s
JOIN source_records r ON r.source_id = s.source_id JOIN links l ON l.source_record_id = r.source_record_id
JOIN parties p ON p.party_id = l.party_id
WHERE written_like(s.name, ?)

-- name: key
SELECT party_id FROM external_keys WHERE written_like(external_key, ?)

-- name: owner
-- Of parties merged, the newest assignment.
SELECT p.leader_id AS party_id FROM ownerships o JOIN parties p ON p.party_id = o.party_id
WHERE written_like(o.owner, ?) AND NOT EXISTS (
  SELECT 1 FROM parties q JOIN ownerships n ON n.party_id = q.party_id
  WHERE q.leader_id = p.leader_id AND (n.since, n.ownership_id) > (o.since, o.ownership_id))

-- name: attribute_text
-- Qualification. Of parties merged, the newest of a single value; what is only proposed is none.
SELECT p.leader_id AS party_id
FROM attributes a JOIN qualifications q ON q.attribute_id = a.attribute_id AND a.attribute_id = ?
JOIN parties p ON p.party_id = q.party_id
WHERE written_like(q.value, ?) AND q.state = 'confirmed' AND (a.type = 'choices' OR NOT EXISTS (
  SELECT 1 FROM parties m JOIN qualifications n ON n.party_id = m.party_id AND n.attribute_id = q.attribute_id
  WHERE m.leader_id = p.leader_id AND n.state = 'confirmed'
    AND (n.as_of, n.qualification_id) > (q.as_of, q.qualification_id)))

-- name: attribute_number
SELECT p.leader_id AS party_id
FROM qualifications q JOIN parties p ON p.party_id = q.party_id
WHERE q.attribute_id = ? AND q.number BETWEEN CAST(? AS REAL) AND CAST(? AS REAL) AND q.state = 'confirmed'
  AND NOT EXISTS (
    SELECT 1 FROM parties m JOIN qualifications n ON n.party_id = m.party_id AND n.attribute_id = q.attribute_id
    WHERE m.leader_id = p.leader_id AND n.state = 'confirmed'
      AND (n.as_of, n.qualification_id) > (q.as_of, q.qualification_id))

-- name: attribute_date
SELECT p.leader_id AS party_id
FROM qualifications q JOIN parties p ON p.party_id = q.party_id
WHERE q.attribute_id = ? AND q.value BETWEEN ? AND ? AND q.state = 'confirmed' AND NOT EXISTS (
    SELECT 1 FROM parties m JOIN qualifications n ON n.party_id = m.party_id AND n.attribute_id = q.attribute_id
    WHERE m.leader_id = p.leader_id AND n.state = 'confirmed'
      AND (n.as_of, n.qualification_id) > (q.as_of, q.qualification_id))

-- name: deals
SELECT p.leader_id AS party_id FROM deal_parties d JOIN parties p ON p.party_id = d.party_id
GROUP BY p.leader_id HAVING count(DISTINCT d.deal_id) BETWEEN CAST(? AS REAL) AND CAST(? AS REAL)

-- name: deal_title
SELECT p.leader_id AS party_id FROM deals d
JOIN deal_parties dp ON dp.deal_id = d.deal_id JOIN parties p ON p.party_id = dp.party_id
WHERE written_like(d.title, ?)

-- name: deal_stage
-- What is won or lost may be asked for as its last stage.
SELECT p.leader_id AS party_id
FROM deals d
JOIN deal_parties dp ON dp.deal_id = d.deal_id JOIN parties p ON p.party_id = dp.party_id
WHERE written_like(d.stage, ?) OR written_like(d.outcome, ?)

-- name: deal_outcome
SELECT p.leader_id AS party_id
FROM deals d
JOIN deal_parties dp ON dp.deal_id = d.deal_id JOIN parties p ON p.party_id = dp.party_id
WHERE written_like(iif(d.outcome = '', 'open', d.outcome), ?)

-- name: deal_owner
SELECT p.leader_id AS party_id FROM deals d
JOIN deal_parties dp ON dp.deal_id = d.deal_id JOIN parties p ON p.party_id = dp.party_id
WHERE d.owner <> '' AND written_like(d.owner, ?)

-- name: deal_role
SELECT p.leader_id AS party_id FROM deal_parties d
JOIN parties p ON p.party_id = d.party_id
WHERE written_like(d.role, ?)

-- name: deal_volume
SELECT p.leader_id AS party_id FROM deals d
JOIN deal_parties dp ON dp.deal_id = d.deal_id JOIN parties p ON p.party_id = dp.party_id
WHERE d.currency = ? AND d.volume_cents BETWEEN CAST(? AS REAL) AND CAST(? AS REAL)

-- name: deal_probability
SELECT p.leader_id AS party_id FROM deals d
JOIN deal_parties dp ON dp.deal_id = d.deal_id JOIN parties p ON p.party_id = dp.party_id
WHERE d.probability BETWEEN CAST(? AS REAL) AND CAST(? AS REAL)

-- name: deal_date
SELECT p.leader_id AS party_id FROM deals d
JOIN deal_parties dp ON dp.deal_id = d.deal_id JOIN parties p ON p.party_id = dp.party_id
WHERE d.realisation_date BETWEEN ? AND ?

-- name: deal_opened
SELECT p.leader_id AS party_id FROM deals d
JOIN deal_parties dp ON dp.deal_id = d.deal_id JOIN parties p ON p.party_id = dp.party_id
WHERE d.opened_on BETWEEN ? AND ?

-- name: deal_closed
SELECT p.leader_id AS party_id FROM deals d
JOIN deal_parties dp ON dp.deal_id = d.deal_id JOIN parties p ON p.party_id = dp.party_id
WHERE d.closed_on BETWEEN ? AND ?

-- name: touchpoints
-- History. A moment is of its day.
SELECT p.leader_id AS party_id FROM touchpoint_parties t JOIN parties p ON p.party_id = t.party_id
GROUP BY p.leader_id HAVING count(DISTINCT t.touchpoint_id) BETWEEN CAST(? AS REAL) AND CAST(? AS REAL)

-- name: touchpoint_channel
SELECT p.leader_id AS party_id FROM touchpoints t
JOIN touchpoint_parties tp ON tp.touchpoint_id = t.touchpoint_id JOIN parties p ON p.party_id = tp.party_id
WHERE written_like(t.channel, ?)

-- name: touchpoint_direction
SELECT p.leader_id AS party_id FROM touchpoints t
JOIN touchpoint_parties tp ON tp.touchpoint_id = t.touchpoint_id JOIN parties p ON p.party_id = tp.party_id
WHERE written_like(t.direction, ?)

-- name: touchpoint_result
SELECT p.leader_id AS party_id FROM touchpoints t
JOIN touchpoint_parties tp ON tp.touchpoint_id = t.touchpoint_id JOIN parties p ON p.party_id = tp.party_id
WHERE t.result <> '' AND written_like(t.result, ?)

-- name: touchpoint_actor
SELECT p.leader_id AS party_id FROM touchpoints t
JOIN touchpoint_parties tp ON tp.touchpoint_id = t.touchpoint_id JOIN parties p ON p.party_id = tp.party_id
WHERE t.actor <> '' AND written_like(t.actor, ?)

-- name: touchpoint_date
SELECT p.leader_id AS party_id FROM touchpoints t
JOIN touchpoint_parties tp ON tp.touchpoint_id = t.touchpoint_id JOIN parties p ON p.party_id = tp.party_id
WHERE substr(t.at, 1, 10) BETWEEN ? AND ?

-- name: activities
-- Activities: those to be done.
SELECT p.leader_id AS party_id FROM activities a
JOIN activity_parties ap ON ap.activity_id = a.activity_id JOIN parties p ON p.party_id = ap.party_id
WHERE a.state = 'open'
GROUP BY p.leader_id HAVING count(DISTINCT a.activity_id) BETWEEN CAST(? AS REAL) AND CAST(? AS REAL)

-- name: activity_kind
SELECT p.leader_id AS party_id FROM activities a
JOIN activity_parties ap ON ap.activity_id = a.activity_id JOIN parties p ON p.party_id = ap.party_id
WHERE a.state = 'open' AND written_like(a.kind, ?)

-- name: activity_owner
SELECT p.leader_id AS party_id FROM activities a
JOIN activity_parties ap ON ap.activity_id = a.activity_id JOIN parties p ON p.party_id = ap.party_id
WHERE a.state = 'open' AND a.owner <> '' AND written_like(a.owner, ?)

-- name: activity_due
SELECT p.leader_id AS party_id FROM activities a
JOIN activity_parties ap ON ap.activity_id = a.activity_id JOIN parties p ON p.party_id = ap.party_id
WHERE a.state = 'open' AND a.due_on BETWEEN ? AND ?

-- name: orders
-- Commercial data: what was cancelled does not count.
SELECT p.leader_id AS party_id FROM orders o JOIN parties p ON p.party_id = o.party_id
WHERE o.state <> 'cancelled'
GROUP BY p.leader_id HAVING count(*) BETWEEN CAST(? AS REAL) AND CAST(? AS REAL)

-- name: order_date
SELECT p.leader_id AS party_id FROM orders o JOIN parties p ON p.party_id = o.party_id
WHERE o.state <> 'cancelled' AND o.ordered_on BETWEEN ? AND ?

-- name: revenue
SELECT p.leader_id AS party_id FROM orders o JOIN parties p ON p.party_id = o.party_id
WHERE o.state <> 'cancelled' AND o.currency = ? AND o.ordered_on BETWEEN ? AND ?
GROUP BY p.leader_id HAVING sum(o.amount_cents) BETWEEN CAST(? AS REAL) AND CAST(? AS REAL)

-- name: customer_class
-- Of parties merged, the newest class.
SELECT p.leader_id AS party_id FROM classifications c JOIN parties p ON p.party_id = c.party_id
WHERE written_like(c.class, ?) AND NOT EXISTS (
  SELECT 1 FROM parties q JOIN classifications n ON n.party_id = q.party_id
  WHERE q.leader_id = p.leader_id AND (n.as_of, n.classification_id) > (c.as_of, c.classification_id))

-- name: credit
SELECT p.leader_id AS party_id FROM credits c JOIN parties p ON p.party_id = c.party_id
WHERE written_like(c.state, ?) AND NOT EXISTS (
  SELECT 1 FROM parties q JOIN credits n ON n.party_id = q.party_id
  WHERE q.leader_id = p.leader_id AND (n.as_of, n.credit_id) > (c.as_of, c.credit_id))
