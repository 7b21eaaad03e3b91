/// Workbooks of Excel 97 to 2003, record by record, made for tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::importers {

/// A record with its head. Requires: at most 8,224 bytes.
[[nodiscard]] std::string xls_record(std::uint16_t kind, std::string_view body);

/// A text of BIFF8 behind its length in two bytes; UTF-16. `text` is UTF-8.
[[nodiscard]] std::string xls_text(std::string_view text);

struct XlsParts {
  std::vector<std::string> shared_texts;  ///< UTF-8
  std::string more_globals;               ///< records behind the first
  std::string cells;                      ///< records
  std::string sheet_name = "Tabelle1";    ///< ASCII

  /// The stream of records: globals, then the one sheet. Shared texts go on in as many records as they need.
  [[nodiscard]] std::string stream() const;

  /// The stream in a compound file.
  [[nodiscard]] std::string file() const;
};

}  // namespace kartei::importers
