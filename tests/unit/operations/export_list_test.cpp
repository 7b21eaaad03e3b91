#include "operations/export/export_list.hpp"

#include "consent_fixture.hpp"
#include "model/error.hpp"
#include "operations/export/recipient.hpp"

namespace kartei::operations {
namespace {

class ExportList : public ConsentTest {
 protected:
  ExportList() { add_recipient(store_, {0, "Agentur X", "processor", "AV-7", "DE"}, environment_); }

  ExportDraft draft(Channel channel) {
    ExportDraft made;
    made.aim = {channel, "newsletter", std::chrono::floor<std::chrono::days>(now)};
    made.recipient = "Agentur X";
    made.file = (folder_ / "liste.csv").string();
    made.dialect = exports::CsvDialect::rfc4180;
    return made;
  }
  ExportSummary run(const ExportDraft& what) {
    return export_list(store_, what, consent::shipped_rule_set(), environment_);
  }
  [[nodiscard]] std::string read(std::string_view name) const {
    std::ifstream stream(folder_ / name, std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
  }
  [[nodiscard]] std::int64_t rows_of(const std::string& table) {
    sqlite::Statement statement = store_.database().prepare("SELECT count(*) FROM " + table);
    EXPECT_TRUE(statement.step());
    return statement.integer(0);
  }
};

TEST_F(ExportList, holds_only_those_whom_the_rules_allow_and_counts_the_others) {
  add_person("Ohne", {"ohne@example.de"});
  const PartyId with = add_person("Mit", {"mit@example.de"});
  const PartyId no = add_person("Nein", {"nein@example.de"});
  add_person("Leer", {});
  opt_in("mit@example.de");
  opt_in("nein@example.de");
  (void)optout(text(no));
  ExportDraft what = draft(Channel::email);
  what.denied_file = (folder_ / "andere.csv").string();
  const ExportSummary summary = run(what);
  EXPECT_EQ(summary.decided, 4);
  EXPECT_EQ(summary.exported, 1);
  std::string counted;
  for (const ExportCount& count : summary.counts)
    counted += count.reason + "=" + std::to_string(count.parties) + " ";
  EXPECT_EQ(counted, "=1 NO_CONTACT_POINT=1 OBJECTED=1 NO_BASIS=1 ");
  EXPECT_EQ(
      read("liste.csv"),
      "Kartei-Nr,Anrede,Titel,Vorname,Nachname,Firma,Abteilung,Position,PLZ,Ort,Land,E-Mail,Briefanrede\r\n" +
          text(with) + ",,,Anna,Mit,,,,63067,Offenbach,DE,mit@example.de,Guten Tag Anna Mit\r\n");
  EXPECT_NE(read("andere.csv").find("Anna,Nein,,DENY,OBJECTED"), std::string::npos) << read("andere.csv");
}

TEST_F(ExportList, for_post_hands_over_no_mailbox) {
  add_person("Meyer", {"anna@example.de"});
  EXPECT_EQ(run(draft(Channel::post)).exported, 1);
  EXPECT_EQ(read("liste.csv").find("anna@example.de"), std::string::npos);
  ExportDraft cards = draft(Channel::post);
  cards.file = (folder_ / "karten.vcf").string();
  EXPECT_EQ(run(cards).exported, 1);
  EXPECT_EQ(read("karten.vcf").find("anna@example.de"), std::string::npos);
  EXPECT_NE(read("karten.vcf").find("Offenbach"), std::string::npos);
}

TEST_F(ExportList, takes_the_best_of_several_values) {
  add_person("Meyer", {"alt@example.de", "neu@example.de"});
  opt_in("neu@example.de");
  EXPECT_EQ(run(draft(Channel::email)).exported, 1);
  EXPECT_NE(read("liste.csv").find("neu@example.de"), std::string::npos);
}

TEST_F(ExportList, takes_only_the_segment) {
  add_person("Meyer", {});
  add_person("Schulz", {});
  ExportDraft what = draft(Channel::post);
  what.segment = "last_name = schulz";
  const ExportSummary summary = run(what);
  EXPECT_EQ(summary.decided, 1);
  EXPECT_NE(read("liste.csv").find("Schulz"), std::string::npos);
}

TEST_F(ExportList, of_few_decides_as_of_all) {
  std::vector<PartyId> people;
  for (const std::string name : {"Abel", "Brandt", "Conrad", "Dorn", "Ebert", "Frank"}) {
    const std::string mailbox = "p" + std::to_string(people.size()) + "@example.de";
    people.push_back(add_person(name, {mailbox}));
    opt_in(mailbox);
  }
  (void)optout(text(people[1]));
  (void)optout("p3@example.de");
  merge(people[1], people[4]);  // whose no is the other's, too
  const std::int64_t of_all = run(draft(Channel::email)).exported;
  EXPECT_EQ(of_all, 3);
  std::int64_t one_by_one = 0;
  for (const std::string_view name : {"Abel", "Brandt", "Conrad", "Dorn", "Frank"}) {
    ExportDraft what = draft(Channel::email);
    what.segment = "last_name = " + std::string(name);
    one_by_one += run(what).exported;
  }
  EXPECT_EQ(one_by_one, of_all);
  ExportDraft what = draft(Channel::post);
  what.segment = "last_name = Brandt";
  EXPECT_EQ(run(what).exported, 0);
}

TEST_F(ExportList, is_logged_with_every_person_and_for_its_owner_only) {
  const PartyId anna = add_person("Meyer", {"anna@example.de"});
  opt_in("anna@example.de");
  const ExportSummary summary = run(draft(Channel::email));
  EXPECT_EQ(summary.files.front().id, ExportId{1});
  sqlite::Statement statement = store_.database().prepare(
      "SELECT h.party_id, h.value, h.consent_event_id, x.recipient, length(x.file_sha256) FROM hand_overs h "
      "JOIN "
      "exports x USING (export_id)");
  ASSERT_TRUE(statement.step());
  EXPECT_EQ(statement.integer(0), anna.value);
  EXPECT_EQ(statement.text(1), "anna@example.de");
  EXPECT_EQ(statement.integer(2), 1);
  EXPECT_EQ(statement.text(3), "Agentur X");
  EXPECT_EQ(statement.integer(4), 64);
  const auto mode = std::filesystem::status(folder_ / "liste.csv").permissions();
  EXPECT_EQ(mode, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(ExportList, twice_differs_in_nothing_but_the_log) {
  add_person("Meyer", {});
  (void)run(draft(Channel::post));
  const std::string first = read("liste.csv");
  EXPECT_EQ(run(draft(Channel::post)).files.front().id, ExportId{2});
  EXPECT_EQ(read("liste.csv"), first);
}

TEST_F(ExportList, in_a_dry_run_leaves_neither_file_nor_log) {
  add_person("Meyer", {});
  environment_.dry_run = true;
  ExportDraft what = draft(Channel::post);
  what.denied_file = (folder_ / "andere.csv").string();
  EXPECT_EQ(run(what).exported, 1);
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder_))
    if (entry.path().filename().string().find("kartei") == std::string::npos ||
        entry.path().extension() == ".csv")
      ++files;
  EXPECT_EQ(files, 0U);
  EXPECT_EQ(rows_of("exports"), 0);
}

TEST_F(ExportList, for_a_contract_is_refused_because_no_orders_are_kept) {
  ExportDraft what = draft(Channel::post);
  what.aim.purpose = "Servicevertrag";
  try {
    (void)run(what);
    FAIL() << "a list without orders was written";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::policy);
  }
}

TEST_F(ExportList, that_cannot_be_written_is_not_logged) {
  add_person("Meyer", {});
  ExportDraft what = draft(Channel::post);
  what.file = (folder_ / "no" / "liste.csv").string();
  EXPECT_THROW((void)run(what), Error);
  EXPECT_EQ(rows_of("exports"), 0);
}

}  // namespace
}  // namespace kartei::operations
