-- Activities, read for a party and all who are merged in it.

-- name: activity_by_uid
SELECT activity_id FROM activities WHERE uid = ? AND uid <> ''
