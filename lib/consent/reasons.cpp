#include "consent/reasons.hpp"

#include <fmt/format.h>

#include <array>

namespace kartei::consent {
namespace {

/// One sentence in both languages, German first.
using Sentence = std::array<std::string_view, 2>;

/// In the order of ReasonCode.
constexpr std::array<Sentence, 22> reason_sentences{{
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
    {"keine Grundlage: weder Einwilligung noch eine andere für diesen Kanal anerkannte Grundlage erfasst",
     "no basis: neither consent nor another basis that this channel accepts is on file"},
    {"Land des Empfängers unbekannt: Anschrift ergänzen",
     "the recipient's country is unknown: add an address"},
    {"Regelsatz kennt für dieses Land keine Regel", "the rule set has no rule for this country"},
    {"diese Version entscheidet nur über E-Mail und Post", "this version decides e-mail and post only"},
    {"Robinson- oder ECG-Liste nicht geprüft: ohne sie zählt die Bestandskundenausnahme nicht",
     "the external list (ECG) is not on file: without it the customer exception does not count"},
    {"Einwilligung gilt erst ab einem späteren Tag", "the consent was given only after that day"},
    {"Double-Opt-in nicht bestätigt", "the double opt-in was not confirmed"},
    {"Einwilligung ist abgelaufen", "the consent has expired"},
    {"Einwilligung nennt einen anderen Kanal, Zweck oder Verantwortlichen",
     "the consent names another channel, purpose or controller"},
    {"Nachweis reicht nicht", "the proof is not enough"},
}};

constexpr std::array<Sentence, 3> duty_sentences{{
    {"Abmeldelink oder Abmeldeadresse in jeder Nachricht", "an unsubscribe link or address in every message"},
    {"Absender mit ladungsfähiger Anschrift nennen", "name the sender with a full address"},
    {"Hinweis auf das Widerspruchsrecht (Art. 21 Abs. 4 DSGVO) aufdrucken",
     "print the notice of the right to object (GDPR Art. 21(4))"},
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

constexpr std::array<Sentence, 9> event_words{{
    {"angefragt", "requested"},
    {"erteilt", "given"},
    {"bestätigt", "confirmed"},
    {"erneuert", "renewed"},
    {"abgelehnt", "refused"},
    {"widerrufen", "withdrawn"},
    {"Widerspruch", "objected"},
    {"ungültig", "invalidated"},
    {"abgelaufen", "expired"},
}};

/// Evidence levels 0 to 4.
constexpr std::array<Sentence, 5> level_words{{
    {"nichts", "nothing"},
    {"Behauptung ohne Beleg", "an assertion without a file"},
    {"Vermerk mit Datei", "a note with a file"},
    {"unterschriebenes Papier oder Aufzeichnung", "signed paper or a recording"},
    {"bestätigtes Double-Opt-in", "a confirmed double opt-in"},
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

}  // namespace

std::string sentence(const Reason& reason, Language language) {
  std::string said(pick(reason_sentences, reason.code, language));
  if (reason.code == ReasonCode::no_proof) said += ": " + proof_detail(reason, language);
  return said;
}

std::string_view sentence(Duty duty, Language language) { return pick(duty_sentences, duty, language); }

std::string sentence(const Verdict& verdict, Language language) {
  return fmt::format(fmt::runtime(pick(outcome_sentences, verdict.outcome, language)), verdict.rule_set);
}

std::string_view word(Basis basis, Language language) { return pick(basis_words, basis, language); }
std::string_view word(EventKind kind, Language language) { return pick(event_words, kind, language); }

}  // namespace kartei::consent
