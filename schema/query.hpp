/// What the SQL files are in C++: schema/embed.py makes one constant of each named query and migration.
#pragma once

#include <cstdint>
#include <string_view>

namespace kartei::schema {

/// One named statement. `index` numbers all queries from 0, so that prepared statements lie in an array.
struct Query {
  std::uint16_t index = 0;
  std::string_view name;
  std::string_view sql;
};

/// One step of the schema: brings a database of version `version - 1` to `version`.
struct Migration {
  int version = 0;
  std::string_view name;
  std::string_view sql;
};

}  // namespace kartei::schema
