/// No sequence of merges turns a DENY by objection into an ALLOW.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "consent/decide.hpp"
#include "consent/evidence.hpp"
#include "ledger_state.hpp"

namespace kartei::consent {
namespace {

constexpr std::size_t party_count = 6;

/// A small world of parties with one mailbox each, some shared, and a random ledger.
class World {
 public:
  explicit World(std::uint32_t seed) : random_(seed) {
    for (std::size_t i = 0; i < party_count; ++i) {
      leader_[i] = i;
      mailbox_[i] = "box" + std::to_string(pick(party_count - 1)) + "@example.de";
    }
    for (std::int64_t id = 1; id <= 14; ++id) events_.push_back(random_event(id));
  }

  void merge_two() { merge(pick(party_count), pick(party_count)); }

  /// Whether an objection speaks against the party's own mailbox, or its letter box.
  [[nodiscard]] bool is_objected(std::size_t party, Channel channel) const {
    const Verdict verdict = ask(party, channel);
    return std::ranges::any_of(verdict.reasons,
                               [](const Reason& reason) { return reason.code == ReasonCode::objected; });
  }

  [[nodiscard]] bool is_allowed(std::size_t party, Channel channel) const {
    return ask(party, channel).is_allowed();
  }

 private:
  std::size_t pick(std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
  }

  void merge(std::size_t a, std::size_t b) {
    const std::size_t from = leader_[a];
    const std::size_t to = leader_[b];
    for (std::size_t& leader : leader_) leader = leader == from ? to : leader;
  }

  Event random_event(std::int64_t id) {
    Event event;
    event.id = ConsentEventId{id};
    const std::size_t party = pick(party_count);
    event.party = PartyId{static_cast<std::int64_t>(party)};
    event.subject = pick(2) == 0 ? SubjectKind::party : SubjectKind::contact_point;
    if (event.subject == SubjectKind::contact_point) event.value = mailbox_[party];
    constexpr std::array kinds{EventKind::objected, EventKind::given, EventKind::confirmed,
                               EventKind::withdrawn};
    event.kind = kinds[pick(kinds.size())];
    constexpr std::array channels{Channel::email, Channel::post};
    if (event.kind != EventKind::objected || pick(3) == 0) event.channel = channels[pick(2)];
    event.purpose = "newsletter";
    constexpr std::array hows{How::paper, How::double_opt_in, How::import};
    event.how = hows[pick(hows.size())];
    event.wording.sha256 = std::string(64, 'a');
    event.evidence.sha256 = std::string(64, 'b');
    event.evidence.level = provable_level(event.how, true);
    event.happened_at = Moment(test::day_number(static_cast<int>(pick(90))));
    lift_some(event);
    return event;
  }

  /// As the commands do: an opt-in names the objections that its own party has at that time.
  void lift_some(Event& event) {
    if (!is_opt_in(event.kind) || event.how == How::import) return;
    for (const Event& earlier : events_)
      if (earlier.kind == EventKind::objected && earlier.party == event.party)
        event.about.push_back(earlier.id);
  }

  [[nodiscard]] Verdict ask(std::size_t party, Channel channel) const {
    Question question = test::question_about("DE", "consumer", to_text(channel), "newsletter");
    question.value = channel == Channel::email ? mailbox_[party] : "party " + std::to_string(party);
    std::vector<Event> known;
    for (const Event& event : events_) {
      const bool is_ours = leader_[static_cast<std::size_t>(event.party.value)] == leader_[party];
      const bool is_about_value = event.subject != SubjectKind::party && event.value == question.value;
      if (is_ours || is_about_value) known.push_back(event);
    }
    return decide(question, known, shipped_rule_set());
  }

  std::mt19937 random_;
  std::array<std::size_t, party_count> leader_{};
  std::array<std::string, party_count> mailbox_;
  std::vector<Event> events_;
};

TEST(Merges, never_turn_a_denial_by_objection_into_an_allowance) {
  std::size_t objections_met = 0;
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    World world(seed);
    std::map<std::pair<std::size_t, Channel>, bool> was_objected;
    for (int step = 0; step < 6; ++step) {
      for (std::size_t party = 0; party < party_count; ++party) {
        for (const Channel channel : {Channel::email, Channel::post}) {
          SCOPED_TRACE("seed " + std::to_string(seed) + ", party " + std::to_string(party) + ", step " +
                       std::to_string(step));
          bool& objected = was_objected[{party, channel}];
          if (objected) {
            EXPECT_FALSE(world.is_allowed(party, channel));
          }
          objected = objected || world.is_objected(party, channel);
          objections_met += objected ? 1 : 0;
        }
      }
      world.merge_two();
    }
  }
  EXPECT_GT(objections_met, 3'000U);
}

}  // namespace
}  // namespace kartei::consent
