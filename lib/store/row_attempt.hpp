/// One row of many within a change: taken whole, or not at all, while the others go on.
#pragma once

#include "store/store.hpp"

namespace kartei::store {

/// What is written while it lives is taken back at its end, unless it was kept. Requires: a write
/// transaction, and none other alive.
class RowAttempt {
 public:
  explicit RowAttempt(Store& store);
  RowAttempt(const RowAttempt&) = delete;
  RowAttempt& operator=(const RowAttempt&) = delete;
  RowAttempt(RowAttempt&&) = delete;
  RowAttempt& operator=(RowAttempt&&) = delete;
  ~RowAttempt();

  void keep();

 private:
  Store& store_;
  bool is_kept_ = false;
};

}  // namespace kartei::store
