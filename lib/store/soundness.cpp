#include "store/soundness.hpp"

#include "schema/queries/connection.hpp"

namespace kartei::store {

std::string integrity_problem(Store& store) {
  const std::string result = store.database().text(schema::connection::integrity_check).value_or("no answer");
  return result == "ok" ? std::string() : result;
}

std::string reference_problem(Store& store) {
  sqlite::Rows rows = store.database().rows(schema::connection::foreign_key_check);
  if (!rows.next()) return {};
  return "a row of " + rows.string(0) + " (" + rows.string(1) + ") points at none of " + rows.string(2);
}

}  // namespace kartei::store
