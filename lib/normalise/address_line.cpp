#include "normalise/address_line.hpp"

#include <vector>

#include "normalise/ascii.hpp"
#include "normalise/place.hpp"
#include "normalise/street.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

std::vector<std::string_view> parts_of(std::string_view cell) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find_first_of(",;\n", begin), cell.size());
    const std::string_view part = text::trim(cell.substr(begin, end - begin));
    if (!part.empty()) parts.push_back(part);
    begin = end + 1;
  }
  return parts;
}

/// Where a postcode with a place behind it begins: four or five digits of their own, a mark perhaps in front.
std::size_t find_postcode(std::string_view part) {
  for (std::size_t at = part.find_first_of("0123456789"); at < part.size();) {
    const std::size_t end = std::min(part.find_first_not_of("0123456789", at), part.size());
    const bool has_place = end + 1 < part.size() && part[end] == ' ' && is_letter(part[end + 1]);
    if (has_place && (end - at == 4 || end - at == 5)) {
      const std::size_t word = at == 0 ? 0 : part.rfind(' ', at - 1) + 1;
      if (word == at) return at;
      const std::string_view mark = part.substr(word, at - word);
      if (mark.size() <= 4 && mark.ends_with('-') && is_letter(mark.front())) return word;
    }
    at = part.find_first_of("0123456789", end);
  }
  return std::string_view::npos;
}

std::string joined(const std::vector<std::string_view>& parts, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    if (!out.empty()) out += ", ";
    out += parts[i];
  }
  return out;
}

/// The last part with a digit is the street, with the part before when it is only a number.
void take_street(const std::vector<std::string_view>& parts, AddressParts& address) {
  std::size_t street = parts.size();
  for (std::size_t i = parts.size(); i-- > 0;) {
    if (has_digit(parts[i]) || !read_po_box(parts[i]).empty()) {
      street = i;
      break;
    }
  }
  if (street == parts.size()) street = 0;
  std::size_t begin = street;
  if (begin > 0 && begin < parts.size() && is_digit(parts[begin].front())) --begin;
  const std::size_t end = std::min(street + 1, parts.size());
  address.addition = joined(parts, 0, begin);
  address.street = joined(parts, begin, end);
  const std::string after = joined(parts, end, parts.size());
  if (!after.empty()) address.addition += (address.addition.empty() ? "" : ", ") + after;
}

}  // namespace

AddressParts split_address(std::string_view cell) {
  AddressParts address;
  std::vector<std::string_view> parts = parts_of(cell);
  if (parts.size() > 1 && !has_digit(parts.back()) && !read_country(parts.back()).empty()) {
    address.country = parts.back();
    parts.pop_back();
  }
  for (std::size_t i = parts.size(); i-- > 0;) {
    const std::size_t at = find_postcode(parts[i]);
    if (at == std::string_view::npos || (at > 0 && i + 1 < parts.size())) continue;
    address.postcode_city = joined(parts, i, parts.size()).substr(at);
    const std::string_view before = text::trim(parts[i].substr(0, at));
    parts.resize(i);
    if (!before.empty()) parts.push_back(before);
    take_street(parts, address);
    return address;
  }
  if (parts.size() > 1) {
    address.postcode_city = parts.back();
    parts.pop_back();
  }
  take_street(parts, address);
  return address;
}

}  // namespace kartei::normalise
