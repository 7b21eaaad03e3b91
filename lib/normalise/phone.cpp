#include "normalise/phone.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "normalise/ascii.hpp"
#include "normalise/phone_cleaner.hpp"
#include "normalise/phone_parser.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

constexpr std::size_t fewest_digits = 3;
constexpr std::size_t most_digits =
    25;  // E.164 has 15; what people dial before and behind comes to less than 10

/// How a number without its zero is told: the country's code may stand there without plus, or a spreadsheet
/// lost the zero, or the area code was never written.
struct HomePlan {
  std::string_view region;
  std::string_view code;
  std::size_t fewest_with_code;     ///< digits with country code, less are an area code that begins like it
  std::size_t fewest_without_zero;  ///< digits of a whole number without its zero; less lack the area code
};

constexpr std::array<HomePlan, 3> home_plans = {
    {{"DE", "49", 11, 10}, {"AT", "43", 10, 10}, {"CH", "41", 11, 9}}};

void refuse(std::string_view code, std::string_view written, std::string_view why, PhoneReading& reading) {
  if (!reading.found.empty() && reading.found.back().code == code) return;
  reading.found.push_back(warning(code, quoted(written) + std::string(why), "write it as +49 89 123456"));
}

constexpr std::string_view is_no_number = " is no phone number that is understood";

/// The digits with country code or zero in front; empty when the area code is missing.
std::string completed(const std::string& digits, std::string_view cell, std::string_view region,
                      PhoneReading& reading) {
  const auto* plan = std::ranges::find(home_plans, region, &HomePlan::region);
  if (plan == home_plans.end() || digits.front() == '+' || digits.front() == '0') return digits;
  if (digits.starts_with(plan->code) && digits.size() >= plan->fewest_with_code) return "+" + digits;
  if (digits.size() < plan->fewest_without_zero) {
    refuse("phone.no_area_code", cell, " has no area code", reading);
    return {};
  }
  reading.found.push_back(note("phone.leading_zero", quoted(cell) + " lost its leading zero"));
  return "0" + digits;
}

void read_one(const WrittenNumber& written, std::string_view cell, std::string_view region,
              PhoneReading& reading) {
  if (written.digits.size() < fewest_digits || written.digits.size() > most_digits)
    return refuse("phone.not_understood", cell, is_no_number, reading);
  const std::string digits = completed(written.digits, cell, region, reading);
  if (digits.empty()) return;
  const std::optional<std::string> e164 = to_e164(digits, region);
  if (!e164) return refuse("phone.not_understood", cell, is_no_number, reading);
  PhoneNumber number{*e164, written.extension, phone_kind(*e164)};
  if (std::ranges::find(reading.numbers, number) == reading.numbers.end()) {
    reading.numbers.push_back(std::move(number));
  }
}

/// "0000": one digit, over and over.
bool is_one_digit(std::string_view cell) {
  std::string digits(cell);
  std::erase_if(digits, [](char sign) { return sign == ' ' || sign == '-' || sign == '/'; });
  return digits.size() > 1 && digits.front() >= '0' && digits.front() <= '9' &&
         digits.find_first_not_of(digits.front()) == std::string::npos;
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

std::optional<PhoneNumber> read_plain_phone(std::string_view cell, std::string_view region) {
  const PlainDigits digits(cell);
  if (digits.text().empty()) return std::nullopt;
  std::optional<std::string> e164 = to_e164_plain(digits.text(), region);
  if (!e164) return std::nullopt;
  const PhoneKind kind = phone_kind(*e164);
  return PhoneNumber{*std::move(e164), {}, kind};
}

PhoneReading read_phones(std::string_view cell, std::string_view region) {
  PhoneReading reading;
  if (std::optional<PhoneNumber> plain = read_plain_phone(cell, region)) {
    reading.numbers.push_back(*std::move(plain));
    return reading;
  }
  cell = text::trim(cell);
  if (is_placeholder(cell)) return reading;
  if (is_one_digit(cell)) {
    reading.found.push_back(
        warning("phone.placeholder", quoted(cell) + " stands for no number", "leave the cell empty"));
    return reading;
  }
  if (is_ruined_by_spreadsheet(cell)) {
    reading.found.push_back(
        warning("phone.spreadsheet_ruined",
                quoted(cell) + " is what a spreadsheet makes of a long number; its digits are lost",
                "format the column as text and enter the number again"));
    return reading;
  }
  if (is_written_as_decimal(cell)) {
    reading.found.push_back(note("phone.decimal", quoted(cell) + " lost the decimal that is no digit of it"));
    cell.remove_suffix(std::string_view(".0").size());
  }
  const WrittenNumbers written = written_numbers(without_uri(cell));
  if (written.numbers.empty()) refuse("phone.not_understood", cell, is_no_number, reading);
  for (const WrittenNumber& number : written.numbers) read_one(number, cell, region, reading);
  if (!reading.numbers.empty() && !written.remark.empty())
    reading.found.push_back(note("phone.remark", quoted(written.remark) + " beside the number was left out"));
  return reading;
}

}  // namespace kartei::normalise
