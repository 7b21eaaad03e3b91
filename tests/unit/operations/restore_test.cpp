/// A backup brought back revives nobody who objected, withdrew or was erased since.
#include "operations/backup/restore.hpp"

#include <functional>

#include "database_test.hpp"

#include "model/error.hpp"
#include "operations/backup/backup.hpp"
#include "operations/consent/consent_act.hpp"
#include "operations/consent/consent_check.hpp"
#include "operations/consent/optout.hpp"
#include "operations/rights/subject_erase.hpp"
#include "operations/rights/subject_find.hpp"
#include "store/consent_ledger.hpp"
#include "store/ledger_check.hpp"
#include "store/sidecar.hpp"

namespace kartei::operations {
namespace {

constexpr std::string_view list =
    "Nr,Vorname,Nachname,Straße,PLZ,Ort,E-Mail\n"
    "1,Xaveria,Zschimmer,Ring 5,20457,Hamburg,xz@example.de\n"
    "2,Otto,Maier,Weg 2,20457,Hamburg,otto@example.de\n"
    "3,Anna,Vogt,Gang 7,20457,Hamburg,anna@example.de\n";

class Restore : public DatabaseTest {
 protected:
  void deliver() { (void)import("crm", std::string(list)); }

  PartyId named(const std::string& name) {
    const auto found = find_subjects(*store_, {.name = name, .value = {}, .key = {}});
    return found.empty() ? PartyId{} : found.front().party;
  }

  void back_up_as(const std::string& name) {
    (void)back_up(*store_, {(folder_ / name).string(), {}}, environment());
  }

  RestoreSummary restore(const std::string& name, bool without_sidecar = false) {
    store_.reset();
    const std::string file = name.empty() ? name : (folder_ / name).string();
    RestoreSummary summary = restore_database(database(), {file, true, without_sidecar}, environment());
    store_.emplace(store::Store::open(database()));
    return summary;
  }

  /// As people do by hand: the old file over the new one.
  void copy_back(const std::string& name) {
    store_.reset();
    for (const char* ending : {"-wal", "-shm"}) std::filesystem::remove(database().string() + ending);
    std::filesystem::copy_file(folder_ / name, database(), std::filesystem::copy_options::overwrite_existing);
    store_.emplace(store::Store::open(database()));
  }

  void object(const std::string& subject) {
    OptoutDraft draft;
    draft.subject = subject;
    draft.at = environment().now;
    (void)record_optout(*store_, draft, consent::shipped_rule_set(), environment());
  }

  [[nodiscard]] static ConsentAct newsletter(const std::string& subject) {
    ConsentAct act;
    act.subject = subject;
    act.purpose = "newsletter";
    act.how = consent::How::paper;
    act.at = environment().now;
    act.wording = "Ja, ich will.";
    return act;
  }

  std::string answer(const std::string& subject, Channel channel, const std::string& purpose) {
    const ContactAim aim{channel, purpose, std::chrono::floor<std::chrono::days>(environment().now)};
    const auto answers = check_consent(*store_, subject, aim, consent::shipped_rule_set(), environment());
    const consent::Reason* reason = consent::deciding_reason(answers.front().decision.verdict);
    return std::string(to_text(answers.front().decision.verdict.outcome)) +
           (reason == nullptr ? "" : " " + std::string(to_text(reason->code)));
  }

  std::string by_post(const std::string& name) {
    return answer(std::to_string(named(name).value), Channel::post, "Einladung");
  }

  std::string refusal(const std::function<void()>& act) {
    try {
      act();
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::configuration) << error.what();
      return error.what();
    }
    return {};
  }

