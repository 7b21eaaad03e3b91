#include "consent_fixture.hpp"
#include "model/error.hpp"
#include "operations/consent/consent_statements.hpp"

namespace kartei::operations {
namespace {

using consent::How;

class Optout : public ConsentTest {};

TEST_F(Optout, blocks_every_channel_of_the_party) {
  const PartyId anna = add_person("Meyer", {"anna@example.de", "a.meyer@example.de"});
  opt_in("anna@example.de");
  const auto summary = optout(text(anna));
  EXPECT_EQ(summary.party, anna);
  EXPECT_EQ(summary.values.size(), 3U);
  EXPECT_EQ(answer(text(anna), Channel::email), "DENY OBJECTED");
  EXPECT_EQ(answer(text(anna), Channel::post), "DENY OBJECTED");
}

TEST_F(Optout, can_be_narrowed_to_a_channel) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  opt_in("anna@example.de");
  OptoutDraft draft;
  draft.subject = text(anna);
  draft.channel = Channel::post;
  draft.at = now;
  (void)record_optout(store_, draft, consent::shipped_rule_set(), environment_);
  EXPECT_EQ(answer(text(anna), Channel::post), "DENY OBJECTED");
  EXPECT_EQ(answer(text(anna), Channel::email), "ALLOW_WITH_DUTIES");
}

TEST_F(Optout, is_known_to_a_second_record_with_the_same_address) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  const PartyId twin = add_person("Meier", {"anna@example.de"});
  (void)optout(text(anna));
  EXPECT_EQ(answer(text(twin), Channel::email), "DENY OBJECTED");
}

TEST_F(Optout, of_one_at_an_address_is_not_that_of_the_household) {
  const PartyId father = add_person("Brandt", {});
  Contact son = store::read_golden(store_, father)->contact;
  son.person.first_name = "Karl";
  const PartyId son_party = add(son);
  (void)optout(text(father));
  EXPECT_EQ(answer(text(father), Channel::post), "DENY OBJECTED");
  EXPECT_EQ(answer(text(son_party), Channel::post), "ALLOW_WITH_DUTIES");
}

TEST_F(Optout, of_somebody_written_nearly_alike_at_the_same_door_goes_to_a_person) {
  const PartyId anna = add_person("Schulz", {});
  struct Row {
    const char* first;
    const char* last;
    const char* answer;
  };
  const std::vector<Row> rows{
      {"Schulz", "Anna", "REVIEW OBJECTION_NEAR"},       {"A.", "Schulz", "REVIEW OBJECTION_NEAR"},
      {"Anna", "Schulz-Meyer", "REVIEW OBJECTION_NEAR"}, {"Anna", "Meyer-Schulz", "REVIEW OBJECTION_NEAR"},
      {"Anne", "Schulz", "REVIEW OBJECTION_NEAR"},       {"Anna", "Schultz", "REVIEW OBJECTION_NEAR"},
      {"Anna", "Shculz", "REVIEW OBJECTION_NEAR"},       {"", "Schulz", "REVIEW OBJECTION_NEAR"},
      {"Anna Maria", "Schulz", "REVIEW OBJECTION_NEAR"}, {"Karl", "Schulz", "ALLOW_WITH_DUTIES"},
      {"Hanno", "Schulz", "ALLOW_WITH_DUTIES"},          {"Petra", "Schulz", "ALLOW_WITH_DUTIES"},
      {"Anna", "Brandt", "ALLOW_WITH_DUTIES"},           {"K.", "Schulz", "ALLOW_WITH_DUTIES"},
  };
  (void)optout(text(anna));
  for (const Row& row : rows) {
    Contact near = store::read_golden(store_, anna)->contact;
    near.person.first_name = row.first;
    near.person.last_name = row.last;
    EXPECT_EQ(answer(text(add(near)), Channel::post), row.answer) << row.first << ' ' << row.last;
  }
}

TEST_F(Optout, of_somebody_written_nearly_alike_elsewhere_is_not_theirs) {
  const PartyId anna = add_person("Schulz", {});
  Contact other = store::read_golden(store_, anna)->contact;
  other.person.first_name = "Anne";
  other.addresses.front().house_number = "7";
  (void)optout(text(anna));
  EXPECT_EQ(answer(text(add(other)), Channel::post), "ALLOW_WITH_DUTIES");
}

