#include "consent/rule_set.hpp"

#include <gtest/gtest.h>

#include "consent/decide.hpp"
#include "model/error.hpp"

namespace kartei::consent {
namespace {

constexpr std::string_view small_rule_set = R"(
id = "test-1"
[[age_of_consent]]
years = 16
[[purpose]]
name = "newsletter"
class = "own_similar"
[[rule]]
channel = "email"
accepts = ["consent"]
evidence = 3
[[rule]]
channel = "post"
accepts = []
otherwise = "review"
[[rule]]
channel = "phone"
accepts = []
[[rule]]
channel = "fax"
accepts = []
[[rule]]
channel = "sms"
accepts = []
[[rule]]
channel = "message"
accepts = []
[[rule]]
channel = "autocall"
accepts = []
)";

std::string refusal(std::string toml, std::string_view before, std::string_view after) {
  toml.replace(toml.find(before), before.size(), after);
  try {
    return "accepted: " + read_rule_set(toml, "own.toml").id;
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::configuration);
    return error.what();
  }
}

TEST(RuleSet, shipped_decides_every_channel_in_three_countries) {
  const RuleSet& rules = shipped_rule_set();
  EXPECT_EQ(rules.id, "dach-2026-1");
  for (const std::string_view country : {"DE", "AT", "CH"}) {
    SCOPED_TRACE(country);
    EXPECT_EQ(rules.channel_rule(Channel::post, country, Capacity::consumer)->accepted,
              std::vector{Basis::legitimate_interest});
    EXPECT_EQ(rules.channel_rule(Channel::email, country, Capacity::business)->accepted,
              (std::vector{Basis::consent, Basis::soft_opt_in}));
    EXPECT_EQ(rules.channel_rule(Channel::fax, country, Capacity::business)->accepted.front(),
              Basis::consent);
  }
  EXPECT_EQ(rules.channel_rule(Channel::email, "DE", Capacity::business)->required_evidence, 4);
  EXPECT_EQ(rules.channel_rule(Channel::email, "CH", Capacity::business)->required_evidence, 2);
  EXPECT_TRUE(rules.channel_rule(Channel::email, "FR", Capacity::business)->accepted.empty());
}

TEST(RuleSet, finds_a_purpose_without_regard_to_case_and_umlauts) {
  EXPECT_EQ(shipped_rule_set().purpose("NEWSLETTER")->name, "newsletter");
  EXPECT_EQ(shipped_rule_set().purpose("rueckruf")->name, "Rückruf");
  EXPECT_EQ(shipped_rule_set().purpose("Spam"), nullptr);
}

TEST(RuleSet, of_ones_own_changes_the_decision_and_is_named_in_the_verdict) {
  const RuleSet rules = read_rule_set(small_rule_set, "own.toml");
  Question question;
  question.country = "DE";
  question.channel = Channel::post;
  question.purpose = "newsletter";
  question.value = "hans meyer, ring 5, 63067 offenbach";
  const Verdict verdict = decide(question, {}, rules);
  EXPECT_EQ(verdict.outcome, Outcome::review);
  EXPECT_EQ(verdict.rule_set, "test-1");
}

struct Row {
  std::string_view before, after, because;
};

