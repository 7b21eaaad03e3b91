#include "operations/input/unread_phones.hpp"

#include <algorithm>
#include <iterator>

namespace kartei::operations {

namespace {

bool is_phone(const ContactPoint& point) {
  return point.kind == ContactPointKind::phone || point.kind == ContactPointKind::mobile;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits),
                       [](char letter) { return letter >= '0' && letter <= '9'; });
  return digits;
}

}  // namespace

void take_unread_phones(ReadRow& row) {
  constexpr std::size_t fewest_digits = 6;
  if (row.mapping == nullptr || std::ranges::any_of(row.contact.contact_points, is_phone)) return;
  for (const RawCell& cell : row.cells) {
    const Field field = row.mapping->columns[cell.column].target.field;
    if (field != Field::phone && field != Field::mobile) continue;
    std::string digits = digits_of(cell.value);
    if (digits.size() < fewest_digits) continue;
    ContactPoint point;
    point.kind = ContactPointKind::phone;
    point.value = std::move(digits);
    row.contact.contact_points.push_back(std::move(point));
  }
}

}  // namespace kartei::operations
