-- Activities, read for a party and all who are merged in it.

-- name: activity
SELECT activity_id, kind, subject, note, owner, starts_on, starts_at, ends_at, due_on, deal_id, state, closed_at, outcome,
       touchpoint_id, uid
FROM activities WHERE activity_id = ?

-- name: activity_by_uid
SELECT activity_id FROM activities WHERE uid = ? AND uid <> ''

-- By UID, from the first on and before the second.
-- name: open_activities_of_series
SELECT activity_id, kind, subject, note, owner, starts_on, starts_at, ends_at, due_on, deal_id, state, closed_at, outcome,
       touchpoint_id, uid
FROM activities WHERE uid >= ? AND uid < ? AND uid <> '' AND state = 'open' ORDER BY uid

-- By state, owner, last day due, leader and deal (0: any).
-- name: list_activities
SELECT activity_id, kind, subject, note, owner, starts_on, starts_at, ends_at, due_on, deal_id, state, closed_at, outcome,
       touchpoint_id, uid
FROM activities a
WHERE (?1 = 'all' OR state = ?1) AND (?2 = '' OR owner = ?2) AND (?3 = '' OR due_on <= ?3)
  AND (?4 = 0 OR EXISTS (SELECT 1 FROM activity_parties ap CROSS JOIN parties p USING (party_id)
                         WHERE ap.activity_id = a.activity_id AND p.leader_id = ?4))
  AND (?5 = 0 OR deal_id = ?5)
ORDER BY due_on, starts_at IS NULL, starts_at, activity_id LIMIT ?6

-- A company's people are those who work there by their leading values.
-- name: list_open_activities_of_party
WITH who (leader_id) AS (
  SELECT ?1 UNION SELECT person_party_id FROM affiliations WHERE organisation_party_id = ?1
)
SELECT DISTINCT a.activity_id, a.kind, subject, note, owner, starts_on, starts_at, ends_at, due_on, deal_id, state, closed_at,
       outcome, touchpoint_id, uid
FROM who CROSS JOIN parties p USING (leader_id) CROSS JOIN activity_parties ap USING (party_id)
CROSS JOIN activities a USING (activity_id)
WHERE state = 'open' ORDER BY due_on, starts_at IS NULL, starts_at, a.activity_id

-- Of a deal's companies, too, with their people.
-- name: list_open_activities_of_deal
WITH who (leader_id) AS (
  SELECT p.leader_id FROM deal_parties dp CROSS JOIN parties p USING (party_id) WHERE dp.deal_id = ?1
  UNION
  SELECT f.person_party_id FROM deal_parties dp CROSS JOIN parties p USING (party_id)
  CROSS JOIN affiliations f ON f.organisation_party_id = p.leader_id
  WHERE dp.deal_id = ?1
), which (activity_id) AS (
  SELECT activity_id FROM activities WHERE deal_id = ?1
  UNION
  SELECT ap.activity_id FROM who CROSS JOIN parties p USING (leader_id)
  CROSS JOIN activity_parties ap USING (party_id) CROSS JOIN activities o USING (activity_id)
  WHERE o.deal_id IS NULL
)
SELECT a.activity_id, kind, subject, note, owner, starts_on, starts_at, ends_at, due_on, deal_id, state, closed_at, outcome,
       touchpoint_id, uid
FROM which CROSS JOIN activities a USING (activity_id)
WHERE state = 'open' ORDER BY due_on, starts_at IS NULL, starts_at, a.activity_id

-- name: parties_of_activity
SELECT p.leader_id FROM activity_parties ap CROSS JOIN parties p USING (party_id)
WHERE ap.activity_id = ? GROUP BY p.leader_id ORDER BY min(ap.activity_party_id)

-- name: activity_party_rows
SELECT ap.activity_party_id FROM activity_parties ap CROSS JOIN parties p USING (party_id)
WHERE ap.activity_id = ?1 AND p.leader_id = ?2

-- name: party_rows_of_activity
SELECT activity_party_id FROM activity_parties WHERE activity_id = ?
