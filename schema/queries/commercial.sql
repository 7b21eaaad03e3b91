-- Orders, classes and credit, read for a party and all who are merged in it.

-- name: order
SELECT order_id, o.party_id, p.leader_id, source, number, ordered_on, amount_cents, currency, subject, state, deal_id
FROM orders o CROSS JOIN parties p USING (party_id) WHERE order_id = ?

-- name: order_by_number
SELECT order_id FROM orders WHERE source = ? AND number = ?

-- By leader (0: any), state and year (empty: any), newest first; a page begins behind (day, order_id).
-- name: list_orders
SELECT order_id, o.party_id, p.leader_id, source, number, ordered_on, amount_cents, currency, subject, state, deal_id
FROM orders o CROSS JOIN parties p USING (party_id)
WHERE (?1 = 0 OR p.leader_id = ?1) AND (?2 = '' OR state = ?2) AND (?3 = '' OR substr(ordered_on, 1, 4) = ?3)
  AND (ordered_on, order_id) < (?4, ?5)
ORDER BY ordered_on DESC, order_id DESC LIMIT ?6

-- name: all_leaders_with_business
SELECT p.leader_id FROM orders o JOIN parties p USING (party_id) WHERE o.state <> 'cancelled'
UNION
SELECT p.leader_id FROM deals d JOIN deal_parties dp USING (deal_id) JOIN parties p USING (party_id)
WHERE d.outcome = '' ORDER BY 1

-- name: revenue_of_party
SELECT substr(ordered_on, 1, 4) AS year, currency, count(*), sum(amount_cents)
FROM parties p CROSS JOIN orders o USING (party_id)
WHERE p.leader_id = ? AND state <> 'cancelled' GROUP BY year, currency ORDER BY year DESC, currency

-- name: list_revenue
SELECT substr(ordered_on, 1, 4) AS year, currency, count(*), sum(amount_cents)
FROM orders WHERE state <> 'cancelled' GROUP BY year, currency ORDER BY year DESC, currency

-- What each customer ordered, credit notes taken off; behind the first day and up to the second.
-- name: list_customer_orders
SELECT p.leader_id, sum(amount_cents), sum(amount_cents > 0),
       coalesce(max(CASE WHEN amount_cents > 0 THEN ordered_on END), max(ordered_on))
FROM orders o CROSS JOIN parties p USING (party_id)
WHERE state <> 'cancelled' AND currency = ?1 AND ordered_on > ?2 AND ordered_on <= ?3
GROUP BY p.leader_id HAVING count(*) FILTER (WHERE amount_cents <> 0) > 0 ORDER BY p.leader_id

-- name: count_orders_in_other_currencies
SELECT count(*) FROM orders
WHERE state <> 'cancelled' AND currency <> ?1 AND ordered_on > ?2 AND ordered_on <= ?3

-- name: all_classifications
SELECT classification_id, party_id, class, recency, frequency, monetary, revenue_cents, as_of
FROM classifications ORDER BY party_id

-- One for each leader: its own, else that of whom it was merged with.
-- name: list_classifications
SELECT classification_id, leader_id, class, recency, frequency, monetary, revenue_cents, as_of
FROM (
  SELECT c.*, p.leader_id,
         row_number() OVER (PARTITION BY p.leader_id ORDER BY c.party_id <> p.leader_id, as_of DESC, classification_id) AS place
  FROM classifications c JOIN parties p USING (party_id))
WHERE place = 1 ORDER BY leader_id

-- The same of one leader.
-- name: classification_of_party
SELECT classification_id, c.party_id, class, recency, frequency, monetary, revenue_cents, as_of
FROM parties p CROSS JOIN classifications c USING (party_id)
WHERE p.leader_id = ?1 ORDER BY c.party_id <> ?1, as_of DESC, classification_id LIMIT 1

-- The strictest of those who are one.
-- name: credits_of_party
SELECT credit_id, p.leader_id, state, limit_cents, currency, note, as_of
FROM parties p CROSS JOIN credits c USING (party_id)
WHERE p.leader_id = ?
ORDER BY CASE state WHEN 'blocked' THEN 0 WHEN 'watch' THEN 1 ELSE 2 END, as_of DESC, credit_id

-- name: list_credits
SELECT DISTINCT p.leader_id FROM credits c CROSS JOIN parties p USING (party_id) ORDER BY p.leader_id
