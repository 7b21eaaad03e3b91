-- Deals, read for a party and all who are merged in it.

-- name: deal
SELECT deal_id, title, need, situation, goal, competition, realisation_date, volume_cents, currency, probability,
       stage, owner, opened_on, outcome, outcome_reason, closed_on
FROM deals WHERE deal_id = ?

-- Deals by outcome, owner, stage and party (0: any), those that come first at the top; a page begins behind a deal.
-- name: list_deals
SELECT deal_id, title, need, situation, goal, competition, realisation_date, volume_cents, currency, probability,
       stage, owner, opened_on, outcome, outcome_reason, closed_on
FROM deals d
WHERE (?1 = 'all' OR outcome = ?1) AND (?2 = '' OR owner = ?2) AND (?3 = '' OR stage = ?3)
  AND (?4 = 0 OR EXISTS (SELECT 1 FROM deal_parties dp CROSS JOIN parties p USING (party_id)
                         WHERE dp.deal_id = d.deal_id AND p.leader_id = ?4))
  AND (?5 = 0 OR (coalesce(realisation_date, '~'), deal_id)
                 > (SELECT coalesce(a.realisation_date, '~'), a.deal_id FROM deals a WHERE a.deal_id = ?5))
ORDER BY coalesce(realisation_date, '~'), deal_id LIMIT ?6

-- name: deals_of_party
SELECT DISTINCT d.deal_id, title, need, situation, goal, competition, realisation_date, volume_cents, currency,
       probability, stage, owner, opened_on, outcome, outcome_reason, closed_on
FROM parties p CROSS JOIN deal_parties dp USING (party_id) CROSS JOIN deals d USING (deal_id)
WHERE p.leader_id = ? ORDER BY outcome <> '', realisation_date IS NULL, realisation_date, d.deal_id

-- name: parties_of_deal
SELECT DISTINCT p.leader_id, dp.role FROM deal_parties dp CROSS JOIN parties p USING (party_id)
WHERE dp.deal_id = ? ORDER BY dp.deal_party_id

-- name: deal_party_rows
SELECT dp.deal_party_id FROM deal_parties dp CROSS JOIN parties p USING (party_id)
WHERE dp.deal_id = ?1 AND p.leader_id = ?2 AND dp.role = ?3

-- name: all_deal_party_rows_of_deal
SELECT deal_party_id FROM deal_parties WHERE deal_id = ?

-- name: stages_of_deal
SELECT stage, at, deal_stage_id FROM deal_stages WHERE deal_id = ? ORDER BY deal_stage_id

-- When something last happened to it: it came into a stage, or somebody was spoken with about it.
-- name: last_event_of_deal
SELECT max(coalesce((SELECT max(at) FROM deal_stages WHERE deal_id = ?1), ''),
           coalesce((SELECT max(at) FROM touchpoints WHERE deal_id = ?1), ''))

-- name: touchpoint_rows_of_deal
SELECT touchpoint_id FROM touchpoints WHERE deal_id = ?

-- name: activity_rows_of_deal
SELECT activity_id FROM activities WHERE deal_id = ?

-- name: order_rows_of_deal
SELECT order_id FROM orders WHERE deal_id = ?
