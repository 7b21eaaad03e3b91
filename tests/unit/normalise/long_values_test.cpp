// Long values: read in a time that is bounded, or refused. What holds for any bytes is tested in tests/fuzz.

#include <gtest/gtest.h>

#include <array>

#include "normalise/letter_case.hpp"
#include "normalise/value_kind.hpp"

namespace kartei::normalise {
namespace {

std::string repeated(std::string_view part, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += part;
  return text;
}

constexpr auto parts = std::to_array<std::string_view>(
    {"a",         "Dr. ",     "und ", "Herr ",   " - ",      "Graf Otto ", "von ",    "GmbH & ",
     "& Co. KG ", "Inh. ",    "c/o ", "z. Hd. ", ", ",       "(",          ")",       "ü",
     "\xC3",      "\xCC\x88", "Ã¼",   "M}",      "{",        "I",          "5 ",      "-",
     ".",         "@",        "HRB ", "\n",      "Mc",       "O'",         "+49 ",    "12 ",
     "Str. 1, ",  "a@b.de ",  "1.",   "-/",      "63067 X,", "((",         "a@b.de; "});

TEST(LongValues, that_repeat_themselves_are_read) {
  for (const std::string_view part : parts) {
    const std::string text = repeated(part, longest_value);
    for (const ValueKind& kind : value_kinds()) {
      const ValueReading reading = kind.read(text, {"DE"});
      std::size_t size = 0;
      for (const std::string& read : reading.parts) size += read.size();
      ASSERT_LE(size, 8 * text.size()) << kind.name << ' ' << part;
    }
    for (const Wording wording : {Wording::person, Wording::street, Wording::city})
      ASSERT_LE(recased(text, wording).size(), 3 * text.size()) << part;
  }
}

TEST(LongValues, of_a_megabyte_are_said_to_be_too_long) {
  const std::string text = repeated("Müller ", 1U << 20U);
  for (const ValueKind& kind : value_kinds()) {
    const ValueReading reading = kind.read(text, {"DE"});
    EXPECT_EQ(reading.outcome(), Outcome::not_understood);
    ASSERT_EQ(reading.found.size(), 1U);
    EXPECT_EQ(reading.found[0].code, "value.too_long");
  }
}

}  // namespace
}  // namespace kartei::normalise
