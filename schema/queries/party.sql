-- Parties as people keep them: lists of them, who looks after them, what hangs on them.

-- name: list_parties
SELECT p.party_id, p.kind,
       coalesce((SELECT trim(first_name || ' ' || trim(particle || ' ' || last_name)) FROM persons n WHERE n.party_id = p.party_id),
                (SELECT name FROM organisations n WHERE n.party_id = p.party_id)),
       coalesce((SELECT o.name FROM affiliations a JOIN organisations o ON o.party_id = a.organisation_party_id
                 WHERE a.person_party_id = p.party_id ORDER BY a.organisation_party_id LIMIT 1), ''),
       coalesce((SELECT trim(postcode || ' ' || city) FROM postal_addresses a
                 WHERE a.party_id = p.party_id AND a.ordinal = 1), ''),
       coalesce((SELECT o.owner FROM parties m JOIN ownerships o USING (party_id) WHERE m.leader_id = p.party_id
                 ORDER BY o.operation_id DESC LIMIT 1), '') AS owner
FROM parties p
WHERE p.leader_id = p.party_id AND p.party_id > ?1
  AND (?2 = '' OR p.kind = ?2)
  AND (?3 = '' OR p.party_id IN (SELECT value FROM json_each(?3)))
  AND (?4 = '' OR owner = ?4)
  AND (EXISTS (SELECT 1 FROM persons n WHERE n.party_id = p.party_id)
       OR EXISTS (SELECT 1 FROM organisations n WHERE n.party_id = p.party_id))
ORDER BY p.party_id LIMIT ?5

-- name: all_organisation_names
SELECT party_id, name FROM organisations ORDER BY party_id

-- The newest assignment of those merged.
-- name: owner_of
SELECT o.owner, o.since FROM parties m JOIN ownerships o USING (party_id) WHERE m.leader_id = ?
ORDER BY o.operation_id DESC, o.ownership_id DESC LIMIT 1

-- name: ownerships_of
SELECT o.ownership_id, o.party_id FROM parties m JOIN ownerships o USING (party_id) WHERE m.leader_id = ?
ORDER BY o.ownership_id

-- Everybody who changed something here, for whom it was done, or who looks after something.
-- name: list_known_owners
SELECT actor FROM operations
UNION SELECT on_behalf FROM operations WHERE on_behalf <> ''
UNION SELECT owner FROM ownerships
UNION SELECT owner FROM deals WHERE owner <> ''
UNION SELECT owner FROM activities WHERE owner <> ''
ORDER BY 1

-- What would be left without its party.
-- name: hanging_on
SELECT 'deal', d.deal_id FROM parties p CROSS JOIN deal_parties d USING (party_id) WHERE p.leader_id = ?1
UNION
SELECT 'order', o.order_id FROM parties p CROSS JOIN orders o USING (party_id) WHERE p.leader_id = ?1
UNION
SELECT 'activity', a.activity_id FROM parties p CROSS JOIN activity_parties USING (party_id)
CROSS JOIN activities a USING (activity_id)
WHERE p.leader_id = ?1 AND a.state = 'open'
ORDER BY 1, 2

-- name: contact_state
SELECT contact_state_id, state, reason, since FROM contact_states WHERE kind = ? AND value = ?

-- What the migration says of a table and its columns.
-- name: list_table_columns
SELECT name, type, "notnull" FROM pragma_table_info(?)

-- name: list_table_sql
SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?
