#include "consent/reasons.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::consent {
namespace {

/// One sentence in both languages, German first.
using Sentence = std::array<std::string_view, 2>;

/// In the order of ReasonCode.
constexpr std::array<Sentence, 30> reason_sentences{{
    {"kein Kontaktweg für diesen Kanal erfasst", "no contact point for this channel on file"},
    {"Kontaktweg unzustellbar oder unvollständig: Anschrift oder Adresse berichtigen",
     "the contact point cannot be delivered to or is incomplete: mend the address"},
    {"Daten der Person wurden gelöscht", "the person's data was erased"},
    {"Person ist verstorben", "the person is deceased"},
    {"Verarbeitung ist eingeschränkt (Art. 18 DSGVO)", "processing is restricted (GDPR Art. 18)"},
    {"Vertrag oder Pflicht, als werbefrei gekennzeichnet", "contract or duty, marked free of advertising"},
    {"Werbewiderspruch liegt vor: nur eine spätere, von Hand erfasste und nachgewiesene Einwilligung hebt "
     "ihn auf",
     "there is an objection to advertising: only a later, proven opt-in entered by a person lifts it"},
    {"wer denselben persönlichen Kontaktweg oder dieselbe Anschrift hat, hat Werbung widersprochen: prüfen, "
     "ob "
     "es dieselbe Person ist",
     "somebody with the same personal contact point or address objected to advertising: find out whether it "
     "is "
     "the same person"},
    {"steht auf der Sperrliste", "is on the suppression list"},
    {"früherer Werbewiderspruch durch spätere, nachgewiesene Einwilligung aufgehoben",
     "an earlier objection was lifted by a later, proven opt-in"},
    {"Einwilligung wurde widerrufen", "the consent was withdrawn"},
    {"Einwilligung wurde abgelehnt", "consent was asked for and refused"},
    {"besondere Kategorie personenbezogener Daten ohne ausdrückliche Einwilligung in diese Verwendung (Art. "
     "9 "
     "DSGVO)",
     "special category of personal data without explicit consent to this use (GDPR Art. 9)"},
    {"unter dem Alter, ab dem die Person selbst einwilligen kann",
     "below the age at which the person can consent for themselves"},
    {"keine Grundlage: weder Einwilligung noch eine andere für diesen Kanal anerkannte Grundlage erfasst",
     "no basis: neither consent nor another basis that this channel accepts is on file"},
    {"Land des Empfängers unbekannt: Anschrift ergänzen",
     "the recipient's country is unknown: add an address"},
    {"Regelsatz kennt für dieses Land keine Regel", "the rule set has no rule for this country"},
    {"Regelsatz entscheidet über diesen Kanal nicht", "the rule set does not decide this channel"},
    {"Tatsachen fehlen, auf denen die Grundlage beruht", "facts are missing that the basis rests on"},
    {"Einwilligung gilt erst ab einem späteren Tag", "the consent was given only after that day"},
    {"Double-Opt-in nicht bestätigt", "the double opt-in was not confirmed"},
    {"Einwilligung ist abgelaufen", "the consent has expired"},
    {"Einwilligung nennt einen anderen Kanal, Zweck oder Verantwortlichen",
     "the consent names another channel, purpose or controller"},
    {"Nachweis reicht nicht", "the proof is not enough"},
    {"seit langem nicht genutzt: Einwilligung auffrischen", "not used for long: have the consent renewed"},
    {"steht auf der Liste", "is on the list"},
    {"Liste ist älter als erlaubt: neu einlesen", "the list is older than allowed: import it anew"},
    {"Liste ist nicht eingelesen: ohne sie wird nicht entschieden",
     "the list is not on file: without it there is no decision"},
    {"Daten stammen von Dritten, die Person ist darüber noch nicht informiert (Art. 14 DSGVO)",
     "the data came from a third party, and the person was not told yet (GDPR Art. 14)"},
    {"so oft angesprochen, wie es der Regelsatz zulässt", "contacted as often as the rule set allows"},
}};

constexpr std::array<Sentence, 8> duty_sentences{{
    {"Abmeldelink oder Abmeldeadresse in jeder Nachricht", "an unsubscribe link or address in every message"},
    {"Absender mit ladungsfähiger Anschrift nennen", "name the sender with a full address"},
    {"Hinweis auf das Widerspruchsrecht (Art. 21 Abs. 4 DSGVO) aufdrucken",
     "print the notice of the right to object (GDPR Art. 21(4))"},
    {"Rufnummer anzeigen, Namen und Auftraggeber zu Beginn nennen",
     "show the caller's number, name oneself and the client at the start"},
    {"jede Nutzung festhalten und zurückmelden (§ 7a UWG)", "log each use and report it back (UWG §7a)"},
    {"lange nicht genutzt: bei Gelegenheit auffrischen", "not used for long: have it renewed"},
    {"Herkunft der Daten mitteilen (Art. 14 DSGVO)", "tell where the data comes from (GDPR Art. 14)"},
    {"Ruhezeit einhalten", "keep the quiet hours"},
}};

constexpr std::array<Sentence, 4> outcome_sentences{{
    {"kein Einwand gefunden nach Regelsatz {}", "no objection found under rule set {}"},
    {"kein Einwand gefunden nach Regelsatz {}, mit Auflagen",
     "no objection found under rule set {}, with duties"},
    {"nicht verwenden, bis geprüft nach Regelsatz {}", "not to be used until reviewed under rule set {}"},
    {"nicht verwenden nach Regelsatz {}", "not to be used under rule set {}"},
}};

constexpr std::array<Sentence, 6> basis_words{{
    {"Einwilligung", "consent"},
    {"Bestandskundenausnahme", "customer exception (soft opt-in)"},
    {"mutmaßliche Einwilligung", "presumed consent"},
    {"berechtigtes Interesse", "legitimate interest"},
    {"Vertrag", "contract"},
    {"rechtliche Verpflichtung", "legal duty"},
}};

constexpr std::array<Sentence, 10> event_words{{
    {"angefragt", "requested"},
    {"erteilt", "given"},
    {"bestätigt", "confirmed"},
    {"erneuert", "renewed"},
    {"abgelehnt", "refused"},
    {"widerrufen", "withdrawn"},
    {"Widerspruch", "objected"},
    {"ungültig", "invalidated"},
    {"abgelaufen", "expired"},
    {"gelöscht", "erased"},
}};

/// Evidence levels 0 to 4.
constexpr std::array<Sentence, 5> level_words{{
    {"nichts", "nothing"},
    {"Behauptung ohne Beleg", "an assertion without a file"},
    {"Vermerk mit Datei", "a note with a file"},
    {"unterschriebenes Papier oder Aufzeichnung", "signed paper or a recording"},
    {"bestätigtes Double-Opt-in", "a confirmed double opt-in"},
}};

/// By the words of a rule set.
constexpr std::array<std::pair<std::string_view, Sentence>, 7> day_words{{
    {"mon", {"Mo", "Mon"}},
    {"tue", {"Di", "Tue"}},
    {"wed", {"Mi", "Wed"}},
    {"thu", {"Do", "Thu"}},
    {"fri", {"Fr", "Fri"}},
    {"sat", {"Sa", "Sat"}},
    {"sun", {"So", "Sun"}},
}};

/// In the order of How.
constexpr std::array<Sentence, 7> how_words{{
    {"Formular im Netz", "web form"},
    {"Double-Opt-in", "double opt-in"},
    {"Papier", "paper"},
    {"Gesprächsaufzeichnung", "phone recording"},
    {"persönlich", "in person"},
    {"E-Mail", "e-mail"},
    {"Import", "import"},
}};

/// In the order of FactKind.
constexpr std::array<Sentence, 5> fact_words{{
    {"Verkauf, bei dem die Adresse erhoben wurde", "the sale with which the address was got"},
    {"eigene ähnliche Waren oder Leistungen", "own similar goods or services"},
    {"Interesse am Angebot", "interest in the offer"},
    {"Interesse am Anruf", "interest in the call"},
    {"in der Einwilligung benannter Dritter", "third party named in the consent"},
}};

template <class Enum, std::size_t count>
constexpr std::string_view pick(const std::array<Sentence, count>& sentences, Enum value, Language language) {
  return sentences[static_cast<std::size_t>(value)][static_cast<std::size_t>(language)];
}

std::string missing_evidence(const Reason& reason, Language language) {
  const std::string_view pattern = language == Language::german
                                       ? "erfasst ist Stufe {} ({}), verlangt Stufe {} ({})"
                                       : "on file is level {} ({}), required is level {} ({})";
  return fmt::format(fmt::runtime(pattern), reason.evidence_found,
                     pick(level_words, reason.evidence_found, language), reason.evidence_required,
                     pick(level_words, reason.evidence_required, language));
}

/// A later opt-in was recorded, but nothing shows it.
std::string unproven_opt_in(const Reason& reason, Language language) {
  const std::string_view pattern =
      language == Language::german ? "; der späteren Einwilligung fehlt der Beleg: {}; mit Beleg neu erfassen"
                                   : "; the later opt-in lacks its proof: {}; record it anew with a file";
  return fmt::format(fmt::runtime(pattern), missing_evidence(reason, language));
}

/// Which of wording and evidence is missing, and the levels: signed paper alone is not enough for e-mail.
std::string proof_detail(const Reason& reason, Language language) {
  std::string detail;
  if (reason.lacks_wording)
    detail =
        language == Language::german ? "Wortlaut der Einwilligung fehlt" : "the wording agreed to is missing";
  if (reason.evidence_found >= reason.evidence_required) return detail;
  if (!detail.empty()) detail += "; ";
  return detail + missing_evidence(reason, language);
}

std::string missing_facts(const Reason& reason, Language language) {
  std::string said;
  for (const std::string_view kind : text::split(reason.detail, ',')) {
    const auto known = fact_kind_from_text(text::trim(kind));
    if (known)
      said += std::string(said.empty() ? "" : ", ") + std::string(pick(fact_words, *known, language));
  }
  return said;
}

/// "DE: 20:00-08:00; Sa, So".
std::string hours_in_words(const QuietHours& hours, Language language) {
  std::string days;
  for (const std::string& day : hours.days) {
    const auto* word = std::ranges::find(day_words, day, &std::pair<std::string_view, Sentence>::first);
    text::append_part(days, word->second[static_cast<std::size_t>(language)], ", ");
  }
  std::string said = hours.from.empty() ? std::string() : hours.from + '-' + hours.until;
  text::append_part(said, days, "; ");
  return hours.country.empty() ? said : hours.country + ": " + said;
}

}  // namespace

