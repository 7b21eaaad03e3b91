#include "store/row_attempt.hpp"

#include <exception>

#include "schema/queries/connection.hpp"

namespace kartei::store {

RowAttempt::RowAttempt(Store& store) : store_(store) { store_.database().run(schema::connection::begin_row); }

RowAttempt::~RowAttempt() {
  if (is_kept_) return;
  try {
    store_.database().run(schema::connection::take_row_back);
    store_.database().run(schema::connection::end_row);
  } catch (const std::exception&) {
    // The transaction is broken, and is rolled back as a whole.
    return;
  }
}

void RowAttempt::keep() {
  store_.database().run(schema::connection::end_row);
  is_kept_ = true;
}

}  // namespace kartei::store
