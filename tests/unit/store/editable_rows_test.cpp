/// Rows that are added, changed and deleted one by one, and how undo takes that back.
#include "store/editable_rows.hpp"

#include "fixture.hpp"

#include "schema/queries/editable.hpp"
#include "store/dump.hpp"
#include "store/reversal.hpp"

namespace kartei::store {
namespace {

using schema::contact_states_table;
using schema::deal_parties_table;
using schema::deals_table;
using schema::touchpoints_table;

class EditableRows : public StoreTest {
 protected:
  /// One operation that does what `write` does with its number.
  template <class Write>
  OperationId change(const Write& write) {
    Change change(store_, by("test"));
    write(change.id());
    change.commit({});
    return change.id();
  }

  std::int64_t add_deal(const std::string& title, OperationId operation) {
    return add_row(store_, deals_table,
                   {{"title", title},
                    {"stage", "new"},
                    {"opened_on", "2026-11-22"},
                    {"volume_cents", 500},
                    {"currency", "EUR"}},
                   operation);
  }

  std::int64_t add_touchpoint(std::int64_t deal, OperationId operation) {
    return add_row(
        store_, touchpoints_table,
        {{"channel", "phone"}, {"direction", "out"}, {"at", "2026-11-22T08:15:00Z"}, {"deal_id", deal}},
        operation);
  }

  std::string dump() {
    std::string text;
    store::dump(store_, [&text](std::string_view line) { text += std::string(line) + '\n'; });
    return text;
  }

  /// What stands against the undo, in words; empty when it was undone.
  std::string undo(OperationId undone, bool skip = false) {
    Change change(store_, by("undo"));
    Reversal reversal(store_, undone);
    std::string touches;
    for (const LaterTouch& touch : reversal.later_touches())
      touches += touch.what + " by " + std::to_string(touch.by.value) + "; ";
    if (touches.empty() || skip) {
      reversal.take_back(change.id());
      change.commit({});
    }
    return touches;
  }

