-- Attributes, their values, owners, states of values, saved segments.

-- name: attribute_by_name
SELECT attribute_id, name, label, type, unit, options, sensitivity, legal_basis FROM attributes WHERE name = ?

-- name: list_attributes
SELECT attribute_id, name, label, type, unit, options, sensitivity, legal_basis FROM attributes ORDER BY name

-- How many parties have a value, and since when the newest is.
-- name: uses_of_attribute
SELECT count(DISTINCT p.leader_id), coalesce(max(q.as_of), '')
FROM qualifications q CROSS JOIN parties p USING (party_id) WHERE q.attribute_id = ?

-- name: values_of_attribute
SELECT qualification_id FROM qualifications WHERE attribute_id = ? ORDER BY qualification_id

-- name: values_of_operation
SELECT qualification_id FROM qualifications WHERE operation_id = ? ORDER BY qualification_id

-- Of each attribute the values of those merged, the newest word first.
-- name: qualifications_of
SELECT q.qualification_id, q.attribute_id, a.name, q.value, q.number, q.state, q.origin, q.as_of, q.operation_id, q.party_id,
       a.type = 'choices'
FROM parties p CROSS JOIN qualifications q USING (party_id) CROSS JOIN attributes a USING (attribute_id)
WHERE p.leader_id = ? ORDER BY a.name, q.operation_id DESC, q.qualification_id
