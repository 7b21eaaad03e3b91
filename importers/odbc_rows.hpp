/// The rows that a query gives, by unixODBC.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kartei::importers {

/// A row; a value that is NULL is empty. `failure` tells why a value could not be read, for people.
struct OdbcRow {
  std::span<const std::string> values;
  std::string failure;
};

/// Connects, runs the query, gives the names of its columns and then each row, disconnects. `address` is a
/// data source's name or a connection string. Throws Error{input_unusable} with the driver's words.
void read_odbc_rows(const std::string& address, const std::string& query,
                    const std::function<void(std::span<const std::string> columns)>& take_columns,
                    const std::function<void(const OdbcRow& row)>& take_row);

}  // namespace kartei::importers
