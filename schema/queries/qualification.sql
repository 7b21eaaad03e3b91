-- Attributes, their values, owners, states of values, saved segments.

-- name: attribute_by_name
SELECT attribute_id, name, label, type, unit, options, sensitivity, legal_basis FROM attributes WHERE name = ?

-- name: list_attributes
SELECT attribute_id, name, label, type, unit, options, sensitivity, legal_basis FROM attributes ORDER BY name

-- name: segment_by_name
SELECT segment_id, name, filter, description FROM segments WHERE name = ?

-- name: list_segments
SELECT segment_id, name, filter, description FROM segments ORDER BY name
