/// Why two rows are taken for one party, or are not: in German words, for the workbook.
#pragma once

#include <string>
#include <string_view>

#include "match/comparer.hpp"
#include "match/obstacles.hpp"

namespace kartei::operations {

/// "Nachname klingt gleich": a level of agreement. Requires: one of levels_of(feature), counted from 1.
[[nodiscard]] std::string_view level_in_words(match::Feature feature, match::Level level);

/// "Nachname klingt gleich, Telefon gleich; dagegen: Vorname verschieden": what speaks for it and against it,
/// the weightier first.
[[nodiscard]] std::string reason_for(const match::Comparison& comparison);

/// "Rechtsform verschieden": why a person must decide. Without an obstacle it was not sure enough, or from
/// `merge_at` on does not fit others. Both in milli-bits.
[[nodiscard]] std::string why_not_by_itself(match::Obstacles obstacles, std::int32_t score,
                                            std::int32_t merge_at);

/// How sure it is that both are one party, in percent, 0 to 99. `score` in milli-bits. 99 says odds of 1000
/// to 1 and more, at which pairs join by themselves: what is less sure must not read alike.
[[nodiscard]] int certainty_percent(std::int32_t score);

}  // namespace kartei::operations
