/// A verdict rule by rule, in sentences that a data-protection officer can put on file: what was asked, what
/// was found, on which event and proof it rests, by which law.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consent/decide.hpp"
#include "consent/reasons.hpp"

namespace kartei::consent {

/// What one rule found. The first statement has no rule: it says what was asked; the last one, what came out.
struct Statement {
  std::string_view rule;      ///< "G4"
  std::string_view question;  ///< of the rule
  std::string finding;        ///< whole sentences
  std::string source;         ///< the law that the rule applies; may be empty
};

/// `events` are those that the verdict was found with.
[[nodiscard]] std::vector<Statement> explain(const Verdict& verdict, const Question& question,
                                             std::span<const Event> events, Language language);

/// What an event says and what proves it: "erteilt am 03.11.2026 (Papier), Nachweis Stufe 3: ..., erfasst am
/// 04.11.2026 von anna".
[[nodiscard]] std::string describe(const Event& event, Language language);

}  // namespace kartei::consent
