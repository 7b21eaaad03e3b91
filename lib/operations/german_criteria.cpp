#include "operations/german_criteria.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kartei::operations {
namespace {

struct LeadWords {
  std::string_view test, reason;
};

/// By test; {0} is what was found, {1} the limit. Functions and roles are said as they were read.
constexpr std::array lead_words{
    LeadWords{"urgent", "dringend"},
    LeadWords{"volume", "Volumen {0} ab {1}"},
    LeadWords{"need_within_days", "Bedarf {0} in {1} Tagen"},
    LeadWords{"follow_up_due", "fällig seit {0}"},
    LeadWords{"seen_within_days", "gesehen {0}"},
};

struct UpkeepWords {
  std::string_view test, because, to_do;
};

/// By test; {0} is what was found, {1} the limit.
constexpr std::array upkeep_words{
    UpkeepWords{"bounced", "{0} kommt zurück", "richtige Angabe suchen und eintragen"},
    UpkeepWords{"unreachable", "weder Telefon noch E-Mail noch Anschrift", "nachschlagen oder löschen"},
    UpkeepWords{"untouched", "nichts seit {0}, über {1} Tage",
                "anrufen und fragen, ob alles stimmt, oder löschen"},
    UpkeepWords{"incomplete", "zu {0} % vollständig, weniger als {1} %", "leere Felder erfragen"},
};

struct PartyWords {
  std::string_view test, missing;
};

/// By test; {} is the limit.
constexpr std::array party_words{
    PartyWords{"last_name", "kein Nachname"},
    PartyWords{"first_name", "kein Vorname"},
    PartyWords{"gender", "keine Anrede"},
    PartyWords{"birth_date", "kein Geburtsdatum"},
    PartyWords{"language", "keine Sprache"},
    PartyWords{"company", "keine Firma"},
    PartyWords{"legal_form", "keine Rechtsform"},
    PartyWords{"vat_or_register_id", "weder USt-IdNr. noch Registernummer"},
    PartyWords{"street_or_po_box", "weder Straße noch Postfach"},
    PartyWords{"postcode_and_city", "keine Postleitzahl mit Ort"},
    PartyWords{"phone", "keine Telefonnummer"},
    PartyWords{"email", "keine E-Mail-Adresse"},
    PartyWords{"ways_to_contact", "weniger als {} Wege zum Kontakt"},
    PartyWords{"days_since_seen", "seit über {} Tagen nicht geliefert"},
    PartyWords{"live_postcode", "eine Postleitzahl, die es nicht mehr gibt"},
    PartyWords{"current_numbers", "eine Rufnummer alter Form"},
};

std::string told(std::string_view words, const quality::UpkeepNeed& need) {
  return fmt::format(fmt::runtime(words), need.found.what, need.limit);
}

}  // namespace

std::string german(const qualify::LeadReason& reason) {
  const auto words = std::ranges::find(lead_words, reason.test->name, &LeadWords::test);
  const std::string_view own = words == lead_words.end() ? reason.test->reason : words->reason;
  return fmt::format("{} (+{})", fmt::format(fmt::runtime(own), reason.found, reason.limit), reason.points);
}

std::string german_because(const quality::UpkeepNeed& need) {
  const auto words = std::ranges::find(upkeep_words, need.test->name, &UpkeepWords::test);
  return words == upkeep_words.end() ? quality::because(need) : told(words->because, need);
}

std::string german_to_do(const quality::UpkeepNeed& need) {
  const auto words = std::ranges::find(upkeep_words, need.test->name, &UpkeepWords::test);
  return words == upkeep_words.end() ? quality::to_do(need) : told(words->to_do, need);
}

std::string german(const quality::LostPoints& lost) {
  const auto words = std::ranges::find(party_words, lost.test->name, &PartyWords::test);
  return fmt::format(fmt::runtime(words == party_words.end() ? lost.test->missing : words->missing),
                     lost.limit);
}

}  // namespace kartei::operations
