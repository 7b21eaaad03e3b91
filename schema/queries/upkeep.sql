-- What a list of upkeep goes by, and what was counted of it on earlier days.

-- The newest day of a touchpoint of each leader.
-- name: all_last_spoken
SELECT p.leader_id, substr(max(t.at), 1, 10)
FROM touchpoint_parties tp JOIN touchpoints t USING (touchpoint_id) JOIN parties p USING (party_id)
GROUP BY p.leader_id ORDER BY p.leader_id

-- name: all_bounced_values
SELECT value FROM contact_states WHERE state = 'bounced' ORDER BY kind, value

-- name: upkeep_count
SELECT upkeep_count_id FROM upkeep_counts WHERE taken_on = ? AND owner = ? AND test = ?

-- name: list_upkeep_counts
SELECT taken_on, owner, test, parties, of_parties FROM upkeep_counts ORDER BY taken_on, owner, test