std::string sentence(const Reason& reason, Language language) {
  std::string said(pick(reason_sentences, reason.code, language));
  if (reason.code == ReasonCode::no_proof) said += ": " + proof_detail(reason, language);
  if (reason.code == ReasonCode::objected && reason.evidence_required > 0)
    said += unproven_opt_in(reason, language);
  if (reason.code == ReasonCode::facts_missing) return said + ": " + missing_facts(reason, language);
  if (!reason.detail.empty()) said += ": " + reason.detail;
  return said;
}

std::string_view sentence(Duty duty, Language language) { return pick(duty_sentences, duty, language); }

std::string sentence(Duty duty, const QuietHours& hours, Language language) {
  const std::string said(sentence(duty, language));
  return duty == Duty::quiet_hours ? said + " (" + hours_in_words(hours, language) + ")" : said;
}

std::string sentence(const Verdict& verdict, Language language) {
  return fmt::format(fmt::runtime(pick(outcome_sentences, verdict.outcome, language)), verdict.rule_set);
}

std::string_view word(Basis basis, Language language) { return pick(basis_words, basis, language); }
std::string_view word(How how, Language language) { return pick(how_words, how, language); }
std::string_view word_of_level(std::uint8_t level, Language language) {
  return pick(level_words, level, language);
}
std::string_view word(FactKind kind, Language language) { return pick(fact_words, kind, language); }
std::string_view word(EventKind kind, Language language) { return pick(event_words, kind, language); }

}  // namespace kartei::consent
