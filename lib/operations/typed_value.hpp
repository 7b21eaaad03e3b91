/// What people type for days, times, amounts and words of a list: understood, or refused with what would be
/// right. All throw Error{usage}; `name` is what the message calls the value: "--volume", "column 'Betrag'".
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "model/date.hpp"
#include "normalise/money.hpp"

namespace kartei::operations {

/// As normalise::read_date(), with its year.
[[nodiscard]] Day typed_day(std::string_view name, std::string_view text);

/// The same, today or later.
[[nodiscard]] Day typed_day_to_come(std::string_view name, std::string_view text, Day today);

/// As normalise::read_moment().
[[nodiscard]] Moment typed_moment(std::string_view name, std::string_view text);

/// The same, not later than `now`.
[[nodiscard]] Moment typed_moment_so_far(std::string_view name, std::string_view text, Moment now);

/// An amount with its currency, as normalise::read_money().
[[nodiscard]] normalise::Amount typed_amount(std::string_view name, std::string_view text);

/// "60" or "60 %".
[[nodiscard]] int typed_percent(std::string_view name, std::string_view text);

/// Refuses a word that is none of `words` with the nearest of them. `what` is "stage", "role".
void demand_known(std::string_view what, std::string_view word, std::span<const std::string_view> words);

}  // namespace kartei::operations