TEST_F(Optout, of_somebody_written_nearly_alike_who_was_told_apart_is_not_theirs) {
  const PartyId anna = add_person("Schulz", {});
  Contact sister = store::read_golden(store_, anna)->contact;
  sister.person.first_name = "Anne";
  const PartyId sister_party = add(sister);
  (void)optout(text(anna));
  EXPECT_EQ(answer(text(sister_party), Channel::post), "REVIEW OBJECTION_NEAR");
  tell_apart(anna, sister_party);
  EXPECT_EQ(answer(text(sister_party), Channel::post), "ALLOW_WITH_DUTIES");
}

TEST_F(Optout, leaves_a_role_mailbox_to_the_colleagues) {
  const PartyId anna = add_person("Meyer", {"info@example.de"});
  const PartyId bert = add_person("Schulz", {"info@example.de"});
  opt_in("info@example.de");
  EXPECT_EQ(optout(text(anna)).exempt_values, std::vector<std::string>{"info@example.de"});
  EXPECT_EQ(answer(text(anna), Channel::email), "DENY OBJECTED");
  EXPECT_EQ(answer(text(bert), Channel::email), "ALLOW_WITH_DUTIES");
}

TEST_F(Optout, of_a_shared_mailbox_by_its_value_blocks_it_for_all_and_names_them) {
  const PartyId wife = add_person("Krüger", {"krueger@example.de"});
  const PartyId husband = add_person("Kröger", {"krueger@example.de"});
  EXPECT_EQ(optout("krueger@example.de").other_holders, (std::vector{wife, husband}));
  EXPECT_EQ(answer(text(wife), Channel::email), "DENY OBJECTED");
  EXPECT_EQ(answer(text(husband), Channel::email), "DENY OBJECTED");
}

TEST_F(Optout, of_a_value_that_nobody_has_yet_blocks_it_when_it_comes) {
  EXPECT_FALSE(optout("new@example.de").party);
  const PartyId later = add_person("Neu", {"new@example.de"});
  EXPECT_EQ(answer(text(later), Channel::email), "DENY OBJECTED");
}

TEST_F(Optout, of_the_one_merged_away_survives_the_merge_and_the_split) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  const PartyId twin = add_person("Meier", {"twin@example.de"});
  const Contact of_twin = store::read_golden(store_, twin)->contact;
  opt_in("anna@example.de");
  (void)optout(text(twin));
  EXPECT_EQ(answer(text(anna), Channel::email), "REVIEW OBJECTION_NEAR");
  const MergeId merged = merge(anna, twin);
  EXPECT_EQ(answer(text(anna), Channel::email), "DENY OBJECTED");
  EXPECT_EQ(answer(text(twin), Channel::post), "DENY OBJECTED");
  split(merged, anna, twin, of_twin);
  tell_apart(anna, twin);
  EXPECT_EQ(answer(text(anna), Channel::email), "ALLOW_WITH_DUTIES");
  EXPECT_EQ(answer(text(twin), Channel::email), "DENY OBJECTED");
}

TEST_F(Optout, said_after_a_merge_stays_with_both_when_they_are_split) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  const PartyId twin = add_person("Meier", {"twin@example.de"});
  const Contact of_twin = store::read_golden(store_, twin)->contact;
  const MergeId merged = merge(anna, twin);
  (void)optout(text(twin));
  split(merged, anna, twin, of_twin);
  EXPECT_EQ(answer(text(anna), Channel::post), "DENY OBJECTED");
  EXPECT_EQ(answer(text(twin), Channel::post), "DENY OBJECTED");
}

TEST_F(Optout, is_lifted_by_a_later_proven_opt_in_and_named_by_it) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  const auto objected = optout(text(anna), "2026-10-01");
  (void)give(act("anna@example.de", How::double_opt_in, "2026-11-01"));
  ConsentAct link = act("anna@example.de", How::double_opt_in, "2026-11-02");
  link.evidence_path = file("log.txt").string();
  const auto confirmed = confirm(link);
  EXPECT_EQ(confirmed.lifted.size(), 3U);  // the party's, the mailbox's and the address's: for e-mail
  EXPECT_EQ(answer(text(anna), Channel::email), "ALLOW_WITH_DUTIES");
  EXPECT_EQ(answer(text(anna), Channel::post), "DENY OBJECTED");
}

