/// German words, for what is handed on to people, of what the code calls by English ones.
#pragma once

#include <string>
#include <string_view>

#include "model/contact.hpp"
#include "model/field.hpp"
#include "qualify/lead_score.hpp"
#include "quality/upkeep.hpp"
#include "survivorship/survivorship.hpp"

namespace kartei::operations {

/// "Name", "Anschrift", "Telefon, E-Mail, Web".
[[nodiscard]] std::string_view german(survivorship::Group group);

/// What is done to values of a field, as the reason of a change: "international geschrieben".
[[nodiscard]] std::string_view usual_change(Field field);

/// What was found, by the code of the finding; `own_words` where the code has none here.
[[nodiscard]] std::string what_in_german(std::string_view code, std::string_view own_words);

/// What to do about it, likewise; empty when nothing needs doing.
[[nodiscard]] std::string fix_in_german(std::string_view code, std::string_view own_words);

/// "Volumen 20000 ab 10000 (+10)".
[[nodiscard]] std::string german(const qualify::LeadReason& reason);

/// Why a record needs a hand, and what to do next.
[[nodiscard]] std::string german_because(const quality::UpkeepNeed& need);
[[nodiscard]] std::string german_to_do(const quality::UpkeepNeed& need);

/// "Widerspruch gegen Werbung (alle Wege)", "Einwilligung (email)".
[[nodiscard]] std::string german(const ConsentStatement& statement);

}  // namespace kartei::operations
