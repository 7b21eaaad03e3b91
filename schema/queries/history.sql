-- Touchpoints, read for a party and all who are merged in it. A page of history begins behind (at, touchpoint_id).

-- name: touchpoint
SELECT touchpoint_id, channel, direction, at, subject, text, text_basis, result, actor, deal_id, origin, message_id
FROM touchpoints WHERE touchpoint_id = ?

-- name: touchpoint_by_message
SELECT touchpoint_id FROM touchpoints WHERE message_id = ? AND message_id <> ''

-- By message, from the first on and before the second.
-- name: last_touchpoint_of_series
SELECT max(message_id) FROM touchpoints
WHERE message_id >= ? AND message_id < ? AND message_id <> ''

-- name: parties_of_touchpoint
SELECT p.leader_id FROM touchpoint_parties tp CROSS JOIN parties p USING (party_id)
WHERE tp.touchpoint_id = ? GROUP BY p.leader_id ORDER BY min(tp.touchpoint_party_id)

-- name: touchpoint_party_rows
SELECT tp.touchpoint_party_id FROM touchpoint_parties tp CROSS JOIN parties p USING (party_id)
WHERE tp.touchpoint_id = ?1 AND p.leader_id = ?2

-- name: party_rows_of_touchpoint
SELECT touchpoint_party_id FROM touchpoint_parties WHERE touchpoint_id = ?

-- name: activity_rows_of_touchpoint
SELECT activity_id FROM activities WHERE touchpoint_id = ?

-- name: list_history
SELECT touchpoint_id, channel, direction, at, subject, text, text_basis, result, actor, deal_id, origin, message_id
FROM touchpoints WHERE (at, touchpoint_id) < (?1, ?2) ORDER BY at DESC, touchpoint_id DESC LIMIT ?3

-- A company's people are those who work there by their leading values.
-- name: list_history_of_party
WITH who (leader_id) AS (
  SELECT ?1 UNION SELECT person_party_id FROM affiliations WHERE organisation_party_id = ?1
)
SELECT DISTINCT t.touchpoint_id, channel, direction, at, subject, text, text_basis, result, actor, deal_id, origin,
       message_id
FROM who CROSS JOIN parties p USING (leader_id) CROSS JOIN touchpoint_parties tp USING (party_id)
CROSS JOIN touchpoints t USING (touchpoint_id)
WHERE (at, t.touchpoint_id) < (?2, ?3) ORDER BY at DESC, t.touchpoint_id DESC LIMIT ?4

-- Of a deal's companies, too, with their people.
-- name: list_history_of_deal
WITH who (leader_id) AS (
  SELECT p.leader_id FROM deal_parties dp CROSS JOIN parties p USING (party_id) WHERE dp.deal_id = ?1
  UNION
  SELECT f.person_party_id FROM deal_parties dp CROSS JOIN parties p USING (party_id)
  CROSS JOIN affiliations f ON f.organisation_party_id = p.leader_id
  WHERE dp.deal_id = ?1
), which (touchpoint_id) AS (
  SELECT touchpoint_id FROM touchpoints WHERE deal_id = ?1
  UNION
  SELECT tp.touchpoint_id FROM who CROSS JOIN parties p USING (leader_id)
  CROSS JOIN touchpoint_parties tp USING (party_id) CROSS JOIN touchpoints o USING (touchpoint_id)
  WHERE o.deal_id IS NULL
)
SELECT t.touchpoint_id, channel, direction, at, subject, text, text_basis, result, actor, deal_id, origin, message_id
FROM which CROSS JOIN touchpoints t USING (touchpoint_id)
WHERE (at, t.touchpoint_id) < (?2, ?3) ORDER BY at DESC, t.touchpoint_id DESC LIMIT ?4

-- Only numbers and days of all that have the words are sorted; the page is read afterwards.
-- name: list_found_touchpoints
WITH page (touchpoint_id) AS MATERIALIZED (
  SELECT t.touchpoint_id
  FROM touchpoint_words CROSS JOIN touchpoints t ON t.touchpoint_id = touchpoint_words.rowid
  WHERE touchpoint_words MATCH ?1 AND (at, t.touchpoint_id) < (?2, ?3)
  ORDER BY at DESC, t.touchpoint_id DESC LIMIT ?4
)
SELECT t.touchpoint_id, channel, direction, at, subject, text, text_basis, result, actor, deal_id, origin, message_id
FROM page CROSS JOIN touchpoints t USING (touchpoint_id) ORDER BY at DESC, t.touchpoint_id DESC

-- Fails when index and touchpoints differ. No row is written.
-- name: check_touchpoint_words
INSERT INTO touchpoint_words (touchpoint_words, rank) VALUES ('integrity-check', 1)
