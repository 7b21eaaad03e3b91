/// The record tables as text: what an undo restores, byte for byte.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

#include "schema/query.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// Facts are what was delivered and decided; derived tables are computed from them.
enum class Layer : std::uint8_t { fact, derived };

struct RecordTable {
  std::string_view name;
  Layer layer;
  schema::Query dump;  ///< all its columns, ordered by its key
};

/// Every record table, in the order of the dump. Journal, counters and ledger are none.
[[nodiscard]] std::span<const RecordTable> record_tables();

/// Gives one line per row, without line end, after a line `# table<TAB>column<TAB>...` for each table:
/// values joined by tabs; NULL is \N, bytes are \x and hexadecimal digits; backslash, tab and line ends in
/// texts are \\, \t, \n, \r.
void dump(Store& store, const RecordTable& table, const std::function<void(std::string_view line)>& give);

/// All record tables one after the other.
void dump(Store& store, const std::function<void(std::string_view line)>& give);

}  // namespace kartei::store
