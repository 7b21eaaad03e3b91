#include "normalise/address_line.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "normalise/ascii.hpp"
#include "normalise/place.hpp"
#include "normalise/street.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

using Parts = std::vector<std::string>;

/// Signs of letter heads that part a line as a comma does: "Ring 5 · 63067 Offenbach".
std::string with_commas(std::string_view cell) {
  std::string out(cell);
  for (const std::string_view dot : {"·", "•", "|", ";", "\n"}) {
    for (std::size_t at = out.find(dot); at != std::string::npos; at = out.find(dot, at + 1)) {
      out.replace(at, dot.size(), ",");
    }
  }
  return out;
}

Parts parts_of(std::string_view cell) {
  Parts parts;
  const std::string text = with_commas(cell);
  for (const std::string_view part : text::split(text, ',')) {
    if (!text::trim(part).empty()) parts.emplace_back(text::trim(part));
  }
  return parts;
}

bool is_postcode(std::string_view part) { return all_digits(part) && (part.size() == 4 || part.size() == 5); }

/// "Offenbach 63067" as "63067 Offenbach".
std::string with_postcode_in_front(std::string_view part) {
  const std::size_t blank = part.rfind(' ');
  const bool stands_behind = blank != std::string_view::npos && is_postcode(part.substr(blank + 1)) &&
                             !has_digit(part.substr(0, blank));
  if (!stands_behind) return std::string(part);
  return std::string(part.substr(blank + 1)).append(" ").append(part.substr(0, blank));
}

/// "63 067 Offenbach" as "63067 Offenbach": two digits and three, with the place behind.
std::string without_blank_in_postcode(std::string part) {
  constexpr std::size_t blank = 2;
  constexpr std::size_t end = 6;
  const bool has_blank = part.size() > end + 1 && part[blank] == ' ' && part[end] == ' ' &&
                         all_digits(part.substr(0, blank)) && all_digits(part.substr(blank + 1, 3)) &&
                         is_letter(part[end + 1]);
  if (has_blank) part.erase(blank, 1);
  return part;
}

/// "CH" of "CH 8001 Zürich".
bool is_country_mark(std::string_view word) {
  return word.size() == 2 && is_upper(word[0]) && is_upper(word[1]) && !read_country(word).empty();
}

/// Where a postcode with a place behind it begins: four or five digits of their own, a mark perhaps in front.
std::size_t find_postcode(std::string_view part) {
  for (std::size_t at = find_digit(part); at < part.size();) {
    const std::size_t end = std::min(find_no_digit(part, at), part.size());
    const bool has_place = end + 1 < part.size() && part[end] == ' ' && is_letter(part[end + 1]);
    if (has_place && (end - at == 4 || end - at == 5)) {
      const std::size_t word = at == 0 ? 0 : part.rfind(' ', at - 1) + 1;
      if (word == at) return is_country_mark(text::trim(part.substr(0, at))) ? 0 : at;
      const std::string_view mark = part.substr(word, at - word);
      if (mark.size() <= 4 && mark.ends_with('-') && is_letter(mark.front())) return word;
    }
    at = find_digit(part, end);
  }
  return std::string_view::npos;
}

std::string joined(const Parts& parts, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) text::append_part(out, parts[i], ", ");
  return out;
}

/// Puts postcode and place into one part, the last but for lines that belong to the place.
void put_place_together(Parts& parts) {
  if (parts.size() < 2) return;
  const std::string& last = parts.back();
  const std::string& before = parts[parts.size() - 2];
  if (is_postcode(before) && !has_digit(last)) {
    parts[parts.size() - 2] = before + ' ' + last;
    parts.pop_back();
    return;
  }
  const bool is_street_behind =
      find_postcode(parts.front()) == 0 && has_digit(last) && find_postcode(last) == std::string_view::npos;
  if (is_street_behind) std::ranges::rotate(parts, parts.begin() + 1);
  parts.back() = with_postcode_in_front(without_blank_in_postcode(std::move(parts.back())));
}

/// The last part with a digit, else one that names a PO box, else the first.
std::size_t street_among(const Parts& parts) {
  std::size_t box = 0;
  for (std::size_t i = parts.size(); i-- > 0;) {
    const bool is_box = !read_po_box(parts[i]).empty();
    if (has_digit(parts[i]) && !is_box) return i;
    if (is_box) box = i;
  }
  return box;
}

/// The street, with the part before when it is only a number: "L7, 3-5".
void take_street(const Parts& parts, AddressParts& address) {
  const std::size_t street = street_among(parts);
  std::size_t begin = street;
  if (begin > 0 && begin < parts.size() && is_digit(parts[begin].front())) --begin;
  const std::size_t end = std::min(street + 1, parts.size());
  address.addition = joined(parts, 0, begin);
  address.street = joined(parts, begin, end);
  text::append_part(address.addition, joined(parts, end, parts.size()), ", ");
}

/// Cuts the parts at the postcode; what stands from there on is the place.
bool take_place(Parts& parts, AddressParts& address) {
  for (std::size_t i = parts.size(); i-- > 0;) {
    const std::size_t at = find_postcode(parts[i]);
    if (at == std::string_view::npos || (at > 0 && i + 1 < parts.size())) continue;
    address.postcode_city = joined(parts, i, parts.size()).substr(at);
    const std::string before(text::trim(std::string_view(parts[i]).substr(0, at)));
    parts.resize(i);
    if (!before.empty()) parts.push_back(before);
    return true;
  }
  return false;
}

}  // namespace

AddressParts split_address(std::string_view cell) {
  AddressParts address;
  Parts parts = parts_of(cell);
  if (parts.size() > 1 && !has_digit(parts.back()) && !read_country(parts.back()).empty()) {
    address.country = parts.back();
    parts.pop_back();
  }
  if (parts.size() == 1 && is_postcode(parts.front())) {
    address.postcode_city = std::move(parts.front());
    return address;
  }
  put_place_together(parts);
  if (!take_place(parts, address) && parts.size() > 1) {
    address.postcode_city = parts.back();
    parts.pop_back();
  }
  take_street(parts, address);
  return address;
}

}  // namespace kartei::normalise
