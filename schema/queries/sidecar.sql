-- What must outlive a restored backup: who said no to what, what is suppressed, who was erased.

-- name: says_no
SELECT 1 FROM consent_events WHERE operation_id = ?1 AND kind IN ('objected', 'withdrawn', 'refused')
UNION ALL SELECT 1 FROM suppressions WHERE operation_id = ?1 AND list = ''
UNION ALL SELECT 1 FROM erasures WHERE operation_id = ?1
LIMIT 1

-- An event about a party tells how that party came to be: see tombstone_of() in the code.
-- name: noes_of_operation
SELECT e.kind, e.subject, e.value, e.channel, e.purpose, e.controller, e.happened_at, p.party_id, p.operation_id, o.at
FROM consent_events e
LEFT JOIN parties p ON p.party_id = e.party_id AND e.subject = 'party'
LEFT JOIN operations o ON o.operation_id = p.operation_id
WHERE e.operation_id = ? AND e.kind IN ('objected', 'withdrawn', 'refused')
ORDER BY e.consent_event_id

-- name: suppressions_of_operation
SELECT hash, channel, reason, at FROM suppressions WHERE operation_id = ? AND list = '' ORDER BY suppression_id

-- name: erasures_of_operation
SELECT e.at, p.party_id, p.operation_id, o.at
FROM erasures e JOIN parties p USING (party_id) JOIN operations o ON o.operation_id = p.operation_id
WHERE e.operation_id = ? ORDER BY e.party_id

-- name: all_operations_that_say_no
SELECT operation_id FROM consent_events WHERE kind IN ('objected', 'withdrawn', 'refused')
UNION SELECT operation_id FROM suppressions WHERE list = ''
UNION SELECT operation_id FROM erasures
ORDER BY 1

-- name: all_births
SELECT p.party_id, p.operation_id, o.at FROM parties p JOIN operations o USING (operation_id) ORDER BY p.party_id

-- name: all_values_said
SELECT DISTINCT subject, value FROM consent_events WHERE value <> '' ORDER BY subject, value
