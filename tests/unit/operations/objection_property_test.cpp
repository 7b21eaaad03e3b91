/// No sequence of deliveries, merges, splits, edits, undos, opt-ins of lists, suppressions, restrictions,
/// backups and erasures turns a no into a yes, and none brings back who was erased.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <set>

#include "database_test.hpp"
#include "model/error.hpp"
#include "operations/backup/backup.hpp"
#include "operations/backup/restore.hpp"
#include "operations/consent/consent_check.hpp"
#include "operations/consent/consent_import.hpp"
#include "operations/consent/optout.hpp"
#include "operations/consent/suppression.hpp"
#include "operations/rights/restriction.hpp"
#include "operations/rights/subject_erase.hpp"
#include "store/journal.hpp"

namespace kartei::operations {
namespace {

/// Rows of two sources that number their people; the second has some people of the first again.
constexpr int person_count = 5;
constexpr int row_count = 8;
constexpr int steps = 12;

/// A number that a longer run names.
int told_number(const char* name, int otherwise) {
  const char* told = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): one thread
  return told == nullptr ? otherwise : std::atoi(told);
}

std::string mailbox(int person, int which) {
  constexpr std::array<std::string_view, 3> houses{"@werft.example", "@post.example", "@neu.example"};
  return "v" + std::to_string(person) + std::string(houses.at(static_cast<std::size_t>(which)));
}

/// Names and addresses stay, mailboxes come and go.
class ObjectionProperty : public DatabaseTest {
 protected:
  void play(int seed) {
    random_.seed(static_cast<std::uint32_t>(seed));
    objected_.clear();
    erased_.clear();
    begin_anew();
    deliver();
    story_ = "sequence " + std::to_string(seed) + ":";
    for (int step = 0; step < steps; ++step) {
      take_a_step();
      check_every_no();
    }
  }

  std::size_t noes_checked_ = 0;
  std::size_t erased_checked_ = 0;

 private:
  struct Step {
    const char* name;
    void (ObjectionProperty::*take)();
  };

  /// A copy of an empty database: making one costs more than a step.
  void begin_anew() {
    store_.reset();
    const std::filesystem::path empty = folder_ / "empty";
    if (!std::filesystem::exists(empty)) static_cast<void>(store::Store::create(empty, environment().now));
    for (const auto& entry : std::filesystem::directory_iterator(folder_))
      if (entry.path() != empty) std::filesystem::remove_all(entry.path());
    std::filesystem::copy_file(empty, database());
    open();
  }

  void open() {
    store_.emplace(store::Store::open(database()));
    store_->database().execute("PRAGMA synchronous = OFF");  // nothing is to outlive the test
  }

  int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(random_); }

  void take_a_step() {
    static constexpr std::array all_steps{
        Step{"delivery", &ObjectionProperty::deliver},
        Step{"objection", &ObjectionProperty::object},
        Step{"objection", &ObjectionProperty::object},
        Step{"merge", &ObjectionProperty::merge_two},
        Step{"merge", &ObjectionProperty::merge_two},
        Step{"split", &ObjectionProperty::split_two},
        Step{"undo", &ObjectionProperty::undo_something},
        Step{"edit", &ObjectionProperty::edit_something},
        Step{"suppression", &ObjectionProperty::suppress_somebody},
        Step{"restriction", &ObjectionProperty::restrict_or_release},
        Step{"opt-ins", &ObjectionProperty::opt_in_by_list},
        Step{"erasure", &ObjectionProperty::erase_somebody},
        Step{"backup or restore", &ObjectionProperty::back_up_or_restore},
    };
    const Step& step = all_steps.at(static_cast<std::size_t>(pick(all_steps.size())));
    story_ += std::string(" ") + step.name;
    try {
      (this->*step.take)();
    } catch (const Error& error) {
      // Refused by name: two keys of a source are two, what is one cannot be split, nothing is there to undo.
      EXPECT_TRUE(error.kind() == ErrorKind::usage || error.kind() == ErrorKind::policy)
          << story_ << ": " << error.what();
      story_ += " (refused)";
    }
  }

  /// Of each source some rows, each with one of the person's mailboxes.
  void deliver() {
    constexpr std::string_view head = "Kundennr;Vorname;Nachname;Straße;PLZ;Ort;Land;E-Mail\n";
    std::string erp(head);
    std::string fair(head);
    for (int row = 0; row < row_count; ++row) {
      if (pick(4) == 0) continue;
      const int person = row % person_count;
      (row < person_count ? erp : fair) +=
          std::to_string(row) + ";Anna;Vogt" + std::string(1, static_cast<char>('a' + person)) +
          ";Hafenweg " + std::to_string(person + 1) + ";20457;Hamburg;DE;" + mailbox(person, pick(2)) + "\n";
    }
    static_cast<void>(import("erp", erp));
    static_cast<void>(import("fair", fair));
  }

  [[nodiscard]] std::optional<PartyId> party_of(int row) {
    return store::party_by_external_key(*store_, row < person_count ? "erp" : "fair", std::to_string(row));
  }

  /// Throws when nobody has the row.
  [[nodiscard]] PartyId somebody() {
    const int row = pick(row_count);
    story_ += " of " + std::to_string(row);
    const auto party = party_of(row);
    return party ? *party : throw Error(ErrorKind::usage, "not there");
  }

