/// The head of a DBF file. Sources: dBase III+ and IV file structure (dbase.com, "Table file format"), Visual
/// FoxPro table file structure (Microsoft).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kartei::importers {

struct DbfField {
  std::string_view name;  ///< in the table's code page
  char type = 'C';
  std::size_t offset = 0;  ///< in the record, whose first byte is the mark of deletion
  std::size_t length = 0;
};

struct DbfTable {
  std::uint8_t version = 0;
  std::uint8_t language = 0;  ///< LDID: which code page
  std::uint64_t records = 0;  ///< as the head says
  std::size_t begin = 0;      ///< of the first record
  std::size_t record_bytes = 0;
  std::vector<DbfField> fields;
};

/// Whether the beginning of a file is a head that could be; `bytes` may be cut off behind it.
[[nodiscard]] std::optional<DbfTable> read_dbf_head(std::string_view bytes);

/// The code page of an LDID, as ICU calls it; "" for one that says nothing.
[[nodiscard]] std::string_view dbf_code_page(std::uint8_t language);

}  // namespace kartei::importers
