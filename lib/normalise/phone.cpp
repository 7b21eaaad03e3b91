#include "normalise/phone.hpp"

#include <algorithm>
#include <array>

#include "normalise/ascii.hpp"
#include "normalise/phone_cleaner.hpp"
#include "normalise/phone_parser.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

constexpr std::size_t fewest_digits = 3;

/// "49 89 1234567" without plus: a country code, if what follows is long enough and no area code begins so
/// with a 0.
std::string with_plus_where_meant(std::string digits, std::string_view region) {
  constexpr std::size_t fewest_with_code = 11;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> codes = {
      {{"DE", "49"}, {"AT", "43"}, {"CH", "41"}}};
  for (const auto& [country, code] : codes) {
    if (region == country && digits.starts_with(code) && digits.size() >= fewest_with_code)
      return "+" + digits;
  }
  return digits;
}

void refuse(std::string_view written, PhoneReading& reading) {
  reading.found.push_back(warning("phone.not_understood",
                                  quoted(written) + " is no phone number that is understood",
                                  "write it as +49 89 123456"));
}

void read_one(const WrittenNumber& written, std::string_view cell, std::string_view region,
              PhoneReading& reading) {
  if (written.digits.size() < fewest_digits) return refuse(cell, reading);
  const std::optional<std::string> e164 = to_e164(with_plus_where_meant(written.digits, region), region);
  if (!e164) return refuse(cell, reading);
  PhoneNumber number{*e164, written.extension, is_mobile(*e164) ? PhoneKind::mobile : PhoneKind::other};
  if (std::ranges::find(reading.numbers, number) == reading.numbers.end()) {
    reading.numbers.push_back(std::move(number));
  }
}

/// "tel:+4989123456;ext=12" of RFC 3966.
std::string without_uri(std::string_view cell) {
  constexpr std::string_view scheme = "tel:";
  if (cell.size() < scheme.size() || !equals_ignoring_case(cell.substr(0, scheme.size()), scheme)) {
    return std::string(cell);
  }
  std::string number(cell.substr(scheme.size()));
  std::ranges::replace(number, ';', ' ');
  return number;
}

}  // namespace

std::string PhoneNumber::text() const { return extension.empty() ? e164 : e164 + ";ext=" + extension; }

PhoneReading read_phones(std::string_view cell, std::string_view region) {
  PhoneReading reading;
  cell = text::trim(cell);
  if (is_placeholder(cell)) return reading;
  if (is_ruined_by_spreadsheet(cell)) {
    reading.found.push_back(
        warning("phone.spreadsheet_ruined",
                quoted(cell) + " is what a spreadsheet makes of a long number; its digits are lost",
                "format the column as text and enter the number again"));
    return reading;
  }
  const std::vector<WrittenNumber> written = written_numbers(without_uri(cell));
  if (written.empty()) refuse(cell, reading);
  for (const WrittenNumber& number : written) read_one(number, cell, region, reading);
  return reading;
}

}  // namespace kartei::normalise
