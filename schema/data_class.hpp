/// What the tables hold of people: every column with its class, and for each table the rows that are about
/// one person. Made by schema/personal_data.py from the migrations.
#pragma once

#include <cstdint>
#include <string_view>

#include "schema/query.hpp"

namespace kartei::schema {

enum class DataClass : std::uint8_t { none, pii, sensitive };

struct Column {
  std::string_view table;
  std::string_view name;
  DataClass data_class = DataClass::none;
};

/// A table that holds something about people. Works on the sets of the connection: subject_parties,
/// subject_values, subject_hashes, subject_operations.
struct SubjectTable {
  std::string_view name;
  std::string_view area;  ///< "master", "deal", ...: the file of the migration
  Query rows;             ///< the rows about the person: all columns but salts and checksums
};

}  // namespace kartei::schema
