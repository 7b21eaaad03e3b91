/// Files that prove something, kept beside the database by their content: that a consent was given, what
/// stood on a card.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "store/store.hpp"

namespace kartei::store {

/// "people.kartei.evidence" of "people.kartei".
[[nodiscard]] std::filesystem::path evidence_folder(const Store& store);

/// Evidence that a change brings: what was not there before goes again unless the change lasts.
class NewEvidence {
 public:
  explicit NewEvidence(const Store& store) : store_(store) {}
  NewEvidence(const NewEvidence&) = delete;
  NewEvidence& operator=(const NewEvidence&) = delete;
  NewEvidence(NewEvidence&&) = delete;
  NewEvidence& operator=(NewEvidence&&) = delete;
  ~NewEvidence();

  /// Writes the bytes under their SHA-256, 0600 in a folder of 0700, unless they are there. Throws
  /// Error{cannot_create}, Error{io}.
  void keep(const std::string& sha256, std::string_view bytes);

  void make_last() { written_.clear(); }

 private:
  const Store& store_;
  std::vector<std::string> written_;
};

/// The SHA-256 of all files that events speak of whose payload stands, and of deliveries whose file is kept,
/// ascending.
[[nodiscard]] std::vector<std::string> needed_evidence(Store& store);

/// Takes out the files that nothing speaks of any more. False when another process keeps writing, which may
/// be just keeping one: then a later sweep does it. Requires: no transaction.
bool sweep_evidence(Store& store);

/// Evidence that does not say any more what it said, ascending: kept files whose bytes are not those of their
/// name, and files that events speak of which are neither kept nor, with these bytes, where they lay.
[[nodiscard]] std::vector<std::string> changed_evidence_files(Store& store);

}  // namespace kartei::store
