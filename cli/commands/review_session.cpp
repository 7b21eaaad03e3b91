#include "cli/commands/review_session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/commands/dedupe_database.hpp"
#include "cli/reading_options.hpp"
#include "operations/dedupe/merge.hpp"
#include "operations/party/party_view.hpp"
#include "operations/undo.hpp"
#include "store/parties.hpp"

namespace kartei::cli {
namespace {

/// What a letter would say follows from the other values.
bool is_for_letters(const operations::ViewLine& line) {
  return line.field == "address_block" || line.field == "letter_salutation" || line.field == "may_be";
}

/// A party's values by field, several of one field behind one another.
std::map<std::string, std::string> values_by_field(const operations::PartyView& view) {
  std::map<std::string, std::string> values;
  for (const operations::ViewLine& line : view.lines) {
    if (is_for_letters(line)) continue;
    std::string& value = values[line.field];
    value += (value.empty() ? "" : ", ") + line.value;
  }
  return values;
}

OutputTable side_by_side(const operations::PartyView& a, const operations::PartyView& b) {
  OutputTable table{
      "pair", {{"field"}, {std::to_string(a.party.value)}, {std::to_string(b.party.value)}, {""}}, {}};
  const auto values_a = values_by_field(a);
  auto values_b = values_by_field(b);
  for (const auto& [field, value] : values_a) {
    const std::string other = values_b.contains(field) ? values_b.extract(field).mapped() : "";
    table.rows.push_back({field, value, other, value == other ? "" : "differs"});
  }
  for (const auto& [field, value] : values_b) table.rows.push_back({field, "", value, "differs"});
  return table;
}

}  // namespace

ReviewSession::ReviewSession(Context& context, store::Store& store,
                             const operations::DatabaseDuplicates& found)
    : context_(context), store_(store), found_(found), comparer_(found.rows.table, match::shipped_model()) {}

void ReviewSession::run() {
  std::size_t pair = next_open(0);
  while (pair < found_.doubtful.size()) {
    show(pair);
    const auto next = answer(pair);
    if (!next) return;
    pair = next_open(*next);
  }
}

/// The pairs of parties that became one meanwhile need no decision.
std::size_t ReviewSession::next_open(std::size_t from) const {
  const auto leader = [this](std::uint32_t row) {
    return store::find_party(store_, found_.rows.parties[row])->leader;
  };
  while (from < found_.doubtful.size() && leader(found_.doubtful[from].a) == leader(found_.doubtful[from].b))
    ++from;
  return from;
}

void ReviewSession::show(std::size_t pair) {
  const match::ScoredPair& shown = found_.doubtful[pair];
  const std::string against = operations::stands_against(shown);
  context_.out() << fmt::format("\n{} of {}: {:.1f} bits; {}{}{}\n", pair + 1, found_.doubtful.size(),
                                shown.score / 1000.0,
                                operations::deciding_reason(comparer_.compare(shown.a, shown.b)),
                                against.empty() ? "" : "\nagainst: ", against);
  context_.print(side_by_side(
      operations::view_party(store_, found_.rows.parties[shown.a], sender_country(context_, {})),
      operations::view_party(store_, found_.rows.parties[shown.b], sender_country(context_, {}))));
}

/// Where to go on; nothing when the person has had enough.
std::optional<std::size_t> ReviewSession::answer(std::size_t pair) {
  for (;;) {
    const auto word = context_.ask("[m]erge  [n]ot a duplicate  [l]ater  [b]ack  [q]uit: ");
    if (!word || *word == "q") return {};
    if (*word == "b") return take_back(pair);
    const auto decision = *word == "m"   ? std::optional(Decision::merge)
                          : *word == "n" ? std::optional(Decision::different)
                          : *word == "l" ? std::optional(Decision::later)
                                         : std::nullopt;
    if (!decision) continue;
    steps_.push_back({pair, *decision, decide(found_.doubtful[pair], *decision)});
    return pair + 1;
  }
}

OperationId ReviewSession::decide(const match::ScoredPair& pair, Decision decision) {
  const std::array<PartyId, 2> both{found_.rows.parties[pair.a], found_.rows.parties[pair.b]};
  switch (decision) {
    case Decision::merge:
      return operations::merge_parties(store_, both, context_.environment()).operation;
    case Decision::different:
      return operations::split_parties(store_, both[0], both[1], context_.environment()).operation;
    case Decision::later:
      break;
  }
  return {};
}

/// To the pair decided before, which is as if it had not been.
std::size_t ReviewSession::take_back(std::size_t pair) {
  if (steps_.empty()) return pair;
  const Step last = steps_.back();
  steps_.pop_back();
  if (last.operation) {
    static_cast<void>(
        operations::undo(store_, last.operation, operations::TouchedLater::refuse, context_.environment()));
    operations::forget_distinction(store_, found_.rows.parties[found_.doubtful[last.pair].a],
                                   found_.rows.parties[found_.doubtful[last.pair].b], context_.environment());
  }
  return last.pair;
}

std::size_t ReviewSession::count_of(Decision decision) const {
  return static_cast<std::size_t>(std::ranges::count(steps_, decision, &Step::decision));
}

OutputTable ReviewSession::summary() const {
  return {
      "reviewed",
      {{"merged", CellKind::number},
       {"not_duplicates", CellKind::number},
       {"later", CellKind::number},
       {"not_looked_at", CellKind::number}},
      {{std::to_string(count_of(Decision::merge)), std::to_string(count_of(Decision::different)),
        std::to_string(count_of(Decision::later)), std::to_string(found_.doubtful.size() - steps_.size())}}};
}

}  // namespace kartei::cli
