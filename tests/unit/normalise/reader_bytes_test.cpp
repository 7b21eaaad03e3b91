// What every reader promises: any bytes in, nothing thrown, an answer that is bounded by what was given, and
// in a time that is bounded too.

#include <gtest/gtest.h>

#include "normalise/letter_case.hpp"
#include "normalise/person_or_company.hpp"
#include "normalise/register_id.hpp"
#include "normalise/text_damage.hpp"
#include "normalise/value_kind.hpp"

namespace kartei::normalise {
namespace {

constexpr std::size_t most_growth = 8;          // of a value: abbreviations written out, in several parts
constexpr std::size_t most_of_a_finding = 600;  // quotes are cut

/// Random bytes by seed, the same everywhere.
std::string random_bytes(std::uint64_t seed, std::size_t count) {
  std::string bytes;
  for (std::size_t i = 0; i < count; ++i) {
    seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
    bytes += static_cast<char>(seed >> 56U);
  }
  return bytes;
}

std::string repeated(std::string_view part, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += part;
  return text;
}

/// A value's kinds, and the readers that are none.
void expect_bounded(std::string_view written) {
  for (const ValueKind& kind : value_kinds()) {
    const ValueReading reading = kind.read(written, {"DE"});
    std::size_t size = 0;
    for (const std::string& part : reading.parts) size += part.size();
    ASSERT_LE(size, most_growth * written.size() + 64) << kind.name;
    for (const Diagnostic& finding : reading.found) {
      ASSERT_LE(finding.what.size(), most_of_a_finding) << kind.name;
      ASSERT_FALSE(finding.code.empty()) << kind.name;
    }
  }
  for (const Wording wording : {Wording::person, Wording::street, Wording::city})
    ASSERT_LE(recased(written, wording).size(), 3 * written.size());
  ASSERT_LE(mend_text(written, Lines::join, Contents::words).text.size(), 3 * written.size());
  ASSERT_LE(read_register_id(written).size(), 2 * written.size() + 8);
  static_cast<void>(names_a_company(written));
}

TEST(Readers, take_random_bytes) {
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    SCOPED_TRACE(seed);
    expect_bounded(random_bytes(seed, seed % 97));
  }
}

TEST(Readers, take_text_that_was_cut_within_a_letter) {
  constexpr std::string_view text =
      "Herrn Prof. Dr. h. c. Jürgen Freiherr von Müller-Lüdenscheidt geb. Groß, Straße 5, 63067 Köln €";
  for (std::size_t end = 0; end <= text.size(); ++end) {
    expect_bounded(text.substr(0, end));
    expect_bounded(text.substr(end));
  }
}

constexpr auto parts = std::to_array<std::string_view>(
    {"a",         "Dr. ",     "und ", "Herr ",   " - ", "Graf Otto ", "von ", "GmbH & ",
     "& Co. KG ", "Inh. ",    "c/o ", "z. Hd. ", ", ",  "(",          ")",    "ü",
     "\xC3",      "\xCC\x88", "Ã¼",   "M}",      "{",   "I",          "5 ",   "-",
     ".",         "@",        "HRB ", "\n",      "Mc",  "O'",         "+49 "});

TEST(Readers, take_long_values_that_repeat_themselves) {
  for (const std::string_view part : parts) {
    SCOPED_TRACE(part);
    expect_bounded(repeated(part, longest_value));
  }
}

TEST(Readers, say_of_a_megabyte_that_it_is_too_long) {
  for (const std::string& text : {repeated("Müller ", 1U << 20U), random_bytes(7, 1U << 20U)}) {
    for (const ValueKind& kind : value_kinds()) {
      const ValueReading reading = kind.read(text, {"DE"});
      EXPECT_EQ(reading.outcome(), Outcome::not_understood);
      ASSERT_EQ(reading.found.size(), 1U);
      EXPECT_EQ(reading.found[0].code, "value.too_long");
    }
  }
}

}  // namespace
}  // namespace kartei::normalise