  [[nodiscard]] std::string bytes_of(const std::filesystem::path& path) const {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  [[nodiscard]] std::filesystem::path sidecar() const { return database().string() + ".sidecar"; }
};

TEST_F(Restore, does_not_revive_an_objection_or_a_withdrawal) {
  deliver();
  (void)give_consent(*store_, newsletter("anna@example.de"), consent::shipped_rule_set(), environment());
  back_up_as("old");
  object("otto@example.de");
  (void)withdraw_consent(*store_, newsletter("anna@example.de"), consent::shipped_rule_set(), environment());
  const RestoreSummary summary = restore("old");
  EXPECT_GT(summary.replay.objections, 0);
  EXPECT_EQ(summary.replay.withdrawals, 1);
  EXPECT_EQ(by_post("Maier"), "DENY OBJECTED");
  EXPECT_EQ(answer("anna@example.de", Channel::email, "newsletter"), "DENY WITHDRAWN");
  EXPECT_EQ(by_post("Vogt"), "ALLOW_WITH_DUTIES");
  EXPECT_EQ(problems(), "");
  EXPECT_EQ(restore("").replay.objections, 0) << "brought in once";
}

TEST_F(Restore, does_not_revive_an_erased_person) {
  deliver();
  back_up_as("old");
  ASSERT_NE(bytes_of(folder_ / "old").find("Zschimmer"), std::string::npos);
  (void)erase_subject(*store_, database(), named("Zschimmer"), {}, {.kind = "erasure"}, environment());
  const RestoreSummary summary = restore("old");
  EXPECT_EQ(summary.replay.erased.size(), 1);
  for (const LeftWord& left : summary.replay.left) ADD_FAILURE() << left.table << ' ' << left.place;
  EXPECT_FALSE(named("Zschimmer"));
  EXPECT_TRUE(named("Maier"));
  for (const char* word : {"Zschimmer", "zschimmer", "xz@example.de"})
    for (const char* ending : {"", "-wal", ".sidecar"})
      EXPECT_EQ(bytes_of(database().string() + ending).find(word), std::string::npos) << word << ending;
  deliver();
  EXPECT_FALSE(named("Zschimmer"));
  EXPECT_EQ(problems(), "");
}

TEST_F(Restore, leaves_who_was_merged_with_an_erased_person_only_in_the_backup) {
  deliver();
  const PartyId erased = named("Zschimmer");
  const PartyId stays = named("Maier");
  (void)merge(erased, stays);
  back_up_as("old");
  (void)split(erased, stays);
  (void)erase_subject(*store_, database(), erased, {}, {.kind = "erasure"}, environment());
  (void)restore("old");
  EXPECT_FALSE(named("Zschimmer"));
  EXPECT_EQ(named("Maier"), stays);
  EXPECT_EQ(problems(), "");
}

TEST_F(Restore, keeps_a_no_about_a_value_that_the_backup_does_not_know) {
  back_up_as("old");
  deliver();
  object("otto@example.de");
  const RestoreSummary summary = restore("old");
  EXPECT_GT(summary.replay.suppressed, 0);
  deliver();
  EXPECT_EQ(by_post("Maier"), "DENY OBJECTED");
  const PartyId maier = named("Maier");
  (void)edit(maier, "email=");
  (void)edit(maier, "last_name=Vogt-Maier");
  EXPECT_EQ(by_post("Vogt-Maier"), "DENY OBJECTED") << "the no is the person's, and does not go with a value";
}

TEST_F(Restore, of_a_backup_that_was_taken_after_all_brings_in_nothing) {
  deliver();
  object("otto@example.de");
  back_up_as("new");
  const RestoreSummary summary = restore("new");
  EXPECT_FALSE(summary.replay.operation);
  EXPECT_EQ(by_post("Maier"), "DENY OBJECTED");
}

TEST_F(Restore, is_what_a_database_asks_for_that_was_copied_back_by_hand) {
  deliver();
  back_up_as("old");
  object("otto@example.de");
  copy_back("old");
  EXPECT_TRUE(store::is_sidecar_ahead(*store_, sidecar()));
  for (const auto& act : std::vector<std::function<void()>>{
           [this] { deliver(); }, [this] { object("anna@example.de"); }, [this] { (void)by_post("Maier"); }})
    EXPECT_NE(refusal(act).find("kartei restore"), std::string::npos);
  (void)restore("");
  EXPECT_EQ(by_post("Maier"), "DENY OBJECTED");
  object("anna@example.de");
}

TEST_F(Restore, takes_a_line_that_was_cut_short_for_none) {
  deliver();
  object("otto@example.de");
  const auto whole = std::filesystem::file_size(sidecar());
  std::ofstream(sidecar(), std::ios::app) << "[\"2026-11-22T0";
  EXPECT_TRUE(store::is_sidecar_ahead(*store_, sidecar()));
  EXPECT_EQ(restore("").replay.objections, 0);
  EXPECT_EQ(std::filesystem::file_size(sidecar()), whole);
  object("anna@example.de");
}

TEST_F(Restore, says_nothing_that_the_sidecar_did_not_hear) {
  deliver();
  std::filesystem::create_directory(sidecar().string() + ".part");
  EXPECT_THROW(object("otto@example.de"), Error);
  EXPECT_EQ(by_post("Maier"), "ALLOW_WITH_DUTIES");
  std::filesystem::remove(sidecar().string() + ".part");
  object("otto@example.de");
  EXPECT_EQ(by_post("Maier"), "DENY OBJECTED");
}

TEST_F(Restore, needs_the_sidecar_or_the_word_that_it_is_lost) {
  deliver();
  object("otto@example.de");
  back_up_as("new");
  struct Case {
    const char* what;
    std::function<void()> damage;
  };
  for (const Case& row :
       {Case{"missing", [this] { std::filesystem::remove(sidecar()); }},
        Case{"older", [this] { std::filesystem::resize_file(sidecar(), 120); }},
        Case{"another's", [this] { std::ofstream(sidecar()) << "kartei-sidecar-1 0\n"; }}}) {
    SCOPED_TRACE(row.what);
    row.damage();
    EXPECT_NE(refusal([this] { deliver(); }).find("--without-sidecar"), std::string::npos);
    EXPECT_NE(refusal([this] { (void)restore("new"); }), "");
    EXPECT_TRUE(restore("new", true).began_sidecar);
    object("anna@example.de");
  }
}

TEST_F(Restore, refuses_a_damaged_line) {
  deliver();
  object("otto@example.de");
  std::ofstream(sidecar(), std::ios::app) << "Unsinn\n";
  EXPECT_NE(refusal([this] { (void)restore(""); }).find("damaged"), std::string::npos);
}

TEST_F(Restore, holds_no_value_in_plain) {
  deliver();
  object("otto@example.de");
  (void)erase_subject(*store_, database(), named("Zschimmer"), {}, {.kind = "erasure"}, environment());
  const std::string text = bytes_of(sidecar());
  for (const char* word : {"otto", "Maier", "maier", "xz@", "schimmer", "20457"})
    EXPECT_EQ(text.find(word), std::string::npos) << word;
  EXPECT_EQ(std::filesystem::status(sidecar()).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(Restore, takes_evidence_along_and_leaves_that_of_the_erased) {
  deliver();
  const auto give_with = [this](const std::string& who, const std::string& file) {
    ConsentAct act = newsletter(who);
    act.evidence_path = write_file(file, "unterschrieben von " + who);
    (void)give_consent(*store_, act, consent::shipped_rule_set(), environment());
  };
  give_with("xz@example.de", "x.txt");
  give_with("otto@example.de", "o.txt");
  const BackupSummary made = back_up(*store_, {(folder_ / "old").string(), {}}, environment());
  EXPECT_EQ(made.evidence.files, 2);
  EXPECT_TRUE(made.evidence.missing.empty());
  const auto summary =
      erase_subject(*store_, database(), named("Zschimmer"), {}, {.kind = "erasure"}, environment());
  for (const LeftWord& left : summary.left) ADD_FAILURE() << left.table << ' ' << left.place;
  const auto files_in = [](const std::filesystem::path& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), {});
  };
  const std::filesystem::path folder = database().string() + ".evidence";
  EXPECT_EQ(files_in(folder), 1);
  std::filesystem::remove_all(folder);
  EXPECT_EQ(restore("old").evidence.files, 1);
  EXPECT_EQ(files_in(folder), 1);
}

TEST_F(Restore, refuses_what_is_no_sound_backup) {
  deliver();
  back_up_as("old");
  const auto refuse = [this](const std::string& name) {
    try {
      (void)restore_database(folder_ / "new.kartei", {(folder_ / name).string(), false, false},
                             environment());
      ADD_FAILURE() << name;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::input_unusable) << error.what();
    }
    EXPECT_FALSE(std::filesystem::exists(folder_ / "new.kartei"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "new.kartei.restoring"));
  };
  write_file("text", "Name,Ort\nMaier,Hamburg\n");
  refuse("text");
  std::ofstream(folder_ / "old", std::ios::app) << "more";
  refuse("old");
}

}  // namespace
}  // namespace kartei::operations
