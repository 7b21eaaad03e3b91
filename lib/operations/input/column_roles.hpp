/// Which column of a table says what: by the names of its columns, or as somebody told.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "operations/input/file_table.hpp"

namespace kartei::operations {

/// What a column may hold, and under which heads it is found, without regard to case, umlauts and signs.
struct ColumnRole {
  std::string_view name;  ///< as in --column NAME=HEAD
  std::vector<std::string_view> heads;
};

/// Which column of a table has which role: by what was told ("given_at=Anmeldung"), else by its head.
class ColumnRoles {
 public:
  /// Throws Error{usage} for a role that there is not, and for a column that the table has not.
  ColumnRoles(const FileTable& table, std::span<const ColumnRole> roles, std::span<const std::string> told);

  [[nodiscard]] bool has(std::string_view role) const { return column_of(role).has_value(); }

  /// Its place in the table; nothing when no column has that role.
  [[nodiscard]] std::optional<std::size_t> column_of(std::string_view role) const;

  /// The row's cell of that role; empty when there is no such column.
  [[nodiscard]] std::string_view cell(const FileRow& row, std::string_view role) const;

 private:
  struct Found {
    std::string_view role;
    std::size_t column = 0;
  };
  std::vector<Found> found_;
};

}  // namespace kartei::operations
