/// A write transaction: all of it or nothing.
#pragma once

#include "store/sqlite/database.hpp"

namespace kartei::sqlite {

/// Takes the write lock at once, so that nothing read within can be changed by another process.
/// What is not committed is rolled back, also when an exception passes.
class Transaction {
 public:
  /// Throws Error{locked} when another process keeps writing beyond the busy timeout.
  explicit Transaction(Database& database);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  Transaction(Transaction&&) = delete;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  void commit();

  /// Takes everything back; the destructor does the same. Does nothing when it is over already.
  void roll_back();

 private:
  Database& database_;
  bool is_over_ = false;
};

}  // namespace kartei::sqlite
