/// The suppression list and its key.
#include "store/suppressions.hpp"

#include <fstream>

#include "fixture.hpp"

#include "model/error.hpp"

namespace kartei::store {
namespace {

class Suppressions : public StoreTest {
 protected:
  [[nodiscard]] std::filesystem::path key_path() const { return path().string() + ".key"; }

  SuppressionKey key() { return obtain_suppression_key(store_, key_path(), true); }

  static SuppressionDraft mailbox(std::string_view value) {
    SuppressionDraft draft;
    draft.value = value;
    draft.reason = "request";
    draft.at = now;
    return draft;
  }

  /// The kind of the error that reading the key throws, and its message.
  std::optional<std::pair<ErrorKind, std::string>> refusal() {
    try {
      (void)suppression_key(store_, key_path());
    } catch (const Error& error) {
      return std::pair(error.kind(), std::string(error.what()));
    }
    return std::nullopt;
  }

  void write_key(std::string_view bytes) const { std::ofstream(key_path(), std::ios::binary) << bytes; }

  Store store_ = new_store();
};

TEST_F(Suppressions, are_found_by_kind_and_value) {
  Change change(store_, by("suppress"));
  const SuppressionKey secret = key();
  EXPECT_TRUE(suppress(store_, secret, mailbox("anna@example.de"), change.id()));
  change.commit({});
  const auto found = suppressions_of(store_, secret, SuppressedKind::contact_point, "anna@example.de");
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found.front().reason, "request");
  EXPECT_EQ(found.front().channel, std::nullopt);
  EXPECT_EQ(found.front().at, "2026-11-22T08:15:00Z");
  EXPECT_TRUE(suppressions_of(store_, secret, SuppressedKind::identity, "anna@example.de").empty());
  EXPECT_TRUE(suppressions_of(store_, secret, SuppressedKind::contact_point, "otto@example.de").empty());
}

TEST_F(Suppressions, stand_once_for_each_channel) {
  Change change(store_, by("suppress"));
  const SuppressionKey secret = key();
  SuppressionDraft draft = mailbox("anna@example.de");
  EXPECT_TRUE(suppress(store_, secret, draft, change.id()));
  EXPECT_FALSE(suppress(store_, secret, draft, change.id()));
  draft.channel = Channel::email;
  EXPECT_TRUE(suppress(store_, secret, draft, change.id()));
  EXPECT_EQ(suppression_count(store_), 2);
}

TEST_F(Suppressions, are_all_in_memory_for_lists) {
  EXPECT_TRUE(SuppressedHashes(store_).empty());
  Change change(store_, by("suppress"));
  const SuppressionKey secret = key();
  suppress(store_, secret, mailbox("anna@example.de"), change.id());
  const SuppressedHashes hashes(store_);
  EXPECT_TRUE(hashes.contains(suppression_hash(secret, SuppressedKind::contact_point, "anna@example.de")));
  EXPECT_FALSE(hashes.contains(suppression_hash(secret, SuppressedKind::contact_point, "otto@example.de")));
}

TEST_F(Suppressions, know_a_person_by_name_and_value_however_written) {
  EXPECT_EQ(suppressed_identity("Anna Müller", "anna@example.de"),
            suppressed_identity("ANNA MUELLER", "anna@example.de"));
  EXPECT_NE(suppressed_identity("Anna Müller", "anna@example.de"),
            suppressed_identity("Anna Müller", "otto@example.de"));
  EXPECT_NE(suppressed_identity("a", "bc"), suppressed_identity("ab", "c"));
}

TEST_F(Suppressions, need_no_key_before_the_first) {
  EXPECT_FALSE(needs_suppression_key(store_));
  Change change(store_, by("suppress"));
  (void)key();
  EXPECT_TRUE(needs_suppression_key(store_));
  change.discard();
  EXPECT_FALSE(needs_suppression_key(store_));
}

TEST_F(Suppressions, leave_no_file_after_a_dry_run) {
  Change change(store_, by("suppress"));
  (void)obtain_suppression_key(store_, key_path(), false);
  change.discard();
  EXPECT_FALSE(std::filesystem::exists(key_path()));
}

TEST_F(Suppressions, have_a_key_that_only_its_owner_may_read) {
  Change change(store_, by("suppress"));
  const std::string made = key().fingerprint();
  change.commit({});
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(key_path()).permissions(), perms::owner_read | perms::owner_write);
  EXPECT_EQ(std::filesystem::file_size(key_path()), 32);
  EXPECT_EQ(suppression_key(store_, key_path()).fingerprint(), made);
}

TEST_F(Suppressions, refuse_a_key_that_is_missing_or_does_not_fit) {
  Change change(store_, by("suppress"));
  (void)key();
  change.commit({});
  struct Row {
    std::string_view bytes;
    std::string_view says;
  };
  for (const auto& [bytes, says] : {Row{"0123456789012345678901234567890", "does not hold 32 bytes"},
                                    Row{"012345678901234567890123456789012", "does not hold 32 bytes"},
                                    Row{"01234567890123456789012345678901", "is not the key"}}) {
    SCOPED_TRACE(says);
    write_key(bytes);
    const auto said = refusal();
    ASSERT_TRUE(said);
    EXPECT_EQ(said->first, ErrorKind::configuration);
    EXPECT_NE(said->second.find(says), std::string::npos) << said->second;
  }
  std::filesystem::permissions(key_path(), std::filesystem::perms::group_read,
                               std::filesystem::perm_options::add);
  EXPECT_NE(refusal()->second.find("others may read"), std::string::npos);
  std::filesystem::remove(key_path());
  EXPECT_EQ(refusal()->first, ErrorKind::configuration);
}

}  // namespace
}  // namespace kartei::store
