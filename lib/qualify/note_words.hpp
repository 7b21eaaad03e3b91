/// The words by which people say on a card's back who somebody is and what is to be done.
#pragma once

#include <cstdint>
#include <string_view>

namespace kartei::qualify {

/// What a time in a note is about.
enum class NoteTopic : std::uint8_t { none, need, follow_up };

struct TopicWord {
  std::string_view stem;  ///< folded beginning of a word
  NoteTopic topic;
  std::string_view channel;  ///< of a follow-up: phone, meeting, email
};

// All take one folded word (text::fold_ae).

/// "Einkauf" of "einkaeuferin", "Geschäftsleitung" of "gf"; empty when it is no function.
[[nodiscard]] std::string_view function_of(std::string_view word);

/// Whether a word says that somebody leads something: "leiter", "head", "ekl".
[[nodiscard]] bool says_lead(std::string_view word);

/// "entscheider", "decider"; a decision ("entscheidung") is none.
[[nodiscard]] bool says_decider(std::string_view word);

[[nodiscard]] bool says_urgent(std::string_view word);

/// "kein", "nicht", "ohne", "not": the words behind it do not hold.
[[nodiscard]] bool says_no(std::string_view word);

/// Without which nobody needs to call again: "interesse", "bedarf".
[[nodiscard]] bool says_interest(std::string_view word);

/// "budget", "etat": an amount beside it needs no unit.
[[nodiscard]] bool says_volume(std::string_view word);

/// Nothing when the word is about neither need nor follow-up.
[[nodiscard]] const TopicWord* topic_of(std::string_view word);

}  // namespace kartei::qualify
