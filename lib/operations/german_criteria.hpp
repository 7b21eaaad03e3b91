/// German words of what counts for and against a record: leads, upkeep, quality.
#pragma once

#include <string>

#include "qualify/lead_score.hpp"
#include "quality/party_score.hpp"
#include "quality/upkeep.hpp"

namespace kartei::operations {

/// "Volumen 20000 ab 10000 (+10)".
[[nodiscard]] std::string german(const qualify::LeadReason& reason);

/// Why a record needs a hand, and what to do next.
[[nodiscard]] std::string german_because(const quality::UpkeepNeed& need);
[[nodiscard]] std::string german_to_do(const quality::UpkeepNeed& need);

/// "keine E-Mail-Adresse".
[[nodiscard]] std::string german(const quality::LostPoints& lost);

}  // namespace kartei::operations
