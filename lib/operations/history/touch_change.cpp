#include "operations/history/touch_change.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/error.hpp"
#include "operations/deal/deal_words.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "operations/typed_value.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

struct ChannelWord {
  std::string_view word;  ///< folded
  Channel channel;
};

/// What people call a channel, besides its own word.
constexpr auto channel_words = std::to_array<ChannelWord>(
    {{"call", Channel::phone},       {"telefon", Channel::phone},    {"anruf", Channel::phone},
     {"telefonat", Channel::phone},  {"e mail", Channel::email},     {"mail", Channel::email},
     {"letter", Channel::post},      {"brief", Channel::post},       {"besuch", Channel::meeting},
     {"visit", Channel::meeting},    {"termin", Channel::meeting},   {"besprechung", Channel::meeting},
     {"messe", Channel::fair},       {"whatsapp", Channel::message}, {"signal", Channel::message},
     {"threema", Channel::message},  {"telegram", Channel::message}, {"social", Channel::message},
     {"linkedin", Channel::message}, {"xing", Channel::message},     {"website", Channel::web},
     {"webseite", Channel::web}});

constexpr std::array<std::string_view, 3> directions = {"in", "out", "both"};

void take(std::string& field, const std::optional<std::string>& word) {
  if (word) field = text::trim(*word);
}

void take_deal(store::Store& store, store::Touchpoint& touchpoint, const std::optional<std::int64_t>& deal) {
  if (!deal) return;
  touchpoint.deal = *deal == 0 ? DealId{} : known_deal(store, {*deal}).id;
}

void demand_basis(const store::Touchpoint& touchpoint) {
  if (!touchpoint.text.empty() && touchpoint.text_basis.empty())
    throw Error(
        ErrorKind::usage,
        "what was said or written is kept only where it may be: say why with --basis, as --basis \"contract "
        "negotiation\", or leave --text out");
}

void lay_over(store::Store& store, store::Touchpoint& touchpoint, const TouchWords& words, Moment now) {
  if (words.channel) touchpoint.channel = typed_channel(*words.channel);
  if (words.direction) {
    demand_known("direction", *words.direction, directions);
    touchpoint.direction = *words.direction;
  }
  if (words.at) touchpoint.at = typed_moment_so_far("--at", *words.at, now);
  take(touchpoint.subject, words.subject);
  take(touchpoint.text, words.text);
  take(touchpoint.text_basis, words.basis);
  take(touchpoint.result, words.result);
  take_deal(store, touchpoint, words.deal);
  demand_basis(touchpoint);
}

void demand_somebody(const store::Touchpoint& touchpoint, bool has_party) {
  if (!has_party && !touchpoint.deal)
    throw Error(ErrorKind::usage, "say with whom it was (--party 42), or about which deal (--deal 3)");
}

TouchSummary finished(JournalledChange& change, TouchpointId touchpoint, bool is_changed) {
  if (!is_changed) {
    change.discard();
    return {touchpoint, {}};
  }
  return {touchpoint, change.finish({{"touchpoints", 1}})};
}

}  // namespace

Channel typed_channel(std::string_view word) {
  const std::string folded = text::fold_ae(word);
  if (const auto channel = channel_from_text(folded)) return *channel;
  const auto* found = std::ranges::find(channel_words, folded, &ChannelWord::word);
  if (found != channel_words.end()) return found->channel;
  std::vector<std::string_view> words;
  for (const Channel channel : all_channels()) words.push_back(to_text(channel));
  demand_known("channel", word, words);
  return Channel::phone;
}

std::string_view usual_direction(Channel channel) {
  const bool is_of_both = channel == Channel::meeting || channel == Channel::fair || channel == Channel::chat;
  return is_of_both ? "both" : "out";
}

TouchpointId put_touchpoint(store::Store& store, const TouchChange& wanted, std::string_view origin,
                            const Environment& environment, OperationId operation) {
  store::Touchpoint touchpoint;
  touchpoint.at = environment.now;
  touchpoint.actor = environment.on_behalf.empty() ? environment.actor : environment.on_behalf;
  touchpoint.origin = origin;
  touchpoint.message_id = wanted.message_id;
  lay_over(store, touchpoint, wanted.words, environment.now);
  if (!wanted.words.direction) touchpoint.direction = usual_direction(touchpoint.channel);
  demand_somebody(touchpoint, !wanted.parties.empty());
  return store::insert_touchpoint(store, touchpoint, known_leaders(store, wanted.parties), operation);
}

TouchSummary add_touchpoint(store::Store& store, const TouchChange& wanted, const Environment& environment) {
  JournalledChange change(store, "touch add", environment);
  if (const auto known = store::touchpoint_by_message(store, wanted.message_id))
    return finished(change, *known, false);
  const TouchpointId touchpoint = put_touchpoint(store, wanted, "by hand", environment, change.id());
  return finished(change, touchpoint, true);
}

bool change_touchpoint(store::Store& store, TouchpointId number, const TouchChange& wanted,
                       const Environment& environment, OperationId operation) {
  store::Touchpoint touchpoint = known_touchpoint(store, number);
  lay_over(store, touchpoint, wanted.words, environment.now);
  bool is_changed = store::update_touchpoint(store, touchpoint, operation);
  for (const PartyId party : known_leaders(store, wanted.parties))
    is_changed = store::add_touchpoint_party(store, number, party, operation) || is_changed;
  for (const PartyId party : known_leaders(store, wanted.without)) {
    if (!store::remove_touchpoint_party(store, number, party, operation))
      throw Error(ErrorKind::usage,
                  fmt::format("party {} took no part in touchpoint {}; `kartei touch show {}` tells "
                              "who did",
                              party.value, number.value, number.value));
    is_changed = true;
  }
  demand_somebody(touchpoint, !store::parties_of_touchpoint(store, number).empty());
  return is_changed;
}

TouchSummary edit_touchpoint(store::Store& store, TouchpointId number, const TouchChange& wanted,
                             const Environment& environment) {
  JournalledChange change(store, "touch edit", environment);
  const bool is_changed = change_touchpoint(store, number, wanted, environment, change.id());
  return finished(change, number, is_changed);
}

TouchSummary delete_touchpoint(store::Store& store, TouchpointId number, const Environment& environment) {
  JournalledChange change(store, "touch delete", environment);
  (void)known_touchpoint(store, number);
  store::delete_touchpoint(store, number, change.id());
  return finished(change, number, true);
}

store::Touchpoint known_touchpoint(store::Store& store, TouchpointId number) {
  if (auto touchpoint = store::find_touchpoint(store, number)) return *std::move(touchpoint);
  throw Error(ErrorKind::usage,
              fmt::format("there is no touchpoint {}; kartei touch list tells the numbers", number.value));
}

}  // namespace kartei::operations
