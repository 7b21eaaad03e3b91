/// A fresh database in a folder of its own, removed afterwards, and short words for filling it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>

#include "store/journal.hpp"
#include "store/parties.hpp"
#include "store/source_records.hpp"
#include "store/sources.hpp"
#include "store/store.hpp"
#include "tests/scratch_folder.hpp"

namespace kartei::store {

class StoreTest : public testing::Test {
 protected:
  StoreTest() : folder_(make_scratch_folder()) {}
  ~StoreTest() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::filesystem::path path() const { return folder_ / "people.kartei"; }
  [[nodiscard]] Store new_store() const { return Store::create(path(), now); }

  [[nodiscard]] static OperationDraft by(std::string_view command) {
    return {.command = std::string(command),
            .arguments = {},
            .actor = "anna",
            .on_behalf = {},
            .at = now,
            .undoes = {}};
  }

  static SourceId add_source(Store& store, OperationId operation, std::string_view name = "crm") {
    Source source;
    source.name = name;
    source.kind = SourceKind::keyed;
    return insert_source(store, source, operation);
  }

  static BatchId add_batch(Store& store, SourceId source, OperationId operation) {
    const BatchDraft batch{.source = source,
                           .file_name = "people.csv",
                           .table_name = {},
                           .file_sha256 = {},
                           .format = "csv",
                           .encoding = "utf-8",
                           .decisions = {},
                           .mapping = {},
                           .data_date = Day{},
                           .imported_at = now,
                           .normaliser_version = 1,
                           .on_match = {}};
    return insert_batch(store, batch, operation);
  }

  static SourceRecordId add_record(Store& store, BatchId batch, SourceId source, std::string_view key,
                                   std::uint64_t content, std::uint32_t ordinal = 1) {
    return insert_source_record(store, {.batch = batch,
                                        .source = source,
                                        .line = 2,
                                        .record = 1,
                                        .external_key = key,
                                        .content_hash = {.high = 7, .low = content},
                                        .ordinal = ordinal,
                                        .cells = R"(["Meyer","Hans"])"});
  }

  /// 2026-11-22T08:15:00Z
  static constexpr Moment now{std::chrono::seconds{1795335300}};

 private:
  std::filesystem::path folder_;
};

}  // namespace kartei::store