TEST(RuleSet, that_lacks_or_misspells_something_is_refused_with_its_place) {
  for (const Row& row : std::initializer_list<Row>{
           {"id = \"test-1\"", "", "id: is missing"},
           {"id = \"test-1\"", "id = 1", "own.toml:2: id: is no text"},
           {"class = \"own_similar\"", "class = \"own\"", "class: \"own\" is not known"},
           {"evidence = 3", "evidence = 7", "own.toml:11: evidence: is no level of evidence"},
           {"evidence = 3", "evidense = 3", "own.toml:11: evidense: is not known here"},
           {"accepts = [\"consent\"]", "accepts = [\"karma\"]", "accepts: holds no basis"},
           {"accepts = [\"consent\"]", "", "accepts: is missing"},
           {"channel = \"email\"", "channel = \"pigeon\"", "channel: \"pigeon\" is not known"},
           {"channel = \"email\"", "channel = \"chat\"", "channel: is none that somebody is reached by"},
           {"[[rule]]\nchannel = \"fax\"\naccepts = []", "", "channel \"fax\" has no rule without a country"},
           {"years = 16", "years = 16\ncountry = \"DE\"", "age_of_consent: has no entry without a country"},
           {"years = 16", "years = \"sechzehn\"", "years: is no whole number"},
           {"evidence = 3", "evidence = 3\nobjector_list = \"ECG\"",
            "the list \"ECG\", which no [[list]] defines"},
           {"id = \"test-1\"", "id = \"test-1\"\nkeeps_ip = \"ja\"", "keeps_ip: is neither true nor false"},
           {"evidence = 3", "evidence = 3\ncounts_mail_pair = 1",
            "counts_mail_pair: is neither true nor false"},
           {"id = \"test-1\"", "id = \"test-1\"\nfrequency_cap_days = 7",
            "frequency_cap_contacts belong together"},
           {"class = \"own_similar\"", "class = \"own_similar\"\nthird_party = \"X\"",
            "third_party: belongs to a purpose of class third_party only"},
           {"class = \"own_similar\"", "class = \"own_similar\"\nsensitive_fields = [1]",
            "sensitive_fields: holds what is no text"},
           {"channel = \"post\"", "channel = \"post\"\ncountry = \"DE\"",
            "channel \"post\" has no rule without a country"},
           {"otherwise = \"review\"", "otherwise = \"allow\"", "otherwise: is neither"},
           {"evidence = 3", "evidence = 3\nquiet_from = \"20:00\"",
            "quiet_from: and quiet_until belong together"},
           {"evidence = 3", "evidence = 3\nquiet_from = \"24:00\"\nquiet_until = \"08:00\"",
            "are no two times of the day"},
           {"evidence = 3", "evidence = 3\nquiet_days = [\"sonntag\"]", "quiet_days: holds \"sonntag\""},
           {"[[purpose]]", "[[purpose", "own.toml:5: no TOML"},
       }) {
    SCOPED_TRACE(row.after);
    const std::string message = refusal(std::string(small_rule_set), row.before, row.after);
    EXPECT_NE(message.find(row.because), std::string::npos) << message;
  }
}

std::string refusal_of_own(std::string toml, std::string_view before, std::string_view after) {
  toml.replace(toml.find(before), before.size(), after);
  try {
    return "accepted: " + read_own_rule_set(toml, "own.toml", "hash").id;
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::configuration);
    return error.what();
  }
}

TEST(RuleSet, of_ones_own_has_an_id_of_its_own_and_every_row_of_the_shipped_one) {
  const std::string shipped(shipped_rule_set_text());
  EXPECT_EQ(read_own_rule_set(shipped, "own.toml", "hash").sha256, "hash");
  EXPECT_EQ(shipped_rule_set().sha256.size(), 64U);
  constexpr std::string_view id = "id = \"dach-2026-1\"";
  EXPECT_NE(refusal_of_own(shipped, "evidence = 4", "evidence = 1").find("give it an id of its own"),
            std::string::npos);
  std::string own = shipped;
  own.replace(own.find(id), id.size(), "id = \"own-1\"");
  EXPECT_EQ(refusal_of_own(own, "evidence = 4", "evidence = 1"), "accepted: own-1");
  const std::string missing = refusal_of_own(own, "country = \"DE\"\ncapacity = \"business\"",
                                             "country = \"LI\"\ncapacity = \"business\"");
  EXPECT_NE(missing.find("channel = \"phone\", country = \"DE\", capacity = \"business\" is missing"),
            std::string::npos)
      << missing;
}

TEST(RuleSet, an_unknown_purpose_is_answered_with_the_known_ones) {
  Question question;
  question.purpose = "Newslettr";
  try {
    (void)decide(question, {}, shipped_rule_set());
    FAIL() << "decided for a purpose that is not defined";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    EXPECT_NE(std::string_view(error.what()).find("newsletter, Einladung"), std::string_view::npos);
  }
}

}  // namespace
}  // namespace kartei::consent
