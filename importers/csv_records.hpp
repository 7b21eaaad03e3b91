/// The rows of a text table whose form is known, as records: what all formats divided by signs share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "format/csv_dialect.hpp"
#include "importers/decoded_text.hpp"
#include "importers/importer.hpp"

namespace kartei::importers {

/// What must be known of a table before its first record.
struct CsvShape {
  std::uint64_t first_line = 1;    ///< of the text that is lexed
  std::uint64_t header_line = 0;   ///< 0 when there is none; rows above it are preamble
  bool has_names = false;          ///< else columns are called "Spalte 1", as many as the widest row needs
  std::vector<std::string> names;  ///< columns past them have no name
  std::size_t width = 0;           ///< a row with more cells is a reject; without names there is no limit
};

/// Cells up to the last one that holds anything.
[[nodiscard]] std::size_t used_width(std::span<const std::string_view> cells);

/// Announces the columns and reads the rows of `text`, which is a part of `decoded`, into the table that was
/// begun. Rows with a NUL byte, an open quote, bytes that are no letters or cells too many are rejects.
void read_csv_records(const DecodedText& decoded, std::string_view text, format::CsvDialect dialect,
                      const CsvShape& shape, ImportSink& sink);

}  // namespace kartei::importers
