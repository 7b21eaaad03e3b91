/// A copy of a database while others go on using it: SQLite's online backup.
#pragma once

#include <filesystem>

namespace kartei::sqlite {

/// Copies all pages of `from` into `to`, as they are at one moment, in one step: `to` holds all or what it
/// held. `to` is a new or empty file, which becomes its owner's only, or a database, which is replaced for
/// all who use it. Throws as fail().
void copy_database(const std::filesystem::path& from, const std::filesystem::path& to);

/// Makes a file that nobody else uses one that needs no other beside it, without free pages. Throws as
/// fail().
void make_single_file(const std::filesystem::path& path);

}  // namespace kartei::sqlite
