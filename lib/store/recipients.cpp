#include "store/recipients.hpp"

#include "schema/queries/editable.hpp"
#include "schema/queries/exports.hpp"
#include "store/editable_rows.hpp"

namespace kartei::store {

std::vector<Recipient> recipients(Store& store) {
  std::vector<Recipient> found;
  sqlite::Rows rows = store.database().rows(schema::exports::list_recipients);
  while (rows.next())
    found.push_back({rows.integer(0), rows.string(1), rows.string(2), rows.string(3), rows.string(4)});
  return found;
}

void insert_recipient(Store& store, const Recipient& recipient, OperationId operation) {
  add_row(store, schema::recipients_table,
          {{"name", recipient.name},
           {"role", recipient.role},
           {"contract", recipient.contract},
           {"country", recipient.country}},
          operation);
}

}  // namespace kartei::store
