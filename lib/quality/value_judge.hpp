/// Whether a value is what its column says: read by the normaliser of its kind.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/date_form.hpp"
#include "model/field.hpp"
#include "normalise/memory.hpp"
#include "normalise/value_kind.hpp"

namespace kartei::quality {

struct Judgement {
  normalise::Outcome outcome = normalise::Outcome::understood;
  std::string code;  ///< of the finding, as in a Diagnostic; empty for what is understood
  std::string why;   ///< "\"abc\" is no phone number that is understood"
};

/// A value and what the same row says beside it.
struct ValueInRow {
  Field field = Field::ignored;
  std::string_view value;            ///< not empty
  std::string_view city;             ///< of the same address as a postcode; may be empty
  std::string_view country;          ///< as written for the same address; may be empty
  std::string_view region;           ///< ISO 3166-1 alpha-2 of numbers and streets that tell none
  DateForm dates = {};               ///< how the dates of its column are written
  std::optional<Day> known_on = {};  ///< the day that the value is of
};

/// Judges values; remembers phone numbers met before, up to a bound.
class ValueJudge {
 public:
  /// Nothing for fields that may hold any text: keys, notes, tags, positions.
  [[nodiscard]] std::optional<Judgement> judge(const ValueInRow& value);

 private:
  normalise::Memory<Judgement> phones_;
};

}  // namespace kartei::quality
