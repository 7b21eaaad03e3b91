#include "format/csv_cell.hpp"

#include <algorithm>

namespace kartei::format {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view formula_starts = "=+-@\t\r";
constexpr std::size_t digits_a_double_holds = 15;

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of(digits) == std::string_view::npos;
}

bool consists_of(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

bool is_harmless_sum(std::string_view cell) {
  return (cell[0] == '+' || cell[0] == '-') && consists_of(cell, "0123456789 ()/-+.,");
}

bool begins_like_formula(std::string_view cell) {
  const auto first = cell.find_first_not_of('\'');
  return first != std::string_view::npos && first + 1 < cell.size() &&
         formula_starts.find(cell[first]) != std::string_view::npos;
}

bool is_plain_number(std::string_view cell) {
  const auto number = cell.substr(cell.starts_with('-') ? 1 : 0);
  const auto comma = std::min(number.find(','), number.size());
  const auto whole = number.substr(0, comma);
  const bool leading_zero = whole.size() > 1 && whole[0] == '0';
  const bool fraction_fits = comma == number.size() || is_digits(number.substr(comma + 1));
  return is_digits(whole) && !leading_zero && fraction_fits && number.size() <= digits_a_double_holds;
}

bool excel_would_damage(std::string_view cell) {
  return cell.find_first_of(digits) != std::string_view::npos &&
         consists_of(cell, "0123456789 ()/-+.,:eE%") && !is_plain_number(cell);
}

}  // namespace

void append_csv_cell(std::string& out, std::string_view cell, char delimiter) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  const bool blank_end = !cell.empty() && (is_blank(cell.front()) || is_blank(cell.back()));
  const bool special = std::any_of(cell.begin(), cell.end(), [delimiter](char c) {
    return c == delimiter || c == '"' || c == '\n' || c == '\r';
  });
  if (!blank_end && !special) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

std::string guard_cell(std::string_view cell) {
  const bool guard = begins_like_formula(cell) && !is_harmless_sum(cell);
  return (guard ? "'" : "") + std::string(cell);
}

std::string guard_cell_for_excel(std::string_view cell) {
  if (!excel_would_damage(cell)) return guard_cell(cell);
  return "=\"" + std::string(cell) + "\"";
}

std::string_view unguard_cell(std::string_view cell) {
  if (cell.size() > 1 && cell[0] == '\'' && begins_like_formula(cell)) return cell.substr(1);
  if (cell.size() < 4 || !cell.starts_with("=\"") || !cell.ends_with('"')) return cell;
  const auto inside = cell.substr(2, cell.size() - 3);
  return inside.find('"') == std::string_view::npos ? inside : cell;
}

}  // namespace kartei::format
