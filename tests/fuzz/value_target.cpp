/// One kind of value of `kartei normalise`; the build says which.

#include <algorithm>
#include <array>

#include "normalise/value_kind.hpp"
#include "tests/fuzz/target.hpp"
#include "text/text.hpp"

namespace kartei::fuzz {
namespace {

using normalise::ValueContext;
using normalise::ValueKind;
using normalise::ValueReading;

constexpr std::size_t most_growth = 8;          // abbreviations written out, in several parts
constexpr std::size_t most_of_a_finding = 600;  // quotes are cut

/// Kinds that have one form in which all is told; it is read as it was made.
constexpr auto kinds_in_one_form =
    std::to_array<std::string_view>({"phone", "email", "web", "date", "birth-date", "money", "vat-id"});

const ValueKind& kind() {
  static const ValueKind& found = *normalise::find_value_kind(KARTEI_FUZZ_KIND);
  return found;
}

ValueContext context_of(std::string_view country) {
  return {country, {}, day_from_text("2026-11-22"), normalise::Likely::applied};
}

void require_bounded(std::string_view input, const ValueReading& reading) {
  require(reading.parts.size() == kind().part_names.size(), "each part has its place");
  std::size_t size = 0;
  for (const std::string& part : reading.parts) {
    require(text::is_valid_utf8(part), "parts are UTF-8");
    size += part.size();
  }
  require(size <= most_growth * input.size() + 64, "a value does not grow without bound");
}

void require_sound_findings(const ValueReading& reading) {
  for (const Diagnostic& finding : reading.found) {
    require(!finding.code.empty(), "a finding has a code");
    require(finding.what.size() <= most_of_a_finding && finding.fix.size() <= most_of_a_finding,
            "a finding is short");
    require(text::is_valid_utf8(finding.what) && text::is_valid_utf8(finding.fix), "findings are UTF-8");
  }
  require(reading.outcome() != normalise::Outcome::not_understood || !reading.found.empty(),
          "what is not understood is told why");
}

/// "1234.05 EUR", "+4989123456, +4989123457": parts of which the first two tell all.
std::string in_one_form(const ValueReading& reading) {
  return kind().name == "money" ? reading.parts[0] + ' ' + reading.parts[1] : reading.parts[0];
}

/// A company's name tells its core and legal form, whatever else is told elsewhere. What was taken out of its
/// middle as the name of a person can bring together words that were no legal form before.
void require_company_as_made(const ValueReading& reading) {
  constexpr std::size_t attention = 8;
  constexpr std::size_t care_of = 9;
  if (kind().name != "company" || reading.parts[0].empty()) return;
  if (!reading.parts[attention].empty() || !reading.parts[care_of].empty()) return;
  const ValueReading again = kind().read(reading.parts[0], context_of("DE"));
  for (const std::size_t part : {0U, 1U, 2U})
    require(again.parts[part] == reading.parts[part], "a company's name stays as it was made");
}

void require_read_as_made(const ValueReading& reading) {
  if (std::ranges::find(kinds_in_one_form, kind().name) == kinds_in_one_form.end()) return;
  if (reading.parts[0].empty()) return;
  const std::string made = in_one_form(reading);
  if (made.size() > normalise::longest_value) return;
  const ValueReading again = kind().read(made, context_of("DE"));
  require(again.parts == reading.parts, "what was made is read as it was made");
}

}  // namespace

void try_input(std::string_view input) {
  for (const std::string_view country : {"DE", "AT", "CH"}) {
    const ValueReading reading = kind().read(input, context_of(country));
    require_bounded(input, reading);
    require_sound_findings(reading);
    require_read_as_made(reading);
    require_company_as_made(reading);
  }
}

}  // namespace kartei::fuzz
