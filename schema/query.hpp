/// What the SQL files are in C++: schema/embed.py makes one constant of each named query and migration.
#pragma once

#include <cstdint>
#include <string_view>

namespace kartei::schema {

/// One named statement. No two have the same `index`; they are small, so that prepared ones lie in an array.
struct Query {
  std::uint16_t index = 0;
  std::string_view name;
  std::string_view sql;
};

/// A table whose rows are added, changed and deleted one by one; made by schema/editable_tables.py. Rows go
/// in and out as JSON objects of all columns, the key and `operation_id` among them.
struct EditableTable {
  std::string_view kind;  ///< "deal": what one row is; names its id counter
  std::string_view name;  ///< "deals"
  std::string_view key;   ///< "deal_id"
  Query insert;           ///< (row)
  Query read;             ///< (key): the row
  Query update;           ///< (key, row)
  Query erase;            ///< (key)
  Query keep_image;       ///< (operation, key): the row as it is, unless the operation made it
  Query later_touches;    ///< (operation): keys of its rows, and who touched them later
  Query take_back;        ///< (operation): its rows go, but for those in kept_rows and what hangs on them
  Query put_back;         ///< (operation): what it overwrote or deleted returns, but for those in kept_rows
  Query dump;
};

/// One step of the schema: brings a database of version `version - 1` to `version`.
struct Migration {
  int version = 0;
  std::string_view name;
  std::string_view sql;
};

}  // namespace kartei::schema
