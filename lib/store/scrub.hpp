/// What was deleted leaves the bytes of the file, too.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "store/store.hpp"

namespace kartei::store {

/// Notes that deleted values still lie in free pages. Requires: a write transaction.
void note_scrub_pending(Store& store, Moment at);

/// Whether an erasure has not been finished.
[[nodiscard]] bool is_scrub_pending(Store& store);

/// Takes out evidence that only erased events spoke of, writes the file anew without its free pages and
/// empties the write-ahead log; the note goes. False when
/// others are using the database: the next writer does it. Requires: no transaction.
bool scrub(Store& store);

/// A text found in a file's bytes.
struct ByteFind {
  std::size_t text = 0;  ///< which of those looked for
  std::filesystem::path file;
  std::uint64_t offset = 0;
};

/// The first place of each of `texts`, of at least 4 bytes each, in the database, its write-ahead log and the
/// files of `folder`, if there is one. Of long texts the beginning is looked for. Throws Error{io} when a
/// file cannot be read.
[[nodiscard]] std::vector<ByteFind> find_bytes(const std::filesystem::path& database,
                                               const std::filesystem::path& folder,
                                               const std::vector<std::string>& texts);

}  // namespace kartei::store
