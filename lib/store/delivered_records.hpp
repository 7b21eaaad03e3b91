/// Which record a row of a list became, by the list's own key of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// How a list names a record.
struct ListKey {
  std::string_view kind;    ///< "deal", "activity", "touchpoint"
  std::string_view source;  ///< whose key it is
  std::string_view key;
};

struct DeliveredRecord {
  std::int64_t id = 0;
  std::int64_t record = 0;  ///< its number; the record may be gone
  std::string said;         ///< what its rows said last, in the form of whoever reads the lists
};

[[nodiscard]] std::optional<DeliveredRecord> delivered_record(Store& store, const ListKey& key);
void insert_delivered_record(Store& store, const ListKey& key, std::int64_t record, const std::string& said,
                             OperationId operation);
void update_delivered_record(Store& store, const DeliveredRecord& delivered, OperationId operation);

}  // namespace kartei::store
