-- Deals, read for a party and all who are merged in it.

-- name: deals_of_party
SELECT DISTINCT d.deal_id FROM parties p CROSS JOIN deal_parties dp USING (party_id) CROSS JOIN deals d USING (deal_id)
WHERE p.leader_id = ? ORDER BY d.deal_id
