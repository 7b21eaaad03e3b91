-- Touchpoints, read for a party and all who are merged in it.

-- name: touchpoint_by_message
SELECT touchpoint_id FROM touchpoints WHERE message_id = ? AND message_id <> ''