TEST_F(Optout, is_not_lifted_by_a_double_opt_in_that_no_file_shows) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  (void)optout(text(anna), "2026-10-01");
  (void)give(act("anna@example.de", How::double_opt_in, "2026-11-01"));
  EXPECT_TRUE(confirm(act("anna@example.de", How::double_opt_in, "2026-11-02")).lifted.empty());
  EXPECT_EQ(answer(text(anna), Channel::email), "DENY OBJECTED");
}

TEST_F(Optout, is_lifted_by_a_double_opt_in_whose_request_a_file_shows) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  (void)optout(text(anna), "2026-10-01");
  ConsentAct form = act("anna@example.de", How::double_opt_in, "2026-11-01");
  form.evidence_path = file("form.txt").string();
  (void)give(form);
  EXPECT_EQ(confirm(act("anna@example.de", How::double_opt_in, "2026-11-02")).lifted.size(), 3U);
  EXPECT_EQ(answer(text(anna), Channel::email), "ALLOW_WITH_DUTIES");
}

TEST_F(Optout, is_not_lifted_by_an_earlier_opt_in) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  (void)optout(text(anna), "2026-11-10");
  opt_in("anna@example.de");
  EXPECT_EQ(answer(text(anna), Channel::email), "DENY OBJECTED");
}

TEST_F(Optout, to_post_is_lifted_by_a_signed_card) {
  const PartyId anna = add_person("Meyer", {});
  (void)optout(text(anna), "2026-10-01");
  ConsentAct card = act(text(anna), How::paper, "2026-11-01");
  card.channel = Channel::post;
  card.evidence_path = file("karte.pdf").string();
  EXPECT_EQ(give(card).lifted.size(), 2U);
  EXPECT_EQ(answer(text(anna), Channel::post), "ALLOW_WITH_DUTIES");
}

class Statements : public ConsentTest {
 protected:
  std::size_t import_says(PartyId party, ConsentStatement::Meaning meaning, std::string channel) {
    Contact contact = store::read_golden(store_, party)->contact;
    contact.consents = {{meaning, std::move(channel), "ja"}};
    store::Change change(store_, by("import"));
    const std::size_t count =
        record_statements(store_, party, contact, {"ERP", "erp.csv:2", now, change.id()},
                          consent::shipped_rule_set(), environment_);
    change.commit({});
    return count;
  }
};

TEST_F(Statements, a_yes_of_an_import_is_on_file_but_proves_nothing) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  EXPECT_EQ(import_says(anna, ConsentStatement::Meaning::given, "email"), 1U);
  EXPECT_EQ(answer(text(anna), Channel::email), "DENY OUT_OF_SCOPE");
  EXPECT_EQ(store::all_consent_events(store_).front().evidence.level, 1);
}

TEST_F(Statements, a_no_of_an_import_blocks_party_and_values) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  EXPECT_EQ(import_says(anna, ConsentStatement::Meaning::objected, ""), 3U);
  EXPECT_EQ(answer(text(anna), Channel::email), "DENY OBJECTED");
  EXPECT_EQ(answer(text(anna), Channel::post), "DENY OBJECTED");
}

TEST_F(Statements, the_same_word_every_night_is_recorded_once) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  EXPECT_GT(import_says(anna, ConsentStatement::Meaning::objected, ""), 0U);
  EXPECT_EQ(import_says(anna, ConsentStatement::Meaning::objected, ""), 0U);
  EXPECT_GT(import_says(anna, ConsentStatement::Meaning::given, ""), 0U);
  EXPECT_GT(import_says(anna, ConsentStatement::Meaning::objected, ""), 0U);
}

TEST_F(Statements, a_yes_after_a_no_does_not_bring_anybody_back) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  opt_in("anna@example.de");
  (void)optout(text(anna), "2026-11-10");
  import_says(anna, ConsentStatement::Meaning::given, "email");
  EXPECT_EQ(answer(text(anna), Channel::email), "DENY OBJECTED");
}

}  // namespace
}  // namespace kartei::operations
