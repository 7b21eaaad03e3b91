/// Evidence lies beside the database as long as something speaks of it, and no longer.
#include "store/evidence_folder.hpp"

#include "store/digest.hpp"
#include "tests/unit/store/fixture.hpp"

namespace kartei::store {
namespace {

class EvidenceFolder : public StoreTest {
 protected:
  EvidenceFolder() : store_(new_store()) {}

  void keep(std::string_view bytes, bool lasts) {
    NewEvidence evidence(store_);
    evidence.keep(sha256_hex_of(bytes), bytes);
    if (lasts) evidence.make_last();
  }

  [[nodiscard]] bool is_there(std::string_view bytes) const {
    return std::filesystem::exists(evidence_folder(store_) / sha256_hex_of(bytes));
  }

  /// A delivery of one picture.
  BatchId deliver(std::string_view bytes, bool is_kept) {
    Change change(store_, by("import"));
    const SourceId source = add_source(store_, change.id(), bytes);
    BatchDraft draft;
    draft.source = source;
    draft.file_sha256 = sha256_hex_of(bytes);
    const BatchId batch = insert_batch(store_, draft, change.id());
    BatchEnd end;
    end.is_file_kept = is_kept;
    finish_batch(store_, batch, end);
    change.commit({});
    return batch;
  }

  Store store_;
};

TEST_F(EvidenceFolder, goes_again_unless_its_change_lasts) {
  keep("fleeting", false);
  keep("lasting", true);
  EXPECT_FALSE(is_there("fleeting"));
  EXPECT_TRUE(is_there("lasting"));
  keep("lasting", false);  // it was there before
  EXPECT_TRUE(is_there("lasting"));
}

TEST_F(EvidenceFolder, keeps_the_files_of_deliveries_and_sweeps_out_the_rest) {
  const BatchId kept = deliver("card", true);
  (void)deliver("list", false);
  for (const char* bytes : {"card", "list", "of nobody"}) keep(bytes, true);
  EXPECT_EQ(needed_evidence(store_), std::vector<std::string>{sha256_hex_of("card")});
  EXPECT_TRUE(sweep_evidence(store_));
  EXPECT_TRUE(is_there("card"));
  EXPECT_FALSE(is_there("list"));
  EXPECT_FALSE(is_there("of nobody"));
  EXPECT_EQ(find_batch(store_, kept)->kept_file, sha256_hex_of("card"));
}

}  // namespace
}  // namespace kartei::store
