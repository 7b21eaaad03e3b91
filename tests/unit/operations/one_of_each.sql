-- One row in every table that holds something of people, all of it about party 1. What is personal begins with
-- "mark", so that a test finds it again.
INSERT INTO operations VALUES (100, 'fill', 'mark-arguments', 'mark-actor', 'mark-behalf', '2026-11-01T08:00:00Z', '{}', NULL, NULL);
INSERT INTO operations VALUES (101, 'edit', 'mark-edit-arguments', 'mark-actor', NULL, '2026-11-01T08:00:00Z', '{}', NULL, NULL);
INSERT INTO runs VALUES (100, 'fill', '2026-11-01T08:00:00Z', 'mark-run-file', '', 'changed', '{}', 100);
INSERT INTO row_images VALUES (100, 'ownerships', 100, 1, '{"owner":"mark-image"}');
INSERT INTO sources VALUES (100, 'quelle', 'keyed', 50, NULL, 'mark-supplier', 'mark-obtained', '[]', 100);
INSERT INTO batches VALUES (100, 100, 100, 'mark-batch-file', '', '', 'csv', 'utf-8', '[]', '["Nr","Name"]', '[columns]
"Nr" = "external_key"
"Name" = "full_name"
', '2026-11-01', '2026-11-01T08:00:00Z', 1, 1, 0, '', 0);
INSERT INTO parties VALUES (1, 'person', 1, 100), (2, 'person', 2, 100), (3, 'organisation', 3, 100);
INSERT INTO source_records VALUES (100, 100, 100, 2, 1, 'mark-key', x'000102030405060708090a0b0c0d0e0f', 1, '["mark-key","mark-cell"]');
INSERT INTO links VALUES (100, 'person', 1, 7654321);
INSERT INTO absences VALUES (100, 100, '2026-11-02', 100, NULL);
INSERT INTO merges VALUES (100, 1, 2, 100, 'by hand', NULL, 100);
INSERT INTO distinctions VALUES (100, 1, 2, 100, 'said', NULL);
INSERT INTO undone_merges VALUES (1, 2, 100);
INSERT INTO compared_parties VALUES (1, 1234567);
INSERT INTO edits VALUES (100, 1, 'note', '["note=mark-edit"]', 101);
INSERT INTO persons VALUES (1, 'mark-title', 'mark-first', 'mark-particle', 'mark-last', 'mark-suffix', 'mark-birth', 'female', '1980-05-17', 'mark-language');
INSERT INTO organisations VALUES (1, 'mark-org', 'mark-core', 'GmbH', 'mark-vat', 'HRB 1');
INSERT INTO affiliations VALUES (1, 3, 'mark-position', 'mark-department');
INSERT INTO postal_addresses VALUES (1, 1, 'home', 'mark-street', 'mark-number', 'mark-addition', 'mark-box', 'mark-postcode', 'mark-city', 'DE');
INSERT INTO contact_points VALUES (1, 'email', 'mark@example.de', 'home', 0, 1);
INSERT INTO external_keys VALUES (100, 'mark-golden-key', 1);
INSERT INTO party_tags VALUES (1, 'mark-tag');
INSERT INTO party_notes VALUES (1, 1, 'mark-note');
INSERT INTO origins VALUES (1, 'mark-group', 100, NULL, 'only');
INSERT INTO consent_texts VALUES ('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'de', 'wording');
INSERT INTO consent_events (consent_event_id, subject, value, party_id, controller, channel, purpose, kind, basis, happened_at,
  recorded_at, recorded_by, how, origin, note, text_sha256, evidence_path, evidence_sha256, evidence_type, evidence_level,
  valid_until, facts, ip, operation_id, salt, commitment, chain_hash)
VALUES (100, 'contact_point', 'mark@example.de', 1, '', 'email', 'newsletter', 'given', 'consent', '2026-11-01T08:00:00Z',
  '2026-11-01T08:00:00Z', 'mark-recorder', 'paper', 'mark-origin', 'mark-event-note',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'mark-evidence', '', 'pdf', 3, NULL, '{"sale":"mark-sale"}', 'mark-ip', 100,
  x'00000000000000000000000000000001', zeroblob(32), zeroblob(32));
INSERT INTO consent_event_links VALUES (100, 100);
INSERT INTO capacity_notes VALUES (100, 'mark@example.de', 'business', 'mark-capacity', '2026-11-01T08:00:00Z', 'mark-capacity-author', 100);
INSERT INTO uses VALUES (100, 1, 'mark-used', 'phone', 'newsletter', '2026-11-01T08:00:00Z', 'reached', 'mark-use-note', 'mark-use-origin', 100);
INSERT INTO recipients VALUES (100, 'mark-recipient', 'processor', '', 'DE', 100);
INSERT INTO exports VALUES (100, '2026-11-01T08:00:00Z', 'mark-exporter', 'mark-export-behalf', 'email', 'newsletter', 'mark-recipient', '', 'dach', '2026-11-01', 'mark-export-file', '', '["name"]', '{}');
INSERT INTO hand_overs VALUES (100, 1, 'mark-handed', 100, '');
INSERT INTO attributes VALUES (100, 'hobby', 'Hobby', 'text', '', '[]', 'pii', '', 100);
INSERT INTO qualifications VALUES (100, 1, 100, 'mark-quality', 4321.5, 'confirmed', 'mark-quality-origin', '2026-11-01', 100);
INSERT INTO ownerships VALUES (100, 1, 'mark-owner', '2026-11-01', 100);
INSERT INTO contact_states VALUES (100, 'email', 'mark@example.de', 'valid', '', '2026-11-01', 100);
INSERT INTO deals VALUES (100, 'mark-deal', 'mark-need', 'mark-situation', 'mark-goal', 'mark-competition', NULL, NULL, '', NULL, 'offer', 'mark-deal-owner', '2026-11-01', 'won', 'mark-outcome', '2026-11-02', 100);
INSERT INTO deal_parties VALUES (100, 100, 1, 'decider', 100);
INSERT INTO deal_stages VALUES (100, 100, 'offer', '2026-11-01T08:00:00Z', 100);
INSERT INTO touchpoints VALUES (100, 'phone', 'in', '2026-10-30T10:11:12Z', 'mark-subject', 'mark-text', 'contract', 'mark-result', 'mark-touch-actor', 100, 'mark-touch-origin', 'mark-message', 100);
INSERT INTO touchpoint_parties VALUES (100, 100, 1, 100);
INSERT INTO activities VALUES (100, 'phone', 'mark-todo', 'mark-todo-note', 'mark-todo-owner', NULL, NULL, NULL, '2026-12-01', NULL, 'done', '2026-11-02', 'mark-todo-outcome', NULL, '', 100);
INSERT INTO activity_parties VALUES (100, 100, 1, 100);
INSERT INTO orders VALUES (100, 1, '', 'mark-order', '2026-11-01', 100, 'EUR', 'mark-bought', 'paid', NULL, 100);
INSERT INTO classifications VALUES (100, 1, 'A', 5, 4, 3, 765432, '2026-11-01', 100);
INSERT INTO credits VALUES (100, 1, 'watch', 98765, 'EUR', 'mark-credit', '2026-11-01', 100);
INSERT INTO upkeep_counts VALUES (100, '2026-11-01', 'bounced', 'eva', 1, 2, 100);
INSERT INTO delivered_records VALUES (100, 'deal', 'quelle', 'D1', 100, 'hash', 100);
INSERT INTO requests VALUES (100, 1, 'access', '2026-11-01', '2026-12-01', 'open', NULL, 'mark-request', NULL, 100);
INSERT INTO restrictions VALUES (100, 1, '2026-11-01', 'mark-restriction', 100);
INSERT INTO erasures VALUES (1, '2026-11-01T08:00:00Z', 100);
INSERT INTO ties VALUES (100, 1, 2, 'mark-tie-position', 'mark-tie-department', NULL, NULL, 100);
INSERT INTO deletions VALUES (100, 1, 'mark-deletion', 100);
INSERT INTO search_words VALUES (7, 'mark-word', 'mark-sound');
INSERT INTO search_entries VALUES (7, 1);
INSERT INTO search_words_of_parties VALUES (1, '[7]');
