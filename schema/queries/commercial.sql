-- Orders, classes and credit, read for a party and all who are merged in it.

-- name: order_by_number
SELECT order_id FROM orders WHERE source = ? AND number = ?
