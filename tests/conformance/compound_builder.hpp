/// Compound files and what lies in them, made for tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kartei::importers {

/// A number in so many bytes, the lowest first.
[[nodiscard]] std::string little(std::uint64_t number, std::size_t bytes);

/// UTF-8 as UTF-16, little endian. Requires: no character above U+FFFF.
[[nodiscard]] std::string utf16le(std::string_view utf8);

using NamedStreams = std::vector<std::pair<std::string, std::string>>;

/// A compound file of version 3 with these streams, storages in their names divided by "/"; small ones lie in
/// the mini stream.
/// Requires: at most 100 sectors of FAT, some 6 MB.
[[nodiscard]] std::string compound_file(const NamedStreams& streams);

}  // namespace kartei::importers
