/// What came since the last merging run, compared alone, ends where comparing everything ends.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <tuple>

#include "database_test.hpp"
#include "model/error.hpp"
#include "operations/dedupe/dedupe_database.hpp"

namespace kartei::operations {
namespace {

class OneDatabase final : public DatabaseTest {
 public:
  void TestBody() override {}
  using DatabaseTest::edit;
  using DatabaseTest::environment;
  using DatabaseTest::import;
  using DatabaseTest::merge;
  using DatabaseTest::split;
  using DatabaseTest::undo;
  store::Store& store() { return *store_; }

  /// Without the folder, which is another one for each.
  std::string dump() {
    std::string text = DatabaseTest::dump();
    const std::string folder = folder_.string();
    for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder, at))
      text.erase(at, folder.size());
    return text;
  }

  /// If there is something to undo.
  void undo_last() {
    try {
      (void)undo({}, TouchedLater::skip);
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::usage);
    }
  }

  DatabaseDuplicates find(DedupeScope scope) { return dedupe_database(store(), environment(), scope); }
  AutoMergeSummary merge_sure(DedupeScope scope, std::size_t most = 10'000) {
    return auto_merge(store(), find(scope), most, environment());
  }
};

/// Deliveries of people and companies who come again, with slips, moves and values left out.
class Deliveries {
 public:
  explicit Deliveries(unsigned seed) : random_(seed) {}

  /// Rows with numbers, some of them known from before with other values.
  std::string keyed(std::size_t rows) {
    std::string text = "Kundennummer;" + head();
    for (std::size_t i = 0; i < rows; ++i) text += std::to_string(below(60) + 1) + ";" + row();
    return text;
  }
  std::string unkeyed(std::size_t rows) {
    std::string text = head();
    for (std::size_t i = 0; i < rows; ++i) text += row();
    return text;
  }
  std::size_t below(std::size_t n) { return random_() % n; }

 private:
  static std::string head() { return "Vorname;Nachname;Firma;Straße;PLZ;Ort;Telefon;E-Mail;Geburtsdatum\n"; }

  std::string pick(const std::vector<std::string>& list) { return list[below(list.size())]; }
  std::string or_nothing(const std::string& value) { return below(3) == 0 ? std::string() : value; }

  std::string row() {
    const std::size_t who = below(40);
    const std::string first = std::vector<std::string>{"Hans", "Petra", "Ute", "Karl", "Sabine"}[who % 5];
    const std::string last =
        std::vector<std::string>{"Lindenmeyer", "Weißhaupt", "Oberhuber", "Kaya"}[who % 4] +
        std::vector<std::string>{"", "mann", "s"}[who % 3];
    const std::string number = std::to_string(who);
    if (below(5) == 0)
      return ";;Ostkamp " + pick({"Werkzeuge", "Werkzeug", "Holding"}) + " " + pick({"GmbH", "AG", ""}) +
             ";" + street(who) + ";" + or_nothing("069 9000" + number + "1") + ";;\n";
    return or_nothing(first) + ";" + (below(6) == 0 ? last + "n" : last) + ";" +
           (below(4) == 0 ? "Ostkamp Werkzeuge GmbH" : "") + ";" + street(who) + ";" +
           or_nothing("0171 39200" + number + "1") + ";" + or_nothing("post" + number + "@example.org") +
           ";" + or_nothing("04.05.19" + std::to_string(60 + who % 30)) + "\n";
  }

  std::string street(std::size_t who) {
    if (below(5) == 0) return "Neuer Weg " + std::to_string(below(9) + 1) + ";60311;Frankfurt";
    return pick({"Ringstr.", "Ringstraße"}) + " " + std::to_string(who % 7 + 1) + ";63067;Offenbach";
  }

  std::mt19937 random_;
};

/// Whatever happens in a company between two nights, done to both.
void live_on(OneDatabase& one, OneDatabase& other, Deliveries& deliveries) {
  const std::string delivery = deliveries.below(2) == 0 ? deliveries.keyed(1 + deliveries.below(12))
                                                        : deliveries.unkeyed(1 + deliveries.below(12));
  const std::string source = delivery.starts_with("Kunden") ? "erp" : "fair";
  const std::vector<PartyId> parties = store::leaders(one.store());
  const auto some_party = [&] { return parties[deliveries.below(parties.size())]; };
  const std::size_t what = parties.size() < 2 ? 0 : deliveries.below(8);
  const PartyId a = parties.empty() ? PartyId{} : some_party();
  const PartyId b = parties.empty() ? PartyId{} : some_party();
  for (OneDatabase* database : {&one, &other}) {
    if (what <= 3) (void)database->import(source, delivery);
    if (what == 4) (void)database->edit(a, "phone=069 77000991");
    if (what == 5 && a != b) (void)database->split(a, b);
    if (what == 6) database->undo_last();
    if (what == 7 && a != b &&
        store::find_party(database->store(), a)->kind == store::find_party(database->store(), b)->kind)
      (void)database->merge(a, b);
  }
}

using Pair = std::tuple<PartyId, PartyId, std::int32_t>;

