/// No sequence of imports, merges, splits, undos and opt-ins of lists turns a no into a yes.
#include <algorithm>
#include <cstdlib>
#include <random>
#include <set>

#include "database_test.hpp"
#include "model/error.hpp"
#include "operations/consent/consent_check.hpp"
#include "operations/consent/consent_import.hpp"
#include "operations/consent/optout.hpp"
#include "store/journal.hpp"

namespace kartei::operations {
namespace {

constexpr int row_count = 5;
constexpr int steps = 10;

/// How many sequences are played; a longer run names its number.
int sequence_count() {
  const char* told = std::getenv("KARTEI_SEQUENCES");  // NOLINT(concurrency-mt-unsafe): one thread
  return told == nullptr ? 60 : std::atoi(told);
}

/// People of one list, known by their keys; names and addresses stay, mailboxes come and go.
class ObjectionProperty : public DatabaseTest {
 protected:
  void play(std::uint32_t seed) {
    random_.seed(seed);
    objected_.clear();
    store_.reset();
    for (const char* ending : {"", "-wal", "-shm", ".sidecar"})
      std::filesystem::remove(database().string() + ending);
    store_.emplace(store::Store::create(database(), environment().now));
    store_->database().execute("PRAGMA synchronous = OFF");  // nothing is to outlive the test
    import_rows();
    for (int step = 0; step < steps; ++step) {
      take_a_step();
      check_every_no("seed " + std::to_string(seed) + ", step " + std::to_string(step));
    }
  }

  std::size_t noes_checked_ = 0;

 private:
  int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(random_); }

  void take_a_step() {
    switch (pick(6)) {
      case 0:
        return import_rows();
      case 1:
        return object();
      case 2:
        return with_two([this](PartyId a, PartyId b) { merge(a, b); });
      case 3:
        return with_two([this](PartyId a, PartyId b) { split(a, b); });
      case 4:
        return undo_something();
      default:
        return opt_in_by_list();
    }
  }

  /// A delivery of some rows, each with one of its mailboxes.
  void import_rows() {
    std::string text = "Kundennr;Vorname;Nachname;Straße;PLZ;Ort;Land;E-Mail\n";
    for (int row = 0; row < row_count; ++row) {
      if (pick(4) == 0) continue;
      const std::string number = std::to_string(row);
      text += number + ";Anna" + ";Vogt" + std::string(1, static_cast<char>('a' + row)) + ";Hafenweg " +
              std::to_string(row + 1) + ";20457;Hamburg;DE;" + mailbox(row, pick(2)) + "\n";
    }
    static_cast<void>(import("erp", text));
  }

  static std::string mailbox(int row, int which) {
    return "v" + std::to_string(row) + (which == 0 ? "@werft.example" : "@post.example");
  }

  [[nodiscard]] std::optional<PartyId> party_of(int row) {
    return store::party_by_external_key(*store_, "erp", std::to_string(row));
  }

  void object() {
    const int row = pick(row_count);
    const auto party = party_of(row);
    if (!party) return;
    OptoutDraft draft;
    draft.subject = std::to_string(party->value);
    draft.at = *moment_from_text("2026-11-10");  // before what the list says
    const auto summary = record_optout(*store_, draft, consent::shipped_rule_set(), environment());
    for (int other = 0; other < row_count; ++other)
      if (party_of(other) == summary.party) objected_.insert(other);
  }

  template <class Do>
  void with_two(const Do& act) {
    const auto a = party_of(pick(row_count));
    const auto b = party_of(pick(row_count));
    if (!a || !b || *a == *b) return;
    try {
      act(*a, *b);
    } catch (const Error&) {
      // Refused by name: two keys of a source are two unless somebody insists, and what is one cannot be
      // split.
    }
  }

  void undo_something() {
    try {
      static_cast<void>(undo({}, pick(2) == 0 ? TouchedLater::refuse : TouchedLater::skip));
    } catch (const Error&) {
      // There is nothing to undo, or something later stands on it.
    }
  }

  /// A newsletter tool that still has them all, confirmed.
  void opt_in_by_list() {
    std::string text = "Email Address;OPTIN_TIME;CONFIRM_TIME\n";
    for (int row = 0; row < row_count; ++row)
      text += mailbox(row, pick(2)) + ";2026-11-21 08:00:00;2026-11-21 09:00:00\n";
    ConsentImport list;
    list.file = write_file("tool.csv", text);
    list.purpose = "newsletter";
    list.wording = "Ja, ich will.";
    static_cast<void>(import_consents(*store_, list, consent::shipped_rule_set(), environment()));
  }

  void check_every_no(const std::string& when) {
    for (const int row : objected_) {
      const auto party = party_of(row);
      if (!party) continue;
      for (const Channel channel : {Channel::email, Channel::post}) {
        const ContactAim aim{channel, "newsletter", std::chrono::floor<std::chrono::days>(environment().now)};
        const auto answers = check_consent(*store_, std::to_string(party->value), aim,
                                           consent::shipped_rule_set(), environment());
        EXPECT_EQ(to_text(answers.front().decision.verdict.outcome), "DENY") << when << ", row " << row;
        ++noes_checked_;
      }
    }
  }

  std::mt19937 random_;
  std::set<int> objected_;
};

TEST_F(ObjectionProperty, a_no_survives_whatever_is_done_to_the_records) {
  const int count = sequence_count();
  for (int seed = 0; seed < count; ++seed) play(static_cast<std::uint32_t>(seed));
  RecordProperty("sequences", count);
  EXPECT_GT(noes_checked_, static_cast<std::size_t>(count) * 5);
}

}  // namespace
}  // namespace kartei::operations
