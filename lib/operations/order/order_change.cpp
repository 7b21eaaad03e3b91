#include "operations/order/order_change.hpp"

#include <fmt/format.h>

#include <array>

#include "model/error.hpp"
#include "operations/deal/deal_words.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "operations/typed_value.hpp"
#include "selling/order_columns.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

constexpr std::array<std::string_view, 5> order_states = {"open", "delivered", "invoiced", "paid",
                                                          "cancelled"};
constexpr std::array<std::string_view, 3> credit_states = {"good", "watch", "blocked"};

Day day_of_order(const std::string& word, Day today) {
  if (word.empty()) return today;
  const Day day = typed_day("--date", word);
  if (day > today)
    throw Error(ErrorKind::usage,
                fmt::format("--date '{}' has not come yet; an order is one that was given", word));
  return day;
}

std::string state_of_order(const std::string& word) {
  if (const auto state = selling::order_state(word)) return std::string(*state);
  demand_known("state", word, order_states);
  return word;
}

void demand_new_number(store::Store& store, const store::Order& order) {
  if (order.number.empty())
    throw Error(ErrorKind::usage, "an order needs a number; it is known by it: --number A-2026-17");
  if (const auto known = store::order_by_number(store, order.source, order.number))
    throw Error(ErrorKind::usage, fmt::format("the number '{}' is on file: order {} of {}", order.number,
                                              known->id.value, to_text(known->ordered_on)));
}

}  // namespace

OrderSummary add_order(store::Store& store, const OrderWords& words, const Environment& environment) {
  JournalledChange change(store, "order add", environment);
  const normalise::Amount amount = typed_amount("--amount", words.amount);
  store::Order order;
  order.party = known_party(store, words.party).leader;
  order.source = words.source;
  order.number = text::squeeze(words.number);
  order.ordered_on = day_of_order(words.date, environment.today());
  order.amount_cents = amount.cents;
  order.currency = amount.currency;
  order.subject = text::trim(words.subject);
  order.state = state_of_order(words.state);
  if (words.deal) order.deal = known_deal(store, words.deal).id;
  demand_new_number(store, order);
  order.id = store::insert_order(store, order, change.id());
  return {order.id, change.finish({{"orders", 1}})};
}

OrderSummary delete_order(store::Store& store, OrderId number, const Environment& environment) {
  JournalledChange change(store, "order delete", environment);
  if (!store::find_order(store, number))
    throw Error(ErrorKind::usage,
                fmt::format("there is no order {}; kartei order list tells the numbers", number.value));
  store::delete_order(store, number, change.id());
  return {number, change.finish({{"orders", 1}})};
}

OperationId set_credit(store::Store& store, PartyId party, const std::string& state, const std::string& limit,
                       const std::string& note, const Environment& environment) {
  JournalledChange change(store, "credit set", environment);
  demand_known("state", state, credit_states);
  store::Credit credit;
  credit.party = known_party(store, party).leader;
  credit.state = state;
  credit.note = text::trim(note);
  credit.as_of = environment.today();
  if (!limit.empty()) {
    const normalise::Amount amount = typed_amount("--limit", limit);
    if (amount.cents < 0) throw Error(ErrorKind::usage, fmt::format("--limit '{}' is below zero", limit));
    credit.limit_cents = amount.cents;
    credit.currency = amount.currency;
  }
  if (store::set_credit(store, credit, change.id())) return change.finish({{"credits", 1}});
  change.discard();
  return {};
}

}  // namespace kartei::operations