std::vector<Pair> pairs_of(const DatabaseDuplicates& found, const std::vector<match::ScoredPair>& pairs,
                           const std::vector<bool>& is_new) {
  std::vector<Pair> all;
  for (const match::ScoredPair& pair : pairs)
    if (is_new[pair.a] || is_new[pair.b])
      all.emplace_back(found.rows.parties[pair.a], found.rows.parties[pair.b], pair.score);
  return all;
}

TEST(NewOnly, ends_where_a_full_run_ends_whatever_came_in_which_batches) {
  for (unsigned seed = 1; seed <= 8; ++seed) {
    OneDatabase stepwise;
    OneDatabase full;
    Deliveries deliveries(seed);
    for (int night = 0; night < 9; ++night) {
      SCOPED_TRACE("seed " + std::to_string(seed) + ", night " + std::to_string(night));
      live_on(stepwise, full, deliveries);
      ASSERT_EQ(stepwise.dump(), full.dump());
      const DatabaseDuplicates few = stepwise.find(DedupeScope::new_only);
      const DatabaseDuplicates all = full.find(DedupeScope::everything);
      const std::vector<bool> everybody(all.rows.parties.size(), true);
      EXPECT_EQ(pairs_of(few, few.sure, everybody), pairs_of(all, all.sure, everybody));
      EXPECT_EQ(pairs_of(few, few.doubtful, everybody), pairs_of(all, all.doubtful, few.is_new));
      (void)auto_merge(stepwise.store(), few, 10'000, OneDatabase::environment());
      (void)auto_merge(full.store(), all, 10'000, OneDatabase::environment());
      ASSERT_EQ(stepwise.dump(), full.dump());
    }
  }
}

std::size_t count_new(OneDatabase& database) {
  return static_cast<std::size_t>(std::ranges::count(database.find(DedupeScope::new_only).is_new, true));
}

class NewParties : public testing::Test {
 protected:
  NewParties() { (void)database_.import("erp", people); }

  static constexpr const char* people =
      "Kundennummer;Vorname;Nachname;PLZ;Ort;E-Mail\n"
      "1;Hans;Lindenmeyer;63067;Offenbach;hans@lindenmeyer.example\n"
      "2;Karl;Weißhaupt;60311;Frankfurt;karl@weisshaupt.example\n"
      "3;Ute;Kaya;50667;Köln;ute@kaya.example\n";

  OneDatabase database_;
};

TEST_F(NewParties, are_all_before_the_first_merging_run_and_none_after_it) {
  EXPECT_EQ(count_new(database_), 3U);
  EXPECT_EQ(count_new(database_), 3U) << "a report changed who is new";
  (void)database_.merge_sure(DedupeScope::everything);
  EXPECT_EQ(count_new(database_), 0U);
}

TEST_F(NewParties, are_those_whose_values_changed_by_delivery_edit_or_undo) {
  (void)database_.merge_sure(DedupeScope::everything);
  (void)database_.import("erp",
                         "Kundennummer;Vorname;Nachname;PLZ;Ort;E-Mail\n"
                         "2;Karl;Weißhaupt;60311;Frankfurt;neu@weisshaupt.example\n");
  EXPECT_EQ(count_new(database_), 1U);
  (void)database_.edit(store::leaders(database_.store()).front(), "phone=069 77000991");
  EXPECT_EQ(count_new(database_), 2U);
  (void)database_.undo();
  EXPECT_EQ(count_new(database_), 1U);
  (void)database_.merge_sure(DedupeScope::new_only);
  EXPECT_EQ(count_new(database_), 0U);
  (void)database_.undo();
  EXPECT_EQ(count_new(database_), 1U);
}

TEST_F(NewParties, are_two_who_are_told_apart_and_may_be_one_again) {
  (void)database_.merge_sure(DedupeScope::everything);
  const std::vector<PartyId> parties = store::leaders(database_.store());
  (void)database_.split(parties[0], parties[1]);
  EXPECT_EQ(count_new(database_), 2U);
  (void)database_.undo();
  EXPECT_EQ(count_new(database_), 0U);
}

TEST_F(NewParties, stay_new_after_a_dry_run_and_a_run_that_the_brake_stopped) {
  (void)database_.import("fair",
                         "Vorname;Nachname;PLZ;Ort;E-Mail\n"
                         "Hans;Lindenmeyer;63067;Offenbach;hans@lindenmeyer.example\n");
  Environment dry = OneDatabase::environment();
  dry.dry_run = true;
  (void)auto_merge(database_.store(), database_.find(DedupeScope::new_only), 9, dry);
  EXPECT_EQ(count_new(database_), 4U);
  EXPECT_THROW((void)database_.merge_sure(DedupeScope::new_only, 0), Error);
  EXPECT_EQ(count_new(database_), 4U);
}

TEST_F(NewParties, are_compared_with_the_old_ones) {
  (void)database_.merge_sure(DedupeScope::everything);
  (void)database_.import("fair",
                         "Vorname;Nachname;PLZ;Ort;E-Mail\n"
                         "Hans;Lindenmeyer;63067;Offenbach;hans@lindenmeyer.example\n");
  EXPECT_EQ(database_.merge_sure(DedupeScope::new_only).merges, 1U);
}

}  // namespace
}  // namespace kartei::operations
