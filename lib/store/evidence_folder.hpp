/// Files that prove consents, kept beside the database by their content.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "store/store.hpp"

namespace kartei::store {

/// "people.kartei.evidence" of "people.kartei".
[[nodiscard]] std::filesystem::path evidence_folder(const Store& store);

/// Writes the bytes under their SHA-256, 0600 in a folder of 0700, unless they are there. Returns whether
/// they were written now. Throws Error{cannot_create}, Error{io}.
bool keep_evidence_file(const Store& store, std::string_view sha256, std::string_view bytes);

/// Takes a file out again that nothing speaks of.
void drop_evidence_file(const Store& store, std::string_view sha256);

/// The SHA-256 of all files that events speak of whose payload stands, ascending.
[[nodiscard]] std::vector<std::string> needed_evidence(Store& store);

/// Takes out the files that only erased events spoke of. Requires: a write transaction, so that nobody is
/// just keeping one.
void drop_unneeded_evidence(Store& store);

/// The kept files whose bytes are not those of their name any more, ascending.
[[nodiscard]] std::vector<std::string> changed_evidence_files(const Store& store);

}  // namespace kartei::store