  Store store_ = new_store();
};

TEST_F(EditableRows, hold_what_was_set_and_are_empty_elsewhere) {
  std::int64_t deal = 0;
  change([&](OperationId id) { deal = add_deal("Lagerhalle \"Süd\"", id); });
  EXPECT_EQ(
      read_row(store_, deals_table, deal),
      R"({"deal_id":1,"title":"Lagerhalle \"Süd\"","need":"","situation":"","goal":"","competition":"",)"
      R"("realisation_date":null,"volume_cents":500,"currency":"EUR","probability":null,"stage":"new",)"
      R"("owner":"","opened_on":"2026-11-22","outcome":"","outcome_reason":"","closed_on":null,)"
      R"("operation_id":1})");
}

TEST_F(EditableRows, say_whether_a_change_changed_anything) {
  std::int64_t deal = 0;
  change([&](OperationId id) { deal = add_deal("Halle", id); });
  change([&](OperationId id) {
    EXPECT_FALSE(change_row(store_, deals_table, deal, {{"title", "Halle"}}, id));
    EXPECT_TRUE(change_row(store_, deals_table, deal, {{"title", "Halle 2"}}, id));
    EXPECT_FALSE(change_row(store_, deals_table, deal + 1, {{"title", "Halle"}}, id));
  });
}

TEST_F(EditableRows, are_as_before_after_each_kind_of_change_was_undone) {
  std::int64_t deal = 0;
  std::int64_t touchpoint = 0;
  change([&](OperationId id) {
    deal = add_deal("Halle", id);
    touchpoint = add_touchpoint(deal, id);
  });
  const std::string before = dump();
  const OperationId added = change([&](OperationId id) { add_touchpoint(deal, id); });
  EXPECT_NE(dump(), before);
  EXPECT_EQ(undo(added), "");
  EXPECT_EQ(dump(), before);
  const OperationId changed = change([&](OperationId id) {
    change_row(store_, deals_table, deal, {{"volume_cents", 700}}, id);
    change_row(store_, deals_table, deal, {{"volume_cents", 900}}, id);
  });
  EXPECT_NE(dump(), before);
  EXPECT_EQ(undo(changed), "");
  EXPECT_EQ(dump(), before);
  const OperationId deleted = change([&](OperationId id) {
    delete_row(store_, touchpoints_table, touchpoint, id);
    delete_row(store_, deals_table, deal, id);
  });
  EXPECT_NE(dump(), before);
  EXPECT_EQ(undo(deleted), "");
  EXPECT_EQ(dump(), before);
}

TEST_F(EditableRows, let_go_of_a_new_row_before_it_is_taken_back) {
  std::int64_t touchpoint = 0;
  change([&](OperationId id) { touchpoint = add_touchpoint(add_deal("Halle", id), id); });
  const std::string before = dump();
  const OperationId moved = change([&](OperationId id) {
    change_row(store_, touchpoints_table, touchpoint, {{"deal_id", add_deal("Büro", id)}}, id);
  });
  EXPECT_EQ(undo(moved), "");
  EXPECT_EQ(dump(), before);
}

TEST_F(EditableRows, deleted_and_made_again_with_the_same_unique_value_are_as_before) {
  const ColumnSettings mailbox{
      {"kind", "email"}, {"value", "a@firma.example"}, {"state", "bounced"}, {"since", "2026-11-22"}};
  std::int64_t state = 0;
  change([&](OperationId id) { state = add_row(store_, contact_states_table, mailbox, id); });
  const std::string before = dump();
  const OperationId replaced = change([&](OperationId id) {
    delete_row(store_, contact_states_table, state, id);
    add_row(store_, contact_states_table, mailbox, id);
  });
  EXPECT_NE(dump(), before);
  EXPECT_EQ(undo(replaced), "");
  EXPECT_EQ(dump(), before);
}

TEST_F(EditableRows, that_something_later_changed_deleted_or_hangs_on_refuse_the_undo_by_name) {
  const auto later = [this](const auto& touch) {
    std::int64_t deal = 0;
    const OperationId made = change([&](OperationId id) { deal = add_deal("Halle", id); });
    change([&](OperationId id) { touch(deal, id); });
    const std::string before = dump();
    const std::string against = undo(made);
    EXPECT_EQ(dump(), before);
    return against;
  };
  EXPECT_EQ(later([&](std::int64_t deal, OperationId id) {
              change_row(store_, deals_table, deal, {{"title", "Büro"}}, id);
            }),
            "deal 1 by 2; ");
  EXPECT_EQ(later([&](std::int64_t deal, OperationId id) { delete_row(store_, deals_table, deal, id); }),
            "deal 2 by 4; ");
  EXPECT_EQ(later([&](std::int64_t deal, OperationId id) { add_touchpoint(deal, id); }), "deal 3 by 6; ");
}

TEST_F(EditableRows, touched_later_stay_whole_while_the_rest_is_undone) {
  std::int64_t kept = 0;
  const OperationId made = change([&](OperationId id) {
    const PartyId party = insert_party(store_, PartyKind::person, id);
    kept = add_deal("Halle", id);
    add_row(store_, deal_parties_table, {{"deal_id", kept}, {"party_id", party.value}, {"role", "buyer"}},
            id);
    add_deal("Büro", id);
  });
  change([&](OperationId id) { add_touchpoint(kept, id); });
  EXPECT_EQ(undo(made, true), "deal 1 by 2; ");
  EXPECT_TRUE(read_row(store_, deals_table, kept));
  EXPECT_FALSE(read_row(store_, deals_table, kept + 1));
  EXPECT_TRUE(read_row(store_, deal_parties_table, 1));
}

TEST_F(EditableRows, of_later_operations_keep_the_party_they_speak_of) {
  PartyId party;
  const OperationId made =
      change([&](OperationId id) { party = insert_party(store_, PartyKind::person, id); });
  change([&](OperationId id) {
    add_row(store_, deal_parties_table,
            {{"deal_id", add_deal("Halle", id)}, {"party_id", party.value}, {"role", "buyer"}}, id);
  });
  EXPECT_EQ(undo(made), "party 1 by 2; ");
}

}  // namespace
}  // namespace kartei::store
