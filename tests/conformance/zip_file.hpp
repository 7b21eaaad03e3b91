/// ZIP files made in memory, for tests of formats that are one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kartei::importers {

struct ZipEntry {
  std::string name;
  std::string content;
};

/// The same entries give the same bytes.
[[nodiscard]] std::string zip_file(const std::vector<ZipEntry>& entries);

}  // namespace kartei::importers
