-- What may be kept too long, by record group; ?1 is the last day that may be old enough.

-- The last contact with each person: being entered, a delivery, touchpoint, use, opt-in, the end of a deal, an order
-- of theirs or of whom they work for. With whether there is such an order.
-- name: list_persons_without_contact
SELECT p.leader_id, max(d.day), max(d.is_order)
FROM (
  SELECT party_id, substr(o.at, 1, 10) AS day, 0 AS is_order FROM parties JOIN operations o USING (operation_id)
  UNION ALL
  SELECT l.party_id, b.data_date, 0 FROM links l JOIN source_records r USING (source_record_id) JOIN batches b USING (batch_id)
  UNION ALL
  SELECT x.party_id, substr(t.at, 1, 10), 0 FROM touchpoint_parties x JOIN touchpoints t USING (touchpoint_id)
  UNION ALL
  SELECT party_id, substr(happened_at, 1, 10), 0 FROM uses WHERE party_id IS NOT NULL
  UNION ALL
  SELECT party_id, substr(happened_at, 1, 10), 0 FROM consent_events
  WHERE party_id IS NOT NULL AND kind IN ('given', 'confirmed', 'renewed')
  UNION ALL
  SELECT x.party_id, d.closed_on, 0 FROM deal_parties x JOIN deals d USING (deal_id) WHERE d.closed_on IS NOT NULL
  UNION ALL
  SELECT party_id, ordered_on, 1 FROM orders
  UNION ALL
  SELECT a.person_party_id, o.ordered_on, 1
  FROM affiliations a JOIN parties m ON m.leader_id = a.organisation_party_id JOIN orders o ON o.party_id = m.party_id
) d JOIN parties p ON p.party_id = d.party_id JOIN persons n ON n.party_id = p.leader_id
GROUP BY p.leader_id HAVING max(d.day) <= ?1 ORDER BY p.leader_id

-- Persons whose last word in the ledger was a no, and who are no customers.
-- name: list_persons_who_said_no
SELECT leader_id, day FROM (
  SELECT p.leader_id, e.kind, substr(e.happened_at, 1, 10) AS day,
         row_number() OVER (PARTITION BY p.leader_id ORDER BY e.happened_at DESC, e.consent_event_id DESC) AS age
  FROM consent_events e JOIN parties p ON p.party_id = e.party_id JOIN persons n ON n.party_id = p.leader_id) last
WHERE age = 1 AND kind IN ('withdrawn', 'refused', 'objected') AND day <= ?1
  AND NOT EXISTS (SELECT 1 FROM parties m JOIN orders o ON o.party_id = m.party_id WHERE m.leader_id = last.leader_id)
  AND NOT EXISTS (SELECT 1 FROM affiliations a JOIN parties m ON m.leader_id = a.organisation_party_id
    JOIN orders o ON o.party_id = m.party_id WHERE a.person_party_id = last.leader_id)
ORDER BY leader_id

-- Of records: number, day, what it is, the newest order that it belongs to.
-- name: list_touchpoints_until
SELECT t.touchpoint_id, substr(t.at, 1, 10), t.channel || ' ' || t.subject,
       (SELECT max(o.ordered_on) FROM orders o WHERE o.deal_id = t.deal_id)
FROM touchpoints t WHERE substr(t.at, 1, 10) <= ?1 ORDER BY t.touchpoint_id

-- name: list_activities_until
SELECT a.activity_id, substr(a.closed_at, 1, 10), a.subject,
       (SELECT max(o.ordered_on) FROM orders o WHERE o.deal_id = a.deal_id)
FROM activities a WHERE a.state <> 'open' AND substr(a.closed_at, 1, 10) <= ?1 ORDER BY a.activity_id

-- name: list_lost_deals_until
SELECT d.deal_id, d.closed_on, d.title, (SELECT max(o.ordered_on) FROM orders o WHERE o.deal_id = d.deal_id)
FROM deals d WHERE d.outcome = 'lost' AND d.closed_on <= ?1 ORDER BY d.deal_id

-- name: list_requests_until
SELECT request_id, closed_on, kind, NULL FROM requests WHERE state <> 'open' AND closed_on <= ?1 ORDER BY request_id

-- What is not over keeps a person.
-- name: open_matter_of_party
SELECT 'deal' FROM parties p JOIN deal_parties x USING (party_id) JOIN deals d USING (deal_id)
WHERE p.leader_id = ?1 AND d.outcome = ''
UNION ALL
SELECT 'activity' FROM parties p JOIN activity_parties x USING (party_id) JOIN activities a USING (activity_id)
WHERE p.leader_id = ?1 AND a.state = 'open'
UNION ALL
SELECT 'request' FROM parties p JOIN requests r USING (party_id) WHERE p.leader_id = ?1 AND r.state = 'open'
UNION ALL
SELECT 'restriction' FROM parties p JOIN restrictions r USING (party_id) WHERE p.leader_id = ?1
LIMIT 1

-- name: note_row
INSERT OR IGNORE INTO subject_rows (table_name, row_key) VALUES (?, ?)

-- Commands by hand name in their arguments what the rows say.
-- name: empty_arguments_of_rows
UPDATE operations SET arguments = '' WHERE operation_id IN (
    SELECT operation_id FROM touchpoints WHERE touchpoint_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'touchpoints')
    UNION ALL
    SELECT operation_id FROM activities WHERE activity_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'activities')
    UNION ALL
    SELECT operation_id FROM deals WHERE deal_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'deals')
    UNION ALL
    SELECT operation_id FROM requests WHERE request_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'requests')
    UNION ALL
    SELECT operation_id FROM row_images WHERE (table_name, row_key) IN (SELECT table_name, row_key FROM subject_rows))
  AND NOT EXISTS (SELECT 1 FROM batches b WHERE b.operation_id = operations.operation_id)

-- name: delete_parties_of_touchpoints
DELETE FROM touchpoint_parties
WHERE touchpoint_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'touchpoints')

-- name: delete_parties_of_activities
DELETE FROM activity_parties WHERE activity_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'activities')

-- name: delete_parties_of_deals
DELETE FROM deal_parties WHERE deal_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'deals')

-- name: loosen_orders
UPDATE orders SET deal_id = NULL WHERE deal_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'deals')

-- name: delete_requests
DELETE FROM requests WHERE request_id IN (SELECT row_key FROM subject_rows WHERE table_name = 'requests')
