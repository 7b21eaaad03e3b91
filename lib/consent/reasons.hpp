/// The sentences that people read: reasons, duties, outcomes, bases, in German and English.
///
/// They never say that something is legal: only what was found or not found under the rule set.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "consent/verdict.hpp"

namespace kartei::consent {

enum class Language : std::uint8_t { german, english };

/// One sentence, without the code and without a full stop: what stands against it, and what would change it.
[[nodiscard]] std::string sentence(const Reason& reason, Language language);
[[nodiscard]] std::string_view sentence(Duty duty, Language language);

/// The same with the verdict's hours, where the duty is to keep them.
[[nodiscard]] std::string sentence(Duty duty, const QuietHours& hours, Language language);

/// "kein Einwand gefunden nach Regelsatz dach-2026-1", "nicht verwenden", ...
[[nodiscard]] std::string sentence(const Verdict& verdict, Language language);

/// "Einwilligung", "berechtigtes Interesse", ...
[[nodiscard]] std::string_view word(Basis basis, Language language);

/// "Papier", "bestätigter Link", ...: how an event came about.
[[nodiscard]] std::string_view word(How how, Language language);

/// Of an evidence level, 0 to 4: "Behauptung ohne Beleg", ...
[[nodiscard]] std::string_view word_of_level(std::uint8_t level, Language language);

/// "Interesse am Anruf", ...
[[nodiscard]] std::string_view word(FactKind kind, Language language);

/// "Widerspruch", "erteilt", ...: for the list of events.
[[nodiscard]] std::string_view word(EventKind kind, Language language);

}  // namespace kartei::consent
