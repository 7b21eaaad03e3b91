#include "consent/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "consent/rules.hpp"
#include "text/joined.hpp"

namespace kartei::consent {
namespace {

std::string said(Language language, std::string_view german, std::string_view english) {
  return std::string(language == Language::german ? german : english);
}

/// "03.11.2026", or ISO 8601 in English.
std::string day_word(Day day, Language language) {
  if (language == Language::english) return kartei::to_text(day);
  const std::chrono::year_month_day parts(day);
  return fmt::format("{:02}.{:02}.{}", static_cast<unsigned>(parts.day()),
                     static_cast<unsigned>(parts.month()), static_cast<int>(parts.year()));
}

std::string day_word(Moment moment, Language language) {
  return day_word(std::chrono::floor<std::chrono::days>(moment), language);
}

/// No sentence here begins with anything but a letter of ASCII.
std::string capitalised(std::string sentence) {
  if (!sentence.empty() && sentence.front() >= 'a' && sentence.front() <= 'z')
    sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
  return sentence;
}

/// The GDPR has a name of its own in German.
std::string law_of(const Rule& rule, Language language) {
  constexpr std::string_view english = "GDPR";
  std::string law(rule.source);
  if (language == Language::english) return law;
  for (auto at = law.find(english); at != std::string::npos; at = law.find(english, at))
    law.replace(at, english.size(), "DSGVO");
  return law;
}

const Event* event_with(ConsentEventId id, std::span<const Event> events) {
  const auto found = std::ranges::find(events, id, &Event::id);
  return found == events.end() ? nullptr : &*found;
}

std::string finding_of(const Reason& reason, std::span<const Event> events, Language language) {
  std::string finding = capitalised(sentence(reason, language));
  if (const Event* event = event_with(reason.event, events))
    finding += fmt::format(" ({} {}: {})", said(language, "Ereignis", "event"), event->id.value,
                           describe(*event, language));
  return finding + ".";
}

/// A double opt-in is proven by both its halves.
bool confirms(const Event& event, ConsentEventId grant) {
  return event.kind == EventKind::confirmed && std::ranges::find(event.about, grant) != event.about.end();
}

/// What a rule says when nothing stands against the contact.
std::string nothing_found(const Rule& rule, const Verdict& verdict, std::span<const Event> events,
                          Language language) {
  if (rule.id == "G3") return said(language, "Nein: es gilt als Werbung.", "No: it counts as advertising.");
  if (rule.id != "G8" || !verdict.basis)
    return said(language, "Kein Einwand gefunden.", "No objection found.");
  std::string finding = said(language, "Ja: ", "Yes: ") + std::string(word(*verdict.basis, language));
  for (const Event& event : events)
    if (event.id == verdict.evidence || confirms(event, verdict.evidence))
      finding += fmt::format(" ({} {}: {})", said(language, "Ereignis", "event"), event.id.value,
                             describe(event, language));
  return finding + ".";
}

bool is_free_of_advertising(const Verdict& verdict) {
  return std::ranges::find(verdict.reasons, ReasonCode::free_of_advertising, &Reason::code) !=
         verdict.reasons.end();
}

/// G1 to G3 are asked in any case.
bool is_skipped(std::string_view rule, const Verdict& verdict) {
  return is_free_of_advertising(verdict) && rule != "G1" && rule != "G2" && rule != "G3";
}

std::string finding_of(const Rule& rule, const Verdict& verdict, std::span<const Event> events,
                       Language language) {
  if (is_skipped(rule.id, verdict))
    return said(language, "Nicht gefragt: frei von Werbung.", "Not asked: free of advertising.");
  std::string finding;
  for (const Reason& reason : verdict.reasons)
    if (reason.rule == rule.id) text::append_part(finding, finding_of(reason, events, language));
  return finding.empty() ? nothing_found(rule, verdict, events, language) : finding;
}

std::string what_was_asked(const Question& question, const Verdict& verdict, Language language) {
  const std::string value = question.value.empty() ? said(language, "(keiner)", "(none)") : question.value;
  const std::string country =
      question.country.empty() ? said(language, "unbekannt", "unknown") : question.country;
  const std::string capacity = question.capacity == Capacity::business
                                   ? said(language, "geschäftlich", "business")
                                   : said(language, "privat", "consumer");
  return fmt::format(
      fmt::runtime(
          said(language, "Kontaktweg {}, Kanal {}, Zweck {}, Land {}, Eigenschaft {}, am {}, Regelsatz {}.",
               "Contact point {}, channel {}, purpose {}, country {}, capacity {}, on {}, rule set {}.")),
      value, to_text(question.channel), question.purpose, country, capacity, day_word(question.day, language),
      verdict.rule_set);
}

std::string what_came_out(const Verdict& verdict, Language language) {
  std::string out = capitalised(sentence(verdict, language)) + ".";
  for (const Duty duty : verdict.duties)
    out += fmt::format(" {}: {}.", said(language, "Auflage", "Duty"),
                       sentence(duty, verdict.quiet_hours, language));
  return out;
}

std::string proof_of(const Event& event, Language language) {
  std::string proof = fmt::format("{} {}: {}", said(language, "Nachweis Stufe", "evidence level"),
                                  event.evidence.level, word_of_level(event.evidence.level, language));
  if (!event.evidence.sha256.empty())
    proof += fmt::format(", {} sha256 {}", said(language, "Beleg", "file"), event.evidence.sha256);
  if (!event.wording.sha256.empty())
    proof += fmt::format(", {} sha256 {}", said(language, "Wortlaut", "wording"), event.wording.sha256);
  return proof;
}

}  // namespace

std::string describe(const Event& event, Language language) {
  std::string text = fmt::format(fmt::runtime(said(language, "{} am {} ({}), {}", "{} on {} ({}), {}")),
                                 word(event.kind, language), day_word(event.happened_at, language),
                                 word(event.how, language), proof_of(event, language));
  for (const Fact& fact : event.facts) text += fmt::format("; {}: {}", word(fact.kind, language), fact.text);
  return text + fmt::format(fmt::runtime(said(language, "; erfasst am {} von {}", "; recorded on {} by {}")),
                            day_word(event.recorded_at, language), event.recorded_by);
}

std::vector<Statement> explain(const Verdict& verdict, const Question& question,
                               std::span<const Event> events, Language language) {
  std::vector<Statement> statements;
  statements.push_back({"", language == Language::german ? "Was wurde gefragt?" : "What was asked?",
                        what_was_asked(question, verdict, language), ""});
  for (const Rule& rule : rules())
    statements.push_back({rule.id, language == Language::german ? rule.german_question : rule.question,
                          finding_of(rule, verdict, events, language), law_of(rule, language)});
  statements.push_back({"", language == Language::german ? "Was kam heraus?" : "What came out?",
                        what_came_out(verdict, language), ""});
  return statements;
}

}  // namespace kartei::consent
