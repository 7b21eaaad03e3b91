/// Columns of formats whose records bring their own names: they grow as names are met.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "importers/importer.hpp"

namespace kartei::importers {

/// The n-th column of a name belongs to its n-th occurrence in a record.
class RecordColumns {
 public:
  /// So many are announced; names beyond stand in overflow_column.
  static constexpr std::uint32_t most = 500;
  static constexpr std::string_view overflow_column = "MORE";

  explicit RecordColumns(ImportSink& sink) : sink_(sink) {}

  /// Begins the next record.
  void begin_record();

  /// Puts a value into the column of that name, announcing it when it is new. Empty values only count.
  void add(const std::string& name, std::string_view value);

  /// Text that has no column of its own.
  void add_more(std::string_view text);

  /// The record's cells, ascending by column; their texts live until the next begin_record().
  [[nodiscard]] std::span<const RawCell> cells();

 private:
  struct Value {
    std::uint32_t column = 0;
    std::string text;
  };

  [[nodiscard]] std::optional<std::uint32_t> column_at(const std::string& name, std::size_t occurrence);

  ImportSink& sink_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> numbers_;
  std::uint32_t count_ = 0;
  std::unordered_map<std::string, std::size_t> met_;  ///< in this record
  std::vector<Value> values_;
  std::string more_;
  std::vector<RawCell> cells_;
};

}  // namespace kartei::importers
