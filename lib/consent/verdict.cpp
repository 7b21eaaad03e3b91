#include "consent/verdict.hpp"

#include "consent/words.hpp"

namespace kartei::consent {
namespace {

constexpr Words<4> outcomes{"ALLOW", "ALLOW_WITH_DUTIES", "REVIEW", "DENY"};
constexpr Words<8> duties{"UNSUBSCRIBE_LINK", "SENDER_NAMED", "OBJECTION_NOTICE", "CALLER_NUMBER",
                          "LOG_USE",          "STALE",        "ART14_NOTICE",     "QUIET_HOURS"};
constexpr Words<30> reason_codes{"NO_CONTACT_POINT",
                                 "UNDELIVERABLE",
                                 "ERASED",
                                 "DECEASED",
                                 "RESTRICTED",
                                 "FREE_OF_ADVERTISING",
                                 "OBJECTED",
                                 "OBJECTION_NEAR",
                                 "SUPPRESSED",
                                 "OBJECTION_LIFTED",
                                 "WITHDRAWN",
                                 "REFUSED",
                                 "ART9",
                                 "MINOR",
                                 "NO_BASIS",
                                 "COUNTRY_UNKNOWN",
                                 "COUNTRY_NOT_COVERED",
                                 "CHANNEL_NOT_SUPPORTED",
                                 "FACTS_MISSING",
                                 "NOT_YET",
                                 "UNCONFIRMED",
                                 "EXPIRED",
                                 "OUT_OF_SCOPE",
                                 "NO_PROOF",
                                 "STALE",
                                 "LIST_HIT",
                                 "LIST_STALE",
                                 "LIST_NOT_ON_FILE",
                                 "ART14_NOTICE",
                                 "FREQUENCY_CAP"};
static_assert(reason_codes.size() == static_cast<std::size_t>(ReasonCode::frequency_cap) + 1);

}  // namespace

std::string_view to_text(Outcome outcome) { return word_of(outcomes, outcome); }
std::string_view to_text(ReasonCode code) { return word_of(reason_codes, code); }
std::string_view to_text(Duty duty) { return word_of(duties, duty); }
std::optional<Outcome> outcome_from_text(std::string_view text) { return find_word<Outcome>(outcomes, text); }
std::optional<ReasonCode> reason_code_from_text(std::string_view text) {
  return find_word<ReasonCode>(reason_codes, text);
}

}  // namespace kartei::consent
