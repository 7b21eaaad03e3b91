-- One person's data, whatever table it is in: the sets that the made queries of area subject_rows work on.

-- name: forget_subject_parties
DELETE FROM subject_parties

-- name: forget_subject_values
DELETE FROM subject_values

-- name: forget_subject_hashes
DELETE FROM subject_hashes

-- name: forget_subject_operations
DELETE FROM subject_operations

-- name: choose_subject
INSERT OR IGNORE INTO subject_parties (party_id) SELECT party_id FROM parties WHERE leader_id = ?

-- name: note_subject_value
INSERT OR IGNORE INTO subject_values (value) VALUES (?)

-- name: note_subject_hash
INSERT OR IGNORE INTO subject_hashes (hash) VALUES (?)

-- name: note_subject_operation
INSERT OR IGNORE INTO subject_operations (operation_id) VALUES (?)

-- name: erasure_of_party
SELECT at FROM erasures WHERE party_id = ?

-- name: restrictions_of_party
SELECT r.restriction_id, r.since, r.reason, r.operation_id FROM parties p JOIN restrictions r USING (party_id)
WHERE p.leader_id = ? ORDER BY r.restriction_id

-- name: all_restricted_parties
SELECT DISTINCT p.leader_id FROM restrictions r JOIN parties p USING (party_id) ORDER BY 1
