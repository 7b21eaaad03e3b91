#include "operations/clean/grouping.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "match/clusters.hpp"
#include "match/disjoint_sets.hpp"
#include "match/model.hpp"
#include "operations/clean/row_numbers.hpp"
#include "operations/dedupe/group_obstacles.hpp"

namespace kartei::operations {
namespace {

using match::Obstacle;
using RowPair = std::pair<std::uint32_t, std::uint32_t>;

/// What two rows of one party cannot have, whatever other rows lie between them.
constexpr match::Obstacles contradictions =
    match::bit(Obstacle::first_names_differ) | match::bit(Obstacle::last_names_differ) |
    match::bit(Obstacle::birth_dates_differ) | match::bit(Obstacle::generations_differ) |
    match::bit(Obstacle::departments_differ) | match::bit(Obstacle::company_names_differ) |
    match::bit(Obstacle::legal_forms_differ) | match::bit(Obstacle::vat_ids_differ) |
    match::bit(Obstacle::register_ids_differ) | match::bit(Obstacle::company_parts_differ) |
    match::bit(Obstacle::keys_of_one_source) | match::bit(Obstacle::decided_different);

RowPair ordered(std::uint32_t a, std::uint32_t b) { return {std::min(a, b), std::max(a, b)}; }

/// Rows that are equal in every cell, each with the first of them.
std::vector<RowPair> equal_rows(const std::vector<RowParty>& rows) {
  std::map<std::pair<ContentHash, RecordPart>, std::uint32_t> first_of;
  std::vector<RowPair> pairs;
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    const auto [first, is_new] = first_of.try_emplace({rows[row].content_hash, rows[row].part}, row);
    if (!is_new) pairs.emplace_back(first->second, row);
  }
  return pairs;
}

/// Of each table, whether its keys tell parties apart. Those that only count the rows do not.
std::vector<bool> tables_with_keys(const RowList& list) {
  std::vector<std::vector<std::string_view>> keys(list.tables().size());
  for (const auto& row : list.rows())
    if (row.part != RecordPart::partner) keys[row.table].emplace_back(row.contact.external_key);
  std::vector<bool> has_keys;
  for (const auto& of_table : keys) has_keys.push_back(!number_the_rows(of_table));
  return has_keys;
}

/// Whether two groups hold a pair that is known to be different.
bool are_apart(match::DisjointSets& sets, const std::vector<RowPair>& different, std::uint32_t a,
               std::uint32_t b) {
  return std::ranges::any_of(different, [&](const RowPair& pair) {
    return ordered(sets.first_of(pair.first), sets.first_of(pair.second)) == ordered(a, b);
  });
}

}  // namespace

Grouping::Grouping(const RowList& list, const ReviewDecisions& decisions, const Environment& environment) {
  fill_table(list);
  comparer_ = std::make_unique<match::Comparer>(table_, match::shipped_model());
  const auto decided = decided_pairs(list, decisions);
  const auto found = search(decided, environment);
  const auto copies = equal_rows(list.rows());
  auto sets = cluster(found, decided);
  join(sets, copies, decided);
  number_groups(sets);
  note_joins(found, copies, decided);
  collect_doubtful(found, decided);
  append_decided(decided);
  choose_values(list, decisions.place);
}

const ValueChoice* Grouping::choice_of(std::uint32_t row) const {
  const auto found = choices_.find(row);
  return found == choices_.end() ? nullptr : &found->second;
}

void Grouping::choose_values(const RowList& list, const Place& review) {
  for (const auto& rows : groups_) {
    std::vector<ChosenRecord> records;
    for (const std::uint32_t row : rows) records.push_back({&list.rows()[row].contact, choice_of(row)});
    chosen_.push_back(chosen_places(records, review));
  }
}

std::optional<match::Comparison> Grouping::compare(std::uint32_t a, std::uint32_t b) const {
  if (table_[a].kind != table_[b].kind) return {};
  return comparer_->compare(a, b);
}