  [[nodiscard]] std::set<int> rows_of(PartyId party) {
    std::set<int> rows;
    for (int row = 0; row < row_count; ++row)
      if (party_of(row) == party) rows.insert(row);
    return rows;
  }

  void object() {
    const PartyId party = somebody();
    OptoutDraft draft;
    draft.subject = std::to_string(party.value);
    draft.at = *moment_from_text("2026-11-10");  // before what the list says
    static_cast<void>(record_optout(*store_, draft, consent::shipped_rule_set(), environment()));
    objected_.merge(rows_of(party));
  }

  void merge_two() {
    const PartyId one = somebody();
    static_cast<void>(merge(one, somebody()));
  }

  void split_two() {
    const PartyId one = somebody();
    static_cast<void>(split(one, somebody()));
  }

  void undo_something() {
    static_cast<void>(undo({}, pick(2) == 0 ? TouchedLater::refuse : TouchedLater::skip));
  }

  /// Somebody knows a third mailbox, another house, or that there is none.
  void edit_something() {
    const PartyId party = somebody();
    const std::array<std::string, 4> edits{"email=" + mailbox(pick(person_count), 2), "email=", "city=Altona",
                                           "first_name=A."};
    static_cast<void>(edit(party, edits.at(static_cast<std::size_t>(pick(4)))));
  }

  void suppress_somebody() {
    static_cast<void>(
        add_suppression(*store_, {std::to_string(somebody().value), {}, "rief an"}, environment()));
  }

  void restrict_or_release() {
    const PartyId party = somebody();
    if (pick(2) == 0)
      static_cast<void>(
          restrict_subject(*store_, party, "wird geprüft", {.kind = "restriction"}, environment()));
    else
      static_cast<void>(release_subject(*store_, party, environment()));
  }

  /// A newsletter tool that still has them all, confirmed.
  void opt_in_by_list() {
    std::string text = "Email Address;OPTIN_TIME;CONFIRM_TIME\n";
    for (int person = 0; person < person_count; ++person)
      text += mailbox(person, pick(3)) + ";2026-11-21 08:00:00;2026-11-21 09:00:00\n";
    ConsentImport list;
    list.file = write_file("tool.csv", text);
    list.purpose = "newsletter";
    list.wording = "Ja, ich will.";
    static_cast<void>(import_consents(*store_, list, consent::shipped_rule_set(), environment()));
  }

  void erase_somebody() {
    const PartyId party = somebody();
    const std::set<int> rows = rows_of(party);
    const auto summary = erase_subject(*store_, database(), party, {}, {.kind = "erasure"}, environment());
    for (const LeftWord& left : summary.left)
      ADD_FAILURE() << story_ << ": " << left.table << ' ' << left.place;
    for (const int row : rows) {
      objected_.erase(row);
      erased_.insert(row);
    }
  }

  void back_up_or_restore() {
    const std::filesystem::path copy = folder_ / "copy";
    if (!std::filesystem::exists(copy)) {
      static_cast<void>(back_up(*store_, {copy.string(), {}}, environment()));
      return;
    }
    story_ += " (back)";
    store_.reset();
    const auto summary = restore_database(database(), {copy.string(), true, false}, environment());
    for (const LeftWord& left : summary.replay.left)
      ADD_FAILURE() << story_ << ": " << left.table << ' ' << left.place;
    open();
  }

  void check_every_no() {
    for (const int row : objected_)
      if (const auto party = party_of(row)) expect_denied(*party, row);
    for (const int row : erased_) {
      EXPECT_FALSE(party_of(row)) << story_ << ": row " << row << " is back";
      ++erased_checked_;
    }
  }

  static std::string reasons_of(const consent::Verdict& verdict) {
    std::string text;
    for (const consent::Reason& reason : verdict.reasons)
      text += fmt::format("; {} {}, event {}", reason.rule, to_text(reason.code), reason.event.value);
    return text;
  }

  void expect_denied(PartyId party, int row) {
    for (const Channel channel : {Channel::email, Channel::post}) {
      const ContactAim aim{channel, "newsletter", std::chrono::floor<std::chrono::days>(environment().now)};
      for (const ConsentAnswer& answer : check_consent(*store_, std::to_string(party.value), aim,
                                                       consent::shipped_rule_set(), environment()))
        EXPECT_EQ(to_text(answer.decision.verdict.outcome), "DENY")
            << story_ << ": row " << row << reasons_of(answer.decision.verdict);
      ++noes_checked_;
    }
  }

  std::mt19937 random_;
  std::string story_;  ///< what was done so far, to be read when it went wrong
  std::set<int> objected_;
  std::set<int> erased_;
};

TEST_F(ObjectionProperty, a_no_survives_whatever_is_done_to_the_records) {
  const int count = told_number("KARTEI_SEQUENCES", 200);
  const int first = told_number("KARTEI_FIRST_SEQUENCE", 0);
  for (int seed = first; seed < first + count; ++seed) play(seed);
  RecordProperty("sequences", count);
  EXPECT_GT(noes_checked_, static_cast<std::size_t>(count) * 5);
  EXPECT_GT(erased_checked_, static_cast<std::size_t>(count));
}

}  // namespace
}  // namespace kartei::operations
