/// One value by itself, read as its kind: for filters and for judging a column without its row.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/date_form.hpp"
#include "normalise/finding.hpp"
#include "normalise/text_damage.hpp"

namespace kartei::normalise {

enum class Outcome : std::uint8_t {
  understood,
  doubtful,        ///< read, but something about it should be looked at
  not_understood,  ///< nothing of it can be used
};

/// "understood", "doubtful", "not understood".
[[nodiscard]] std::string_view to_text(Outcome outcome);

struct ValueReading {
  std::vector<std::string> parts;  ///< one for each of the kind's part_names; empty where there is none
  Findings found;                  ///< what was changed, what is doubtful, why nothing was understood

  [[nodiscard]] Outcome outcome() const;
};

/// Whether a finding asks for something to be done; else it tells what was changed.
[[nodiscard]] bool is_doubt(const Diagnostic& finding);

/// What becomes of that which is only likely: usual letter case, first and last name exchanged.
enum class Likely : std::uint8_t { left_alone, told, applied };

/// What is known of a value from elsewhere.
struct ValueContext {
  std::string_view country;          ///< ISO 3166-1 alpha-2; of numbers and places that tell none
  DateForm dates = {};               ///< how the dates of its column are written
  std::optional<Day> known_on = {};  ///< the day that the value is of; see birth_date.hpp
  Likely likely = Likely::left_alone;
};

struct ValueKind {
  std::string_view name;                         ///< "phone"
  std::span<const std::string_view> part_names;  ///< lower_snake_case
  Lines lines;                                   ///< whether they part what the value holds
  /// Reads text free of damage.
  ValueReading (*read_sound)(std::string_view written, const ValueContext& context);

  /// Reads any bytes: damage is mended first and noted. A value of which nothing is understood has a finding
  /// that says why.
  [[nodiscard]] ValueReading read(std::string_view written, const ValueContext& context) const;
};

/// The one list: name, company, street, address, phone, email, web, date, birth-date, money, vat-id.
[[nodiscard]] std::span<const ValueKind> value_kinds();

/// Nullptr when there is none of that name.
[[nodiscard]] const ValueKind* find_value_kind(std::string_view name);

}  // namespace kartei::normalise
