#include "consent/verdict.hpp"

#include "consent/words.hpp"

namespace kartei::consent {
namespace {

constexpr Words<4> outcomes{"ALLOW", "ALLOW_WITH_DUTIES", "REVIEW", "DENY"};
constexpr Words<3> duties{"UNSUBSCRIBE_LINK", "SENDER_NAMED", "OBJECTION_NOTICE"};
constexpr Words<22> reason_codes{"NO_CONTACT_POINT",
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
                                 "NO_BASIS",
                                 "COUNTRY_UNKNOWN",
                                 "COUNTRY_NOT_COVERED",
                                 "CHANNEL_NOT_SUPPORTED",
                                 "LIST_NOT_ON_FILE",
                                 "NOT_YET",
                                 "UNCONFIRMED",
                                 "EXPIRED",
                                 "OUT_OF_SCOPE",
                                 "NO_PROOF"};
static_assert(reason_codes.size() == static_cast<std::size_t>(ReasonCode::no_proof) + 1);

}  // namespace

std::string_view to_text(Outcome outcome) { return word_of(outcomes, outcome); }
std::string_view to_text(ReasonCode code) { return word_of(reason_codes, code); }
std::string_view to_text(Duty duty) { return word_of(duties, duty); }
std::optional<Outcome> outcome_from_text(std::string_view text) { return find_word<Outcome>(outcomes, text); }
std::optional<ReasonCode> reason_code_from_text(std::string_view text) {
  return find_word<ReasonCode>(reason_codes, text);
}

}  // namespace kartei::consent
