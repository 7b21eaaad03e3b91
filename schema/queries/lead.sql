-- Leads: parties with what a card's note said of them.

-- name: list_leads
SELECT DISTINCT p.leader_id
FROM attributes a CROSS JOIN qualifications q USING (attribute_id) CROSS JOIN parties p USING (party_id)
WHERE a.name >= 'lead_' AND a.name < 'lead`' ORDER BY p.leader_id