void Grouping::fill_table(const RowList& list) {
  table_.reserve(list.rows().size());
  const auto has_keys = tables_with_keys(list);
  for (const auto& row : list.rows()) {
    const match::ComparandKey key{list.tables()[row.table].file + std::int64_t{1}, row.contact.external_key};
    const std::size_t key_count = has_keys[row.table] && !row.contact.external_key.empty() ? 1 : 0;
    table_.add(match::ContactComparand(row.contact, std::span(&key, key_count)).comparand());
  }
}

Grouping::DecidedPairs Grouping::decided_pairs(const RowList& list, const ReviewDecisions& decisions) {
  DecidedPairs pairs;
  for (std::uint32_t row = 1; row < list.rows().size(); ++row)
    if (list.rows()[row].part == RecordPart::partner) pairs.apart.emplace_back(row - 1, row);
  if (decisions.pairs.empty() && decisions.choices.empty()) return pairs;
  std::unordered_map<std::string_view, std::uint32_t> row_of;
  for (std::uint32_t row = 0; row < list.rows().size(); ++row) row_of.emplace(list.rows()[row].key, row);
  for (const auto& decision : decisions.pairs) {
    const auto a = row_of.find(decision.key_a);
    const auto b = row_of.find(decision.key_b);
    if (a == row_of.end() || b == row_of.end() || a == b) {
      ++without_rows_;
    } else if (decision.verdict == Verdict::same) {
      pairs.same.push_back(ordered(a->second, b->second));
      pairs.same_lines.push_back(decision.line);
    } else {
      pairs.different.push_back(ordered(a->second, b->second));
    }
  }
  for (const auto& [key, choice] : decisions.choices)
    if (const auto row = row_of.find(key); row != row_of.end()) choices_.emplace(row->second, choice);
  std::ranges::sort(pairs.different);
  pairs.apart.insert(pairs.apart.end(), pairs.different.begin(), pairs.different.end());
  std::ranges::sort(pairs.apart);
  return pairs;
}

match::Result Grouping::search(const DecidedPairs& decided, const Environment& environment) const {
  const auto& model = match::shipped_model();
  auto options = match::report_options(model);
  options.link_at = model.merge_at;
  options.hindered_by = match::apart;
  options.threads = environment.threads;
  options.progress = [&environment](double fraction) {
    environment.progress("comparing", static_cast<std::uint64_t>(100 * fraction), 100);
  };
  return match::find_duplicates(table_, model, {decided.apart, {}}, options);
}

match::DisjointSets Grouping::cluster(const match::Result& found, const DecidedPairs& decided) const {
  std::vector<match::ScoredPair> sure;
  auto apart = decided.apart;
  for (const auto& link : found.links) {
    if (link.obstacles == 0) sure.push_back(link);
  }
  for (const auto* pairs : {&found.links, &found.doubtful}) {
    for (const auto& pair : *pairs) {
      if ((pair.obstacles & contradictions) != 0) apart.emplace_back(pair.a, pair.b);
    }
  }
  const auto clustering = match::cluster(table_, *comparer_, sure, {apart, {}}, contradictions);
  match::DisjointSets sets(table_.size());
  for (const auto& link : clustering.joined) sets.join(link.a, link.b);
  return sets;
}

void Grouping::join(match::DisjointSets& sets, const std::vector<RowPair>& copies,
                    const DecidedPairs& decided) {
  const auto join_pair = [&](const RowPair& pair) {
    const auto a = sets.first_of(pair.first);
    const auto b = sets.first_of(pair.second);
    if (a != b && are_apart(sets, decided.apart, a, b)) return false;
    sets.join(a, b);
    return true;
  };
  for (std::size_t i = 0; i < decided.same.size(); ++i)
    if (!join_pair(decided.same[i])) in_conflict_.push_back(decided.same_lines[i]);
  for (const auto& pair : copies) (void)join_pair(pair);
}

