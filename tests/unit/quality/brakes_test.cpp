#include "quality/brakes.hpp"

#include <gtest/gtest.h>

#include "quality/rules.hpp"

namespace kartei::quality {
namespace {

Delivery usual() {
  Delivery delivery;
  delivery.format = "csv";
  delivery.header = {"Name", "Ort"};
  delivery.records = 1000;
  delivery.rejected = 10;
  delivery.known = 1000;
  return delivery;
}

std::string held(const Delivery& now, const std::optional<Delivery>& before) {
  std::string names;
  for (const HeldBrake& brake : held_by(shipped_rules().brakes, now, before))
    names += (names.empty() ? "" : " ") + std::string(to_text(brake.check));
  return names;
}

struct Case {
  std::string_view what;
  void (*change)(Delivery&);
  std::string_view held;
};

const Case cases[] = {
    {"the same again", [](Delivery&) {}, ""},
    {"a column is new", [](Delivery& d) { d.header.emplace_back("Fax"); }, "header"},
    {"a column is gone", [](Delivery& d) { d.header.pop_back(); }, "header"},
    {"a name stands twice", [](Delivery& d) { d.header = {"Name", "Name"}; }, "header"},
    {"columns in another order", [](Delivery& d) { d.header = {"Ort", "Name"}; }, ""},
    {"records that bring their own columns", [](Delivery& d) { d.header.clear(); }, ""},
    {"another format", [](Delivery& d) { d.format = "xlsx"; }, "header"},
    {"twenty percent more", [](Delivery& d) { d.records = 1200; }, ""},
    {"above twenty percent more", [](Delivery& d) { d.records = 1201; }, "records"},
    {"twenty percent fewer", [](Delivery& d) { d.records = 800; }, ""},
    {"above twenty percent fewer", [](Delivery& d) { d.records = 799; }, "records"},
    {"a list of any size",
     [](Delivery& d) {
       d.records = 1;
       d.rejected = 0;
       d.is_of_any_size = true;
     },
     ""},
    {"two percent more rejects", [](Delivery& d) { d.rejected = 30; }, ""},
    {"above two percent more rejects", [](Delivery& d) { d.rejected = 31; }, "rejects"},
    {"fewer rejects", [](Delivery& d) { d.rejected = 0; }, ""},
    {"five percent are gone", [](Delivery& d) { d.missing = 50; }, ""},
    {"above five percent are gone", [](Delivery& d) { d.missing = 51; }, "missing"},
    {"five percent of the keys stand for others", [](Delivery& d) { d.key_conflicts = 50; }, ""},
    {"above five percent of the keys", [](Delivery& d) { d.key_conflicts = 51; }, "key-conflicts"},
    {"a guess of 64 percent", [](Delivery& d) { d.guessed = {{"Spalte 4", 64}}; }, "mapping"},
    {"a column 65 percent sure", [](Delivery& d) { d.guessed = {{"Spalte 4", 65}}; }, ""},
};

TEST(Brakes, hold_a_delivery_that_does_not_look_like_the_one_before) {
  for (const Case& one : cases) {
    SCOPED_TRACE(one.what);
    Delivery now = usual();
    one.change(now);
    EXPECT_EQ(held(now, usual()), one.held);
  }
}

TEST(Brakes, compare_a_first_delivery_with_nothing) {
  for (const Case& one : cases) {
    SCOPED_TRACE(one.what);
    Delivery now = usual();
    one.change(now);
    EXPECT_EQ(held(now, std::nullopt), one.held == "mapping" ? "mapping" : "");
  }
}

TEST(Brakes, never_hold_for_fewer_than_ten_records) {
  Delivery before = usual();
  before.records = 10;
  before.rejected = 0;
  before.known = 10;
  Delivery now = before;
  now.records = 19;
  now.rejected = now.key_conflicts = now.missing = 9;
  EXPECT_EQ(held(now, before), "");
  now.missing = 10;
  EXPECT_EQ(held(now, before), "missing");
}

TEST(Brakes, know_their_words) {
  for (std::size_t i = 0; i < check_count; ++i)
    EXPECT_EQ(check_from_text(to_text(static_cast<Check>(i))), static_cast<Check>(i));
  EXPECT_EQ(check_from_text("rows"), std::nullopt);
}

}  // namespace
}  // namespace kartei::quality
