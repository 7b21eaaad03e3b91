#include "operations/deal/deal_words.hpp"

#include <fmt/format.h>

#include <charconv>

#include "model/error.hpp"
#include "operations/known_party.hpp"
#include "operations/typed_value.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

void take(std::string& field, const std::optional<std::string>& word) {
  if (word) field = text::trim(*word);
}

void take_volume(store::Deal& deal, const std::string& word) {
  deal.volume_cents.reset();
  deal.currency.clear();
  if (text::trim(word).empty()) return;
  const normalise::Amount amount = typed_amount("volume", word);
  if (amount.cents <= 0)
    throw Error(ErrorKind::usage, fmt::format("volume '{}' is nothing to be sold; write 25 TEUR", word));
  deal.volume_cents = amount.cents;
  deal.currency = amount.currency;
}

}  // namespace

void lay_over(store::Store& store, store::Deal& deal, const DealWords& words,
              const Environment& environment) {
  const Day today = environment.today();
  if (words.title) deal.title = text::squeeze(*words.title);
  if (deal.title.empty())
    throw Error(ErrorKind::usage, "a deal needs a title; name what is to be sold: \"30 Bürostühle\"");
  take(deal.need, words.need);
  take(deal.situation, words.situation);
  take(deal.goal, words.goal);
  take(deal.competition, words.competition);
  if (words.date)
    deal.realisation_date = words.date->empty()
                                ? std::nullopt
                                : std::optional(typed_day_to_come("realisation date", *words.date, today));
  if (words.volume) take_volume(deal, *words.volume);
  if (words.probability)
    deal.probability = words.probability->empty()
                           ? std::nullopt
                           : std::optional(typed_percent("probability", *words.probability));
  if (words.owner) deal.owner = told_owner(store, *words.owner, environment);
}

store::DealParty typed_deal_party(store::Store& store, std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view digits = text.substr(0, colon);
  PartyId number;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
  if (error != std::errc() || end != digits.data() + digits.size())
    throw Error(ErrorKind::usage,
                fmt::format("--party '{}' names no party; write its number, and a role: 7:decider", text));
  const std::string_view role = colon == std::string_view::npos ? "customer" : text.substr(colon + 1);
  demand_known("role", role, store::deal_roles());
  return {known_party(store, number).leader, std::string(role)};
}

void demand_stage(const selling::Pipeline& pipeline, std::string_view stage) {
  demand_known("stage", stage, selling::names_of(pipeline));
}

store::Deal known_deal(store::Store& store, DealId number) {
  if (auto deal = store::find_deal(store, number)) return *std::move(deal);
  throw Error(ErrorKind::usage,
              fmt::format("there is no deal {}; kartei deal list tells the numbers", number.value));
}

}  // namespace kartei::operations
