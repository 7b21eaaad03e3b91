#include "ledger_state.hpp"

#include <map>
#include <stdexcept>

#include "consent/evidence.hpp"
#include "text/text.hpp"

namespace kartei::consent::test {
namespace {

const std::string some_sha256(64, 'a');

const std::map<std::string_view, void (*)(Question&)> facts{
    {"no-value", [](Question& q) { q.value.clear(); }},
    {"undeliverable", [](Question& q) { q.is_deliverable = false; }},
    {"erased", [](Question& q) { q.party.is_erased = true; }},
    {"deceased", [](Question& q) { q.party.is_deceased = true; }},
    {"restricted", [](Question& q) { q.party.is_restricted = true; }},
    {"suppressed", [](Question& q) { q.party.is_suppressed = true; }},
    {"contract-tie", [](Question& q) { q.tie = {true, "Wartung", "Auftrag 4711"}; }},
    {"contract-tie-with-advertising", [](Question& q) { q.tie = {false, "Wartung", "Auftrag 4711"}; }},
    {"contract-tie-without-document", [](Question& q) { q.tie = {true, "Wartung", ""}; }},
};

const std::map<std::string_view, void (*)(Event&)> words{
    {"file", [](Event& e) { e.evidence.sha256 = some_sha256; }},
    {"no-wording", [](Event& e) { e.wording = {}; }},
    {"party",
     [](Event& e) {
       e.subject = SubjectKind::party;
       e.value.clear();
     }},
    {"stranger", [](Event& e) { e.party = PartyId{99}; }},
    {"merged", [](Event& e) { e.party = PartyId{2}; }},
    {"only-email", [](Event& e) { e.channel = Channel::email; }},
    {"only-post", [](Event& e) { e.channel = Channel::post; }},
    {"only-phone", [](Event& e) { e.channel = Channel::phone; }},
    {"other-purpose", [](Event& e) { e.purpose = "Messe"; }},
    {"other-controller", [](Event& e) { e.controller = "Tochter GmbH"; }},
    {"other-value", [](Event& e) { e.value = "anders@example.de"; }},
    {"soft", [](Event& e) { e.basis = Basis::soft_opt_in; }},
};

Event plain_event(EventKind kind, const Question& question) {
  Event event;
  event.kind = kind;
  event.value = question.value;
  event.party = PartyId{1};
  if (kind != EventKind::objected) {
    event.channel = question.channel;
    event.purpose = question.purpose;
  }
  if (kind == EventKind::given || kind == EventKind::renewed || kind == EventKind::requested)
    event.wording = {some_sha256, "de"};
  return event;
}

void name_earlier(Event& event, const std::vector<Event>& earlier, bool only_objections) {
  for (const Event& other : earlier)
    if (!only_objections || other.kind == EventKind::objected) event.about.push_back(other.id);
}

void apply_word(std::string_view word, Event& event, const std::vector<Event>& earlier) {
  if (const auto how = how_from_text(word))
    event.how = *how;
  else if (word.starts_with('@'))
    event.happened_at = Moment(day_number(std::stoi(std::string(word.substr(1))))) + std::chrono::hours(12);
  else if (word.starts_with("until="))
    event.valid_until = day_number(std::stoi(std::string(word.substr(6))));
  else if (word == "lifts" || word == "about-all")
    name_earlier(event, earlier, word == "lifts");
  else if (const auto found = words.find(word); found != words.end())
    found->second(event);
  else
    throw std::invalid_argument("no such word in a state: " + std::string(word));
}

Event read_event(const std::vector<std::string_view>& written, EventKind kind, const Question& question,
                 const std::vector<Event>& earlier) {
  Event event = plain_event(kind, question);
  event.id = ConsentEventId{static_cast<std::int64_t>(earlier.size()) + 1};
  for (std::size_t i = 1; i < written.size(); ++i) apply_word(written[i], event, earlier);
  event.evidence.level = provable_level(event.how, !event.evidence.sha256.empty());
  return event;
}

}  // namespace

Day day_number(int number) { return Day(std::chrono::year(2026) / 1 / 1) + std::chrono::days(number); }

Question question_about(std::string_view country, std::string_view capacity, std::string_view channel,
                        std::string_view purpose) {
  Question question;
  question.country = country == "-" ? "" : country;
  question.capacity = capacity_from_text(capacity).value();
  question.channel = channel_from_text(channel).value();
  question.purpose = purpose;
  question.value = asked_value;
  question.day = day_number(100);
  return question;
}

std::vector<Event> read_state(std::string_view state, Question& question) {
  std::vector<Event> events;
  if (state == "-") return events;
  for (const std::string_view part : text::split(state, ';')) {
    const auto written = text::words(part);
    if (const auto fact = facts.find(written.at(0)); fact != facts.end())
      fact->second(question);
    else
      events.push_back(read_event(written, event_kind_from_text(written[0]).value(), question, events));
  }
  return events;
}

}  // namespace kartei::consent::test
