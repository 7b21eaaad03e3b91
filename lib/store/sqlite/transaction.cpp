#include "store/sqlite/transaction.hpp"

#include "model/error.hpp"
#include "schema/queries/connection.hpp"

namespace kartei::sqlite {

Transaction::Transaction(Database& database) : database_(database) {
  database_.run(schema::connection::begin_immediate);
}

Transaction::~Transaction() {
  try {
    roll_back();
  } catch (const Error&) {
    // A destructor must not throw; a transaction that cannot be rolled back now is rolled back by the
    // next one who opens the file.
    is_over_ = true;
  }
}

void Transaction::commit() {
  database_.run(schema::connection::commit);
  is_over_ = true;
}

void Transaction::roll_back() {
  if (is_over_) return;
  is_over_ = true;
  // SQLite itself rolls back after a full disk or an I/O error; then there is nothing left to do.
  if (database_.in_transaction()) database_.run(schema::connection::rollback);
}

}  // namespace kartei::sqlite
