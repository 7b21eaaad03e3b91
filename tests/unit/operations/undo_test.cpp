/// Undo brings back the record tables as they were, byte for byte, or refuses by name.
#include "operations/undo.hpp"

#include "database_test.hpp"
#include "model/error.hpp"
#include "store/consent_ledger.hpp"

namespace kartei::operations {
namespace {

constexpr const char* erp =
    "Kundennummer;Anrede;Vorname;Nachname;Firma;Straße;PLZ;Ort;Telefon;E-Mail\n"
    "1001;Herr;Hans;Meyer;Müller GmbH;Hauptstr. 5;63067;Offenbach;069 90009 101;hans@mueller.example\n"
    "1002;Frau;Anna;Schmidt;Müller GmbH;Hauptstr. 5;63067;Offenbach;069 90009 102;anna@mueller.example\n"
    "1003;Herr;Karl;Weiß;;Ring 7;60311;Frankfurt;;karl@weiss.example\n";
constexpr const char* erp_next_night =
    "Kundennummer;Anrede;Vorname;Nachname;Firma;Straße;PLZ;Ort;Telefon;E-Mail\n"
    "1001;Herr;Hans;Meyer;Bäcker AG;Allee 9;60311;Frankfurt;069 90009 101;hans@baecker.example\n"
    "1004;Frau;Eva;Neu;Müller GmbH;Hauptstr. 5;63067;Offenbach;;eva@mueller.example\n";
constexpr const char* outlook =
    "Vorname;Nachname;Firma;Straße;PLZ;Ort;E-Mail\n"
    "Hans;Meier;Mueller GmbH;Hauptstraße 5;63067;Offenbach;hans@mueller.example\n";

class Undo : public DatabaseTest {
 protected:
  /// The leader whose e-mail address that is.
  PartyId party(const std::string& email) {
    const auto found = store::parties_with(*store_, ContactPointKind::email, email);
    EXPECT_FALSE(found.empty()) << email;
    return found.empty() ? PartyId{} : found.front();
  }

