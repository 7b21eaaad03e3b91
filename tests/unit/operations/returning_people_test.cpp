/// A no is always obeyed: no sequence of imports, merges, splits and undos brings an objector back.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>

#include "database_test.hpp"
#include "model/error.hpp"
#include "operations/consent/consent_check.hpp"
#include "operations/consent/optout.hpp"

namespace kartei::operations {
namespace {

constexpr std::size_t person_count = 4;

/// A few people who come again and again: always with their own mailbox or mobile number, else as it happens.
class ReturningPeople : public DatabaseTest {
 protected:
  std::size_t pick(std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
  }

  /// By which of the two a person is known in all lists.
  static bool is_known_by_mail(std::size_t person) { return person % 2 == 0; }

  std::string row_of(std::size_t person) {
    const bool by_mail = is_known_by_mail(person);
    return fmt::format("Person{0};Nachname{0};Gasse {1};20095;Hamburg;{2};{3};{4}\n", person, pick(90) + 1,
                       by_mail ? fmt::format("person{}@example.de", person) : "",
                       by_mail ? "" : fmt::format("0171 234567{}", person), pick(6) == 0 ? "ja" : "");
  }

  void import_some() {
    const std::string source = fmt::format("list{}", pick(3));
    const bool tells_no = pick(2) == 0;
    std::string text = "Vorname;Nachname;Straße;PLZ;Ort;E-Mail;Mobil;" +
                       std::string(tells_no ? "Werbesperre" : "Kommentar") + "\n";
    for (std::size_t i = 0; i <= pick(3); ++i) text += row_of(pick(person_count));
    (void)import(source, text);
  }

  void object() {
    const auto known = store::leaders(*store_);
    if (known.empty()) return;
    OptoutDraft draft;
    draft.subject = std::to_string(known[pick(known.size())].value);
    draft.at = environment().now;
    (void)record_optout(*store_, draft, consent::shipped_rule_set(), environment());
  }

  void join_or_part() {
    const auto known = store::leaders(*store_);
    if (known.empty()) return;
    const PartyId leader = known[pick(known.size())];
    const auto members = store::members(*store_, leader);
    if (members.size() > 1)
      (void)split(members.front(), members.back());
    else if (const auto person = person_of(leader))
      for (const PartyId other : known)
        if (other != leader && person_of(other) == person) {
          (void)merge(leader, other);
          return;
        }
  }

  void step() {
    try {
      switch (pick(5)) {
        case 0:
        case 1:
          return import_some();
        case 2:
          return object();
        case 3:
          return join_or_part();
        default:
          (void)undo();
      }
    } catch (const Error& error) {
      const bool was_nothing_done = std::string_view(error.what()).starts_with("there is nothing to undo");
      EXPECT_TRUE(was_nothing_done || error.kind() == ErrorKind::policy) << error.what();
    }
  }

  std::optional<std::size_t> person_of(PartyId leader) {
    const std::string name = store::read_golden(*store_, leader)->contact.person.last_name;
    return name.empty() ? std::nullopt : std::optional<std::size_t>(name.back() - '0');
  }

  [[nodiscard]] consent::Verdict post_verdict(PartyId party) {
    const ContactAim aim{Channel::post, "Einladung",
                         std::chrono::floor<std::chrono::days>(environment().now)};
    return check_consent(*store_, std::to_string(party.value), aim, consent::shipped_rule_set(),
                         environment())
        .front()
        .decision.verdict;
  }

  /// Nobody who was once denied for an objection may be written to; notes who is denied now.
  void look() {
    for (const PartyId party : store::leaders(*store_)) {
      const auto person = person_of(party);
      const consent::Verdict verdict = post_verdict(party);
      const bool is_objected = std::ranges::any_of(verdict.reasons, [](const consent::Reason& reason) {
        return reason.code == consent::ReasonCode::objected;
      });
      if (objected_[*person]) {
        EXPECT_FALSE(verdict.is_allowed()) << "party " << party.value;
        ++times_asked_;
      }
      objected_[*person] = objected_[*person] || is_objected;
    }
  }

  std::mt19937 random_;
  std::map<std::size_t, bool> objected_;
  std::size_t times_asked_ = 0;
};

TEST_F(ReturningPeople, stay_denied_once_they_objected) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    random_.seed(seed);
    objected_.clear();
    store_.reset();
    for (const char* ending : {"", ".sidecar"}) std::filesystem::remove(database().string() + ending);
    store_.emplace(store::Store::create(database(), environment().now));
    for (int i = 0; i < 7; ++i) {
      step();
      look();
    }
  }
  EXPECT_GT(times_asked_, 500U);
}

}  // namespace
}  // namespace kartei::operations
