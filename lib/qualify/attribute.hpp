/// Attributes of parties, defined before they are used, and their values as people write them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::qualify {

enum class AttributeType : std::uint8_t { choice, choices, number, date, text, yes_no };

/// What law a value falls under: none, personal data, or what GDPR 9 protects.
enum class Sensitivity : std::uint8_t { none, pii, sensitive };

/// More than this many, and nobody fills them.
inline constexpr std::size_t attributes_at_most = 12;

struct Attribute {
  std::string name;   ///< one word, as in filters
  std::string label;  ///< as shown to people
  AttributeType type = AttributeType::text;
  std::string unit;                  ///< of a number: "people", "EUR"
  std::vector<std::string> options;  ///< of choice and choices
  Sensitivity sensitivity = Sensitivity::none;
  std::string legal_basis;  ///< why a sensitive one may be kept
};

/// "choice", "choices", ..., "yes_no"; "none", "pii", "sensitive".
[[nodiscard]] std::string_view to_text(AttributeType type);
[[nodiscard]] std::string_view to_text(Sensitivity sensitivity);
[[nodiscard]] std::optional<AttributeType> attribute_type_from_text(std::string_view text);
[[nodiscard]] std::optional<Sensitivity> sensitivity_from_text(std::string_view text);
[[nodiscard]] std::span<const std::string_view> attribute_type_words();
[[nodiscard]] std::span<const std::string_view> sensitivity_words();

/// What is wrong with a definition, and what would be right; empty when nothing is.
[[nodiscard]] std::string problem_of(const Attribute& attribute);

/// One value in Kartei's own form: "1200.5", "2026-11-22", "ja", an option as it was defined.
struct Value {
  std::string text;
  std::optional<double> number;  ///< of a number, to compare by
  bool operator==(const Value&) const = default;
};

struct ValueReading {
  std::vector<Value> values;  ///< of choices several, each once; of all others one
  std::string problem;        ///< what is wrong, and what would be right; empty when nothing is
};

/// Reads what somebody wrote for an attribute. Numbers as Germans write them ("1.200", "1.200,5", "17 Mio"
/// are not guessed at: an approximation, a range or a word is a problem), behind them the unit; days as
/// normalise::read_date(); ja, nein, yes, no, x, 1, 0; options by their letters alone; of choices several
/// with commas.
[[nodiscard]] ValueReading read_value(const Attribute& attribute, std::string_view written);

}  // namespace kartei::qualify