  std::string refusal(OperationId operation) {
    try {
      (void)undo(operation);
    } catch (const Error& error) {
      return error.what();
    }
    return {};
  }
};

SourceChange trust(int trust) {
  SourceChange change;
  change.trust = trust;
  return change;
}

TEST_F(Undo, of_a_first_import_leaves_nothing) {
  const std::string before = dump();
  (void)import("erp", erp);
  const UndoSummary summary = undo();
  EXPECT_EQ(summary.undone.command, "import");
  EXPECT_EQ(dump(), before);
  EXPECT_EQ(problems(), "");
}

TEST_F(Undo, of_a_later_delivery_brings_back_the_values_before) {
  (void)import("erp", erp);
  const std::string before = dump();
  (void)import("erp", erp_next_night);
  EXPECT_NE(dump(), before);
  (void)undo();
  EXPECT_EQ(dump(), before);
  EXPECT_EQ(problems(), "");
}

TEST_F(Undo, of_a_merge_restores_and_remembers_that_they_are_two) {
  (void)import("erp", erp);
  (void)import("outlook", outlook);
  const auto same_mail = store::parties_with(*store_, ContactPointKind::email, "hans@mueller.example");
  ASSERT_EQ(same_mail.size(), 2U);
  const std::string before = dump();
  (void)merge(same_mail[0], same_mail[1]);
  EXPECT_NE(dump(), before);
  (void)undo();
  EXPECT_EQ(dump(), before);
  EXPECT_EQ(problems(), "");
  const auto apart = store::distinctions(*store_);
  ASSERT_EQ(apart.size(), 1U);
  EXPECT_EQ(apart[0].a_leader, same_mail[0]);
  EXPECT_EQ(apart[0].b_leader, same_mail[1]);
}

TEST_F(Undo, of_merged_employers_takes_their_people_back) {
  (void)import("erp", erp);
  (void)import("outlook", outlook);
  std::vector<PartyId> employers;
  store::for_each_golden(*store_, [&](const store::Golden& golden) {
    if (golden.kind == PartyKind::organisation) employers.push_back(golden.party);
  });
  ASSERT_EQ(employers.size(), 2U);
  const std::string before = dump();
  (void)merge(employers[0], employers[1]);
  EXPECT_EQ(problems(), "");
  (void)undo();
  EXPECT_EQ(dump(), before);
}

TEST_F(Undo, of_a_split_joins_again) {
  (void)import("erp", erp);
  (void)import("outlook", outlook);
  const auto same_mail = store::parties_with(*store_, ContactPointKind::email, "hans@mueller.example");
  (void)merge(same_mail[0], same_mail[1]);
  const std::string before = dump();
  (void)split(same_mail[0], same_mail[1]);
  EXPECT_NE(dump(), before);
  (void)undo();
  EXPECT_EQ(dump(), before);
}

TEST_F(Undo, of_an_edit_brings_back_the_delivered_value) {
  (void)import("erp", erp);
  const std::string before = dump();
  (void)edit(party("karl@weiss.example"), "last_name=Schwarz");
  (void)undo();
  EXPECT_EQ(dump(), before);
}

TEST_F(Undo, goes_back_step_by_step) {
  const std::string empty = dump();
  (void)import("erp", erp);
  (void)edit(party("karl@weiss.example"), "last_name=Schwarz");
  (void)undo();
  (void)undo();
  EXPECT_EQ(dump(), empty);
  EXPECT_THROW((void)undo(), Error);
}

TEST_F(Undo, refuses_by_name_what_was_touched_later) {
  const OperationId imported = import("erp", erp).operation;
  const PartyId karl = party("karl@weiss.example");
  const OperationId edited = edit(karl, "last_name=Schwarz");
  const std::string before = dump();
  const std::string message = refusal(imported);
  EXPECT_NE(
      message.find("party " + std::to_string(karl.value) + " by operation " + std::to_string(edited.value)),
      std::string::npos)
      << message;
  EXPECT_EQ(dump(), before);
}

TEST_F(Undo, with_skip_touched_takes_back_the_rest) {
  const OperationId imported = import("erp", erp).operation;
  const PartyId karl = party("karl@weiss.example");
  (void)edit(karl, "last_name=Schwarz");
  const UndoSummary summary = undo(imported, TouchedLater::skip);
  EXPECT_EQ(summary.skipped.size(), 1U);
  EXPECT_EQ(store::leaders(*store_), std::vector{karl});
  EXPECT_EQ(store::read_golden(*store_, karl)->contact.person.last_name, "Schwarz");
  EXPECT_EQ(problems(), "");
  EXPECT_FALSE(store::operation(*store_, imported)->undone_by);
}

TEST_F(Undo, refuses_a_source_that_was_delivered_again) {
  const OperationId imported = import("erp", erp).operation;
  (void)import("erp", erp_next_night);
  EXPECT_NE(refusal(imported).find("source erp"), std::string::npos);
}

TEST_F(Undo, happens_once) {
  const OperationId imported = import("erp", erp).operation;
  (void)undo();
  EXPECT_NE(refusal(imported).find("undone already"), std::string::npos);
}

TEST_F(Undo, brings_a_source_s_trust_back_and_the_values_that_won_by_it) {
  (void)import("erp", erp);
  (void)import("outlook", outlook);
  const auto same_mail = store::parties_with(*store_, ContactPointKind::email, "hans@mueller.example");
  (void)merge(same_mail[0], same_mail[1]);
  const auto last_name = [&] { return store::read_golden(*store_, same_mail[0])->contact.person.last_name; };
  (void)set_source(*store_, "erp", trust(60), environment());
  ASSERT_EQ(last_name(), "Meyer");
  const std::string before = dump();
  (void)set_source(*store_, "outlook", trust(99), environment());
  EXPECT_EQ(last_name(), "Meier");
  EXPECT_EQ(problems(), "");
  (void)undo();
  EXPECT_EQ(last_name(), "Meyer");
  EXPECT_EQ(dump(), before);
}

TEST_F(Undo, of_a_dry_run_changes_nothing) {
  (void)import("erp", erp);
  const std::string before = dump();
  Environment dry = environment();
  dry.dry_run = true;
  const UndoSummary summary = operations::undo(*store_, {}, TouchedLater::refuse, dry);
  EXPECT_FALSE(summary.operation);
  EXPECT_FALSE(summary.removed.empty());
  EXPECT_EQ(dump(), before);
}

TEST_F(Undo, keeps_objections_and_answers_grants) {
  (void)import("erp", erp);
  store::Change change(*store_, {"import", "", "anna", "", environment().now, {}});
  for (const auto kind : {consent::EventKind::objected, consent::EventKind::given}) {
    consent::Event event;
    event.kind = kind;
    event.value = "hans@mueller.example";
    event.party = PartyId{1};
    (void)store::append_consent_event(*store_, event, change.id());
  }
  change.commit({});
  const UndoSummary summary = undo(change.id());
  ASSERT_EQ(summary.objections.size(), 1U);
  ASSERT_EQ(summary.invalidated.size(), 1U);
  const auto ledger = store::all_consent_events(*store_);
  ASSERT_EQ(ledger.size(), 3U);
  EXPECT_EQ(ledger[2].kind, consent::EventKind::invalidated);
  EXPECT_EQ(ledger[2].about, std::vector{ledger[1].id});
}

struct NeverUndone {
  std::string command;
  bool is_undone;
};

TEST_F(Undo, never_takes_back_what_was_said_or_sent) {
  for (const auto& [command, is_undone] : std::vector<NeverUndone>{{"consent give", false},
                                                                   {"optout", false},
                                                                   {"export", false},
                                                                   {"undo", false},
                                                                   {"import", true},
                                                                   {"merge", true},
                                                                   {"consenting", true}}) {
    SCOPED_TRACE(command);
    EXPECT_EQ(never_undone_because(command).empty(), is_undone);
  }
}

TEST_F(Undo, is_sound_after_any_sequence) {
  struct Step {
    OperationId operation;
    std::string before;
  };
  for (unsigned seed = 1; seed <= 6; ++seed) {
    SCOPED_TRACE(seed);
    std::uint64_t state = seed * 0x9E3779B97F4A7C15U;
    const auto pick = [&](std::size_t count) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      return static_cast<std::size_t>(state >> 33) % count;
    };
    std::vector<Step> steps;
    (void)import("erp" + std::to_string(seed), erp);
    (void)import("outlook" + std::to_string(seed), outlook);
    for (int i = 0; i < 12; ++i) {
      const std::string before = dump();
      const auto leaders = store::leaders(*store_);
      const PartyId a = leaders[pick(leaders.size())];
      const PartyId b = leaders[pick(leaders.size())];
      const auto kind_of = [&](PartyId id) { return store::find_party(*store_, id)->kind; };
      OperationId made;
      switch (pick(4)) {
        case 0:
          if (a != b && kind_of(a) == kind_of(b)) made = merge(a, b);
          break;
        case 1:
          if (const auto members = store::members(*store_, a); members.size() > 1)
            made = split(a, members.back());
          break;
        case 2:
          made = edit(a, "city=Stadt" + std::to_string(i));
          break;
        default:
          made = import("erp" + std::to_string(seed), pick(2) == 0 ? erp : erp_next_night).operation;
      }
      ASSERT_EQ(problems(), "");
      if (made) steps.push_back({made, before});
    }
    for (; !steps.empty(); steps.pop_back()) {
      (void)undo(steps.back().operation);
      ASSERT_EQ(dump(), steps.back().before);
    }
  }
}

}  // namespace
}  // namespace kartei::operations
