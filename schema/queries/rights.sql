-- The register of requests of persons.

-- name: open_requests_of_party
SELECT r.request_id FROM parties p JOIN requests r USING (party_id)
WHERE p.leader_id = ?1 AND r.kind = ?2 AND r.state = 'open' ORDER BY r.request_id

-- name: read_request
SELECT r.request_id, p.leader_id, r.kind, r.received_on, r.due_on, r.state, coalesce(r.closed_on, ''), r.note,
       coalesce(r.activity_id, 0)
FROM requests r JOIN parties p USING (party_id) WHERE r.request_id = ?

-- What is due first at the top, then what was answered, the newest first. An objection is a request that was met
-- when it was recorded.
-- name: list_requests
SELECT * FROM (
  SELECT r.request_id AS number, p.leader_id, r.kind, r.received_on, r.due_on AS due, r.state AS state,
         coalesce(r.closed_on, '') AS closed, r.note
  FROM requests r JOIN parties p USING (party_id)
  UNION ALL
  SELECT 0, coalesce(min(p.leader_id), min(e.party_id)), 'objection', substr(min(e.happened_at), 1, 10), '', 'done',
         substr(min(e.recorded_at), 1, 10), ''
  FROM consent_events e LEFT JOIN parties p ON p.party_id = e.party_id
  WHERE e.kind = 'objected' AND e.subject = 'party' GROUP BY e.operation_id)
ORDER BY state <> 'open', CASE state WHEN 'open' THEN due END, closed DESC, number DESC