void Grouping::number_groups(match::DisjointSets& sets) {
  group_of_.resize(table_.size());
  for (std::uint32_t row = 0; row < table_.size(); ++row) {
    const auto first = sets.first_of(row);
    if (first == row) groups_.emplace_back();
    group_of_[row] = first == row ? groups_.size() - 1 : group_of_[first];
    groups_[group_of_[row]].push_back(row);
  }
}

void Grouping::note_joins(const match::Result& found, const std::vector<RowPair>& copies,
                          const DecidedPairs& decided) {
  joins_.resize(group_of_.size());
  for (const auto& pair : decided.same) tie(pair, JoinReason::decided, 0);
  for (const auto& pair : copies) tie(pair, JoinReason::same_row, 0);
  for (const auto& link : found.links) {
    if (link.obstacles == 0) tie({link.a, link.b}, JoinReason::alike, link.score);
  }
}

void Grouping::tie(const RowPair& pair, JoinReason reason, std::int32_t score) {
  if (group_of_[pair.first] != group_of_[pair.second]) return;
  for (const auto& [row, partner] : {pair, RowPair(pair.second, pair.first)}) {
    auto& join = joins_[row];
    const bool is_first = join.reason == JoinReason::alone;
    if (is_first || (reason == JoinReason::alike && join.reason == reason && score > join.score)) {
      join = {reason, partner, score};
    }
  }
}

void Grouping::collect_doubtful(const match::Result& found, const DecidedPairs& decided) {
  using GroupPair = std::pair<std::size_t, std::size_t>;
  const auto groups_of = [&](std::uint32_t a, std::uint32_t b) -> GroupPair {
    return std::minmax(group_of_[a], group_of_[b]);
  };
  std::map<GroupPair, DoubtfulPair> best;
  std::vector<GroupPair> settled;
  for (const auto& [a, b] : decided.apart) settled.emplace_back(groups_of(a, b));
  for (const auto& [a, b] : decided.same) settled.emplace_back(groups_of(a, b));
  std::ranges::sort(settled);
  for (const auto* pairs : {&found.links, &found.doubtful}) {
    for (const auto& pair : *pairs) {
      const auto groups = groups_of(pair.a, pair.b);
      const bool is_open = groups.first != groups.second && !match::keeps_apart(pair.obstacles) &&
                           !std::ranges::binary_search(settled, groups);
      if (!is_open) continue;
      auto& kept = best.try_emplace(groups, DoubtfulPair{pair.a, pair.b, pair.score, pair.obstacles, {}})
                       .first->second;
      const auto order = [](const auto& p) { return std::tuple(-p.score, p.a, p.b); };
      if (order(pair) < order(kept)) kept = {pair.a, pair.b, pair.score, pair.obstacles, {}};
    }
  }
  for (auto& [groups, pair] : best) {
    if (pair.obstacles == 0 && pair.score >= match::shipped_model().merge_at)
      pair.obstacles = group_obstacles(table_, *comparer_, groups_[groups.first], groups_[groups.second],
                                       [&](std::uint32_t a, std::uint32_t b) {
                                         const bool is_told =
                                             std::ranges::binary_search(decided.apart, ordered(a, b));
                                         return is_told ? match::bit(Obstacle::decided_different) : 0;
                                       });
    doubtful_.push_back(pair);
  }
  std::ranges::sort(doubtful_, {}, [](const DoubtfulPair& p) { return std::tuple(-p.score, p.a, p.b); });
}

void Grouping::append_decided(const DecidedPairs& decided) {
  const auto append = [this](const RowPair& pair, Verdict verdict) {
    DoubtfulPair decided_pair{pair.first, pair.second, 0, 0, verdict};
    if (table_[pair.first].kind == table_[pair.second].kind) {
      const auto scored = match::score_pair(table_, *comparer_, pair.first, pair.second);
      decided_pair.score = scored.score;
      decided_pair.obstacles = scored.obstacles;
    }
    doubtful_.push_back(decided_pair);
  };
  for (const auto& pair : decided.same) append(pair, Verdict::same);
  for (const auto& pair : decided.different) append(pair, Verdict::different);
}

}  // namespace kartei::operations
