#include "normalise/spreadsheet_residue.hpp"

#include <algorithm>
#include <array>

namespace kartei::normalise {
namespace {

constexpr std::array<std::string_view, 19> errors{
    "#REF!",   "#BEZUG!",    "#NAME?",        "#DIV/0!",   "#VALUE!",  "#WERT!", "#N/A",
    "#NV",     "#NUM!",      "#ZAHL!",        "#NULL!",    "#SPILL!",  "#CALC!", "#KALK!",
    "#FIELD!", "#ÜBERLAUF!", "#GETTING_DATA", "#BLOCKED!", "#CONNECT!"};

bool begins_an_expression(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '$' || c == '(' ||
         c == '\'' || c == '"';
}

}  // namespace

bool is_spreadsheet_error(std::string_view value) {
  return value.starts_with('#') && std::ranges::find(errors, value) != errors.end();
}

bool is_formula(std::string_view value) {
  return value.starts_with('=') && (value.size() == 1 || begins_an_expression(value[1]));
}

}  // namespace kartei::normalise
