/// Who was erased does not come back with the next delivery.
#pragma once

#include <optional>
#include <string>

#include "model/contact.hpp"
#include "store/store.hpp"
#include "store/suppressions.hpp"

namespace kartei::operations {

/// The suppression list as an import asks it.
class ErasedPersons {
 public:
  /// Throws Error{configuration} when the database has a suppression list and `key_file` is not its key.
  ErasedPersons(store::Store& store, const std::string& key_file);

  /// Whether a name of the contact was erased together with one of its values or addresses. A value alone, or
  /// a name alone, may be somebody else's.
  [[nodiscard]] bool contains(const Contact& contact) const;

 private:
  std::optional<store::SuppressionKey> key_;
  std::optional<store::SuppressedHashes> hashes_;
};

}  // namespace kartei::operations
