/// ABC by share of the revenue, recency, frequency and monetary value by fifths; equal ones are equal.
#include "selling/classes.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"

namespace kartei::selling {
namespace {

CustomerOrders customer(std::int64_t party, std::int64_t revenue, std::int64_t orders, const char* last) {
  return {{party}, revenue, orders, *day_from_text(last)};
}

std::string letters(const std::vector<std::int64_t>& revenues) {
  std::vector<CustomerOrders> customers;
  for (const std::int64_t revenue : revenues)
    customers.push_back(customer(static_cast<std::int64_t>(customers.size()) + 1, revenue, 1, "2026-01-01"));
  std::string text;
  for (const CustomerClass& found : classify(customers, {"EUR", 36, 80, 95})) text += found.letter;
  return text;
}

struct Share {
  std::vector<std::int64_t> revenues;
  std::string letters;
};

TEST(Classes, follow_the_share_of_all_revenue) {
  for (const auto& [revenues, expected] :
       std::vector<Share>{{{8000, 1500, 500}, "ABC"},
                          {{500, 8000, 1500}, "CAB"},  // in the order given
                          {{100}, "A"},                // the only one brings all
                          {{50, 50}, "AA"},            // the same revenue, the same class
                          {{79, 11, 10}, "AAB"},       // who reaches the share still counts to it
                          {{100, 0, -20}, "ACC"},      // credit notes bring nothing
                          {{0, 0}, "CC"}}) {
    SCOPED_TRACE(testing::PrintToString(revenues));
    EXPECT_EQ(letters(revenues), expected);
  }
}

TEST(Classes, have_no_order_but_that_of_their_values) {
  const std::vector<CustomerOrders> customers = {
      customer(1, 100, 1, "2026-01-01"), customer(2, 200, 2, "2026-02-01"), customer(3, 300, 3, "2026-03-01"),
      customer(4, 400, 4, "2026-04-01"), customer(5, 400, 5, "2026-04-01")};
  const auto found = classify(customers, {"EUR", 36, 80, 95});
  const std::vector<std::vector<int>> steps = {{1, 1, 1}, {2, 2, 2}, {3, 3, 3}, {4, 4, 4}, {4, 5, 4}};
  for (std::size_t i = 0; i < found.size(); ++i)
    EXPECT_EQ((std::vector{found[i].recency, found[i].frequency, found[i].monetary}), steps[i]) << i;
  EXPECT_TRUE(classify({}, {"EUR", 36, 80, 95}).empty());
}

TEST(Classes, refuse_rules_that_make_no_sense) {
  EXPECT_THROW(
      (void)read_class_rules("currency = \"EUR\"\nmonths = 12\na_until = 90\nb_until = 80\n", "mine.toml"),
      Error);
  EXPECT_THROW(
      (void)read_class_rules("currency = \"Euro\"\nmonths = 12\na_until = 80\nb_until = 90\n", "mine.toml"),
      Error);
  EXPECT_EQ(shipped_class_rules().currency, "EUR");
}

}  // namespace
}  // namespace kartei::selling
