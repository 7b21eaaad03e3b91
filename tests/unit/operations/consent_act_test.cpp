#include "consent_fixture.hpp"
#include "model/error.hpp"

namespace kartei::operations {
namespace {

using consent::How;

class ConsentActs : public ConsentTest {
 protected:
  /// Why a consent is refused; nothing may be recorded.
  template <class Record>
  std::string refusal(Record record) {
    const auto before = store::all_consent_events(store_).size();
    std::string message = "recorded";
    try {
      (void)record();
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::usage);
      message = error.what();
    }
    EXPECT_EQ(store::all_consent_events(store_).size(), before);
    return message;
  }
};

TEST_F(ConsentActs, a_double_opt_in_counts_once_it_is_confirmed) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  EXPECT_EQ(answer(text(anna), Channel::email), "DENY NO_BASIS");
  const auto given = give(act("anna@example.de", How::double_opt_in, "2026-11-01"));
  EXPECT_EQ(given.events.front().kind, consent::EventKind::requested);
  EXPECT_EQ(answer(text(anna), Channel::email), "DENY UNCONFIRMED");
  const auto confirmed = confirm(act(text(anna), How::double_opt_in, "2026-11-02"));
  EXPECT_EQ(confirmed.events.front().about, std::vector{given.events.front().id});
  EXPECT_EQ(answer(text(anna), Channel::email), "ALLOW_WITH_DUTIES");
}

TEST_F(ConsentActs, signed_paper_is_not_enough_for_email_in_germany_but_is_in_switzerland) {
  const PartyId german = add_person("Meyer", {"anna@example.de"});
  const PartyId swiss = add_person("Meier", {"anna@example.ch"}, "CH");
  for (const PartyId party : {german, swiss}) {
    ConsentAct paper = act(text(party), How::paper, "2026-11-01");
    paper.evidence_path = file("karte.pdf").string();
    EXPECT_EQ(give(paper).events.front().evidence.level, 3);
  }
  EXPECT_EQ(answer(text(german), Channel::email), "DENY NO_PROOF");
  EXPECT_EQ(answer(text(swiss), Channel::email), "ALLOW_WITH_DUTIES");
}

TEST_F(ConsentActs, the_level_is_never_above_what_way_and_file_prove) {
  add_person("Meyer", {"anna@example.de"});
  EXPECT_EQ(give(act("anna@example.de", How::paper, "2026-11-01")).events.front().evidence.level, 1);
  EXPECT_EQ(give(act("anna@example.de", How::double_opt_in, "2026-11-01")).events.front().evidence.level, 1);
}

TEST_F(ConsentActs, refuses_what_proves_nothing_or_cannot_be) {
  add_person("Meyer", {"anna@example.de"});
  const PartyId two = add_person("Zwei", {"a@example.de", "b@example.de"});
  const PartyId none = add_person("Keine", {});
  const ConsentAct good = act("anna@example.de", How::double_opt_in, "2026-11-01");

  ConsentAct bad = good;
  bad.wording = " \n";
  EXPECT_NE(refusal([&] { return give(bad); }).find("needs the wording"), std::string::npos);
  bad = good;
  bad.at = now + std::chrono::seconds(1);
  EXPECT_NE(refusal([&] { return give(bad); }).find("lies in the future"), std::string::npos);
  bad = good;
  bad.purpose = "Spam";
  EXPECT_NE(refusal([&] { return give(bad); }).find("no purpose 'Spam'"), std::string::npos);
  bad.subject = text(two);
  bad.purpose = "newsletter";
  EXPECT_NE(refusal([&] { return give(bad); }).find("several values"), std::string::npos);
  bad.subject = text(none);
  EXPECT_NE(refusal([&] { return give(bad); }).find("has no value for email"), std::string::npos);
  bad.subject = "4711";
  EXPECT_NE(refusal([&] { return give(bad); }).find("there is no party 4711"), std::string::npos);
  EXPECT_NE(refusal([&] { return confirm(good); }).find("no request"), std::string::npos);
}

TEST_F(ConsentActs, a_confirmation_before_its_request_is_refused) {
  add_person("Meyer", {"anna@example.de"});
  (void)give(act("anna@example.de", How::double_opt_in, "2026-11-05"));
  const std::string message =
      refusal([&] { return confirm(act("anna@example.de", How::double_opt_in, "2026-11-04")); });
  EXPECT_NE(message.find("before its request"), std::string::npos) << message;
}

TEST_F(ConsentActs, a_dry_run_records_nothing) {
  add_person("Meyer", {"anna@example.de"});
  environment_.dry_run = true;
  const auto recorded = give(act("anna@example.de", How::double_opt_in, "2026-11-05"));
  EXPECT_EQ(recorded.events.size(), 1U);
  EXPECT_FALSE(recorded.operation);
  EXPECT_TRUE(store::all_consent_events(store_).empty());
}

TEST_F(ConsentActs, a_withdrawal_counts_for_its_channel_and_purpose) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  opt_in("anna@example.de");
  (void)withdraw_consent(store_, act(text(anna), How::in_person, "2026-11-10"), consent::shipped_rule_set(),
                         environment_);
  EXPECT_EQ(answer(text(anna), Channel::email), "DENY WITHDRAWN");
  EXPECT_EQ(answer(text(anna), Channel::post), "ALLOW_WITH_DUTIES");
}

TEST_F(ConsentActs, the_history_tells_all_in_the_order_it_happened) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  (void)optout("anna@example.de", "2026-10-01");
  opt_in("anna@example.de");
  std::string kinds;
  for (const consent::Event& event : consent_history(store_, text(anna)))
    kinds += std::string(to_text(event.kind)) + " ";
  EXPECT_EQ(kinds, "objected objected objected requested confirmed ");
}

}  // namespace
}  // namespace kartei::operations
