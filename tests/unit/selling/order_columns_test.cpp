/// Columns of lists of orders are known by their names.
#include "selling/order_columns.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace kartei::selling {
namespace {

std::optional<std::uint32_t> place(OrderField field, const std::vector<std::string>& header) {
  return order_columns(header)[static_cast<std::size_t>(field)];
}

TEST(OrderColumns, are_known_in_german_and_english) {
  const std::vector<std::string> german = {"Kundennr.", "Auftrags-Nr.", "Datum",
                                           "Netto",     "Währung",      "Status"};
  EXPECT_EQ(place(OrderField::customer, german), 0U);
  EXPECT_EQ(place(OrderField::number, german), 1U);
  EXPECT_EQ(place(OrderField::date, german), 2U);
  EXPECT_EQ(place(OrderField::amount, german), 3U);
  EXPECT_EQ(place(OrderField::currency, german), 4U);
  EXPECT_EQ(place(OrderField::state, german), 5U);
  EXPECT_EQ(place(OrderField::party, german), std::nullopt);
  const std::vector<std::string> english = {"Order No", "Order Date", "Customer", "Total"};
  EXPECT_EQ(place(OrderField::number, english), 0U);
  EXPECT_EQ(place(OrderField::date, english), 1U);
  EXPECT_EQ(place(OrderField::customer, english), 2U);
  EXPECT_EQ(place(OrderField::amount, english), 3U);
}

TEST(OrderColumns, with_better_names_go_before) {
  EXPECT_EQ(place(OrderField::amount, {"Brutto", "Netto"}), 1U);
  EXPECT_EQ(place(OrderField::number, {"Nr", "Auftragsnummer"}), 1U);
}

struct StateCase {
  std::string word;
  std::optional<std::string_view> state;
};

TEST(OrderState, is_read_as_lists_write_it) {
  for (const auto& [word, state] : std::vector<StateCase>{{"", "open"},
                                                          {" Storniert ", "cancelled"},
                                                          {"PAID", "paid"},
                                                          {"geliefert", "delivered"},
                                                          {"irgendwie", {}}}) {
    SCOPED_TRACE(word);
    EXPECT_EQ(order_state(word), state);
  }
}

}  // namespace
}  // namespace kartei::selling
