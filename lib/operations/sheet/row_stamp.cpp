#include "operations/sheet/row_stamp.hpp"

#include "operations/input/input_file.hpp"

namespace kartei::operations {
namespace {

constexpr std::size_t digits = 6;

std::string cell_stamp(std::string_view column, std::string_view cell) {
  std::string named(column);
  named += '\0';
  named += cell;
  return sha256_hex(named).substr(0, digits);
}

}  // namespace

std::string row_stamp(const std::vector<SheetColumn>& columns, const std::vector<std::string>& cells) {
  std::string stamp;
  for (std::size_t i = 0; i < columns.size(); ++i) stamp += cell_stamp(columns[i].name, cells[i]);
  return stamp;
}

bool is_stamped(std::string_view stamp, std::string_view column, std::string_view cell) {
  const std::string wanted = cell_stamp(column, cell);
  for (std::size_t at = 0; at + digits <= stamp.size(); at += digits)
    if (stamp.substr(at, digits) == wanted) return true;
  return false;
}

}  // namespace kartei::operations
