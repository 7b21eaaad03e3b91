#include "normalise/vat_id.hpp"

#include <array>

#include "normalise/ascii.hpp"

namespace kartei::normalise {
namespace {

/// Capitals and digits alone.
std::string compact(std::string_view written) {
  std::string out;
  for (const char c : written) {
    if (is_digit(c) || is_upper(c) || is_lower(c)) out += upper(c);
  }
  return out;
}

bool is_vat_id(std::string_view id) {
  if (id.starts_with("DE")) return id.size() == 11 && all_digits(id.substr(2));
  if (id.starts_with("ATU")) return id.size() == 11 && all_digits(id.substr(3));
  if (id.starts_with("CHE")) return id.size() == 12 && all_digits(id.substr(3));
  if (id.starts_with("AT") || id.starts_with("CH")) return false;
  if (id.starts_with("LI")) return id.size() == 7 && all_digits(id.substr(2));
  return id.size() >= 4 && id.size() <= 14 && is_upper(id[0]) && is_upper(id[1]) && has_digit(id);
}

std::string without_swiss_ending(std::string id) {
  for (const std::string_view ending : {"MWST", "TVA", "IVA"}) {
    if (id.starts_with("CHE") && id.ends_with(ending)) id.erase(id.size() - ending.size());
  }
  return id;
}

int digit(char c) { return c - '0'; }

int german_check_digit(std::string_view digits) {
  int product = 10;
  for (const char c : digits.substr(0, 8)) {
    const int sum = (digit(c) + product) % 10;
    product = 2 * (sum == 0 ? 10 : sum) % 11;
  }
  return (11 - product) % 10;
}

int austrian_check_digit(std::string_view digits) {
  int sum = 4;
  for (std::size_t i = 0; i < 7; ++i) {
    const int value = digit(digits[i]);
    sum += i % 2 == 0 ? value : value / 5 + value * 2 % 10;
  }
  return (10 - sum % 10) % 10;
}

/// 10 where no digit fits: such numbers are not given out.
int swiss_check_digit(std::string_view digits) {
  constexpr std::array<int, 8> weights = {5, 4, 3, 2, 7, 6, 5, 4};
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += digit(digits[i]) * weights.at(i);
  return (11 - sum % 11) % 11;
}

}  // namespace

bool has_right_check_digit(std::string_view id) {
  const int last = id.empty() ? 0 : digit(id.back());
  if (id.starts_with("DE")) return german_check_digit(id.substr(2)) == last;
  if (id.starts_with("ATU")) return austrian_check_digit(id.substr(3)) == last;
  if (id.starts_with("CHE")) return swiss_check_digit(id.substr(3)) == last;
  return true;
}

VatIdReading read_vat_id(std::string_view written) {
  VatIdReading reading;
  std::string id = without_swiss_ending(compact(written));
  if (!is_vat_id(id)) {
    reading.found.push_back(warning("vat_id.not_understood", quoted(written) + " is no VAT id",
                                    "write it with its country, as DE136695976"));
    return reading;
  }
  if (!has_right_check_digit(id)) {
    reading.found.push_back(warning("vat_id.check_digit", quoted(written) + " has a digit that is wrong",
                                    "compare it with an invoice of the company"));
  }
  reading.value = std::move(id);
  return reading;
}

}  // namespace kartei::normalise
