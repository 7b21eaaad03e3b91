/// How rows of earlier deliveries were read, held against how their source is read now.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "model/ids.hpp"
#include "model/raw_record.hpp"
#include "operations/input/contact_reader.hpp"
#include "store/store.hpp"

namespace kartei::operations {

class EarlierReading {
 public:
  /// `head` is the table under way. Its columns met later are not compared.
  EarlierReading(store::Store& store, const TableHead& head);

  /// Whether a row that came with `batch` means something else now: a column that it fills has another
  /// meaning.
  [[nodiscard]] bool differs(BatchId batch, std::span<const RawCell> cells);

 private:
  [[nodiscard]] std::vector<bool> changed_columns(BatchId batch) const;

  store::Store& store_;
  std::vector<std::string> columns_;
  mapping::Mapping now_;
  std::map<BatchId, std::vector<bool>> changed_;
};

}  // namespace kartei::operations
