/// Who objected and is not on file any more, because a backup did not know them, objects again as soon as a
/// delivery brings them: a hash finds a value, and values change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/contact.hpp"
#include "store/store.hpp"
#include "store/suppressions.hpp"

namespace kartei::operations {

class ReturningObjectors {
 public:
  /// Throws Error{configuration} when the database has a suppression list and `key_file` is not its key.
  ReturningObjectors(store::Store& store, const std::string& key_file);

  [[nodiscard]] bool empty() const { return !has_objections_; }

  /// The objections on the suppression list about personal values of a party as a row has it; one a channel.
  [[nodiscard]] std::vector<ConsentStatement> objections_of(const Contact& party, bool has_employer) const;

 private:
  store::Store& store_;
  std::optional<store::SuppressionKey> key_;
  bool has_objections_ = false;
};

}  // namespace kartei::operations
