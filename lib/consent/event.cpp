#include "consent/event.hpp"

#include <algorithm>
#include <utility>

#include "consent/words.hpp"
#include "text/text.hpp"

namespace kartei::consent {
namespace {

constexpr Words<3> subject_kinds{"contact_point", "postal_address", "party"};
constexpr Words<10> event_kinds{"requested", "given",    "confirmed",   "renewed", "refused",
                                "withdrawn", "objected", "invalidated", "expired", "erased"};
constexpr Words<6> bases{"consent",  "soft_opt_in", "presumed_b2b", "legitimate_interest",
                         "contract", "legal_duty"};
constexpr Words<7> hows{"web_form",  "double_opt_in", "paper", "phone_recording",
                        "in_person", "email",         "import"};

constexpr Words<5> fact_kinds{"sale", "goods", "offer", "call", "third_party"};

constexpr std::array<std::pair<std::string_view, How>, 5> command_line_hows{{
    {"web", How::web_form},
    {"web-form", How::web_form},
    {"double-opt-in", How::double_opt_in},
    {"in-person", How::in_person},
    {"phone-recording", How::phone_recording},
}};

}  // namespace

bool is_opt_in(EventKind kind) {
  return kind == EventKind::given || kind == EventKind::confirmed || kind == EventKind::renewed;
}

std::string_view fact(const Event& event, FactKind kind) {
  const auto found = std::ranges::find(event.facts, kind, &Fact::kind);
  return found == event.facts.end() ? std::string_view() : text::trim(found->text);
}

std::string_view to_text(SubjectKind kind) { return word_of(subject_kinds, kind); }
std::string_view to_text(EventKind kind) { return word_of(event_kinds, kind); }
std::string_view to_text(Basis basis) { return word_of(bases, basis); }
std::string_view to_text(How how) { return word_of(hows, how); }
std::string_view to_text(FactKind kind) { return word_of(fact_kinds, kind); }

std::optional<SubjectKind> subject_kind_from_text(std::string_view text) {
  return find_word<SubjectKind>(subject_kinds, text);
}
std::optional<EventKind> event_kind_from_text(std::string_view text) {
  return find_word<EventKind>(event_kinds, text);
}
std::optional<FactKind> fact_kind_from_text(std::string_view text) {
  return find_word<FactKind>(fact_kinds, text);
}
std::optional<Basis> basis_from_text(std::string_view text) { return find_word<Basis>(bases, text); }

std::optional<How> how_from_text(std::string_view text) {
  for (const auto& [word, how] : command_line_hows)
    if (word == text) return how;
  return find_word<How>(hows, text);
}

}  // namespace kartei::consent
