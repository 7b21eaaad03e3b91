#include "ledger_state.hpp"

#include <algorithm>
#include <array>
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
    {"told", [](Question& q) { q.third_party.value().was_told = true; }},
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
    {"soft",
     [](Event& e) {
       e.basis = Basis::soft_opt_in;
       e.facts = {{FactKind::sale, "Auftrag 4711"}, {FactKind::goods, "Segel"}};
     }},
    {"presumed",
     [](Event& e) {
       e.basis = Basis::presumed_b2b;
       e.facts = {{FactKind::offer, "fragte auf der Messe danach"}, {FactKind::call, "bat um Anruf"}};
       e.wording = {};
     }},
    {"no-sale", [](Event& e) { e.facts.at(0).text = " "; }},
    {"no-goods", [](Event& e) { e.facts.pop_back(); }},
    {"no-offer", [](Event& e) { e.facts.at(0).text.clear(); }},
    {"no-call", [](Event& e) { e.facts.pop_back(); }},
    {"partner", [](Event& e) { e.facts.push_back({FactKind::third_party, "nordlicht"}); }},
    {"other-partner", [](Event& e) { e.facts.push_back({FactKind::third_party, "Südlicht"}); }},
};

/// A fact with a value: "age=15".
struct ValueFact {
  std::string_view name;
  void (*apply)(std::string_view value, Question& question, RuleSet& rules);
};

int number_in(std::string_view text) { return std::stoi(std::string(text)); }

/// "ECG@90"
ListCopy list_copy(std::string_view written, bool is_hit) {
  const auto at = written.find('@');
  return {std::string(written.substr(0, at)), day_number(number_in(written.substr(at + 1))), is_hit};
}

Day years_before(Day day, int years) {
  return Day(std::chrono::year_month_day(day) - std::chrono::years(years));
}

constexpr std::array value_facts{
    ValueFact{"age", [](std::string_view value, Question& q,
                        RuleSet&) { q.birth_date = years_before(q.day, number_in(value)); }},
    ValueFact{"sensitive",
              [](std::string_view value, Question& q, RuleSet&) { q.sensitive_fields.emplace_back(value); }},
    ValueFact{"used", [](std::string_view value, Question& q,
                         RuleSet&) { q.last_use = day_number(number_in(value)); }},
    ValueFact{"list", [](std::string_view value, Question& q,
                         RuleSet&) { q.lists.push_back(list_copy(value, false)); }},
    ValueFact{"hit", [](std::string_view value, Question& q,
                        RuleSet&) { q.lists.push_back(list_copy(value, true)); }},
    ValueFact{"third-party", [](std::string_view value, Question& q,
                                RuleSet&) { q.third_party = {day_number(number_in(value)), false}; }},
    ValueFact{"contact", [](std::string_view value, Question& q,
                            RuleSet&) { q.contacts.push_back(day_number(number_in(value))); }},
    ValueFact{"cap",
              [](std::string_view value, Question&, RuleSet& rules) {
                rules.frequency_cap = {number_in(value), number_in(value.substr(value.find('/') + 1))};
              }},
    ValueFact{
        "covers",
        [](std::string_view value, Question& q, RuleSet& rules) {
          std::ranges::find(rules.purposes, q.purpose, &Purpose::name)->sensitive_fields.emplace_back(value);
        }},
};

bool apply_value_fact(std::string_view written, Question& question, RuleSet& rules) {
  const auto sign = written.find('=');
  const auto found = std::ranges::find(value_facts, written.substr(0, sign), &ValueFact::name);
  if (sign == std::string_view::npos || found == value_facts.end()) return false;
  found->apply(written.substr(sign + 1), question, rules);
  return true;
}

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
  RuleSet nobody_asks;
  return read_state(state, question, nobody_asks);
}

std::vector<Event> read_state(std::string_view state, Question& question, RuleSet& rules) {
  std::vector<Event> events;
  if (state == "-") return events;
  for (const std::string_view part : text::split(state, ';')) {
    const auto written = text::words(part);
    if (const auto fact = facts.find(written.at(0)); fact != facts.end())
      fact->second(question);
    else if (!apply_value_fact(written[0], question, rules))
      events.push_back(read_event(written, event_kind_from_text(written[0]).value(), question, events));
  }
  return events;
}

}  // namespace kartei::consent::test
