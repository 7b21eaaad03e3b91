#include "operations/dedupe/dedupe_database.hpp"

#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <memory>
#include <set>
#include <tuple>
#include <unordered_map>

#include "match/comparand.hpp"
#include "match/comparer.hpp"
#include "match/contradictions.hpp"
#include "match/kept_apart.hpp"
#include "model/error.hpp"
#include "operations/dedupe/compared_stamp.hpp"
#include "operations/dedupe/group_obstacles.hpp"
#include "operations/dedupe/party_constraints.hpp"
#include "operations/input/ordered_pipeline.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "operations/party/derive.hpp"
#include "store/compared_parties.hpp"
#include "store/golden.hpp"
#include "store/merges.hpp"
#include "store/parties.hpp"
#include "store/sqlite/small_cache.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

std::string label_of(const Contact& contact) {
  std::string label;
  text::append_part(label, contact.person.last_name, "");
  text::append_part(label, contact.person.first_name, ", ");
  text::append_part(label, contact.person.suffix, " ");
  text::append_part(label, contact.company.name, "; ");
  if (!contact.addresses.empty()) {
    text::append_part(label, contact.addresses.front().postcode, "; ");
    text::append_part(label, contact.addresses.front().city,
                      contact.addresses.front().postcode.empty() ? "; " : " ");
  }
  return label;
}

/// A party on its way into the table.
class PartyRow {
 public:
  explicit PartyRow(store::Golden&& golden) : golden_(std::move(golden)) {}

  /// What can be made of it before its place in the table is known.
  void prepare() {
    for (const store::ExternalKey& key : golden_.external_keys) keys_.push_back({key.source.value, key.key});
    comparand_ = std::make_unique<match::ContactComparand>(golden_.contact, keys_);
    stamp_ = compared_stamp(comparand());
    label_ = label_of(golden_.contact);
  }

  void add_to(PartyTable& rows) const {
    rows.stamps.push_back(stamp_);
    rows.table.add(comparand());
    rows.parties.push_back(golden_.party);
    rows.labels.add(label_);
  }

 private:
  [[nodiscard]] match::Comparand comparand() const {
    match::Comparand comparand = comparand_->comparand();
    comparand.kind = golden_.kind;
    return comparand;
  }

  store::Golden golden_;
  std::vector<match::ComparandKey> keys_;
  std::unique_ptr<match::ContactComparand> comparand_;
  std::uint64_t stamp_ = 0;
  std::string label_;
};

constexpr std::size_t parties_at_once = 256;

using PartyRows = std::vector<PartyRow>;

void push_parties(store::Store& store, const OrderedPipeline<PartyRows>::Push& push) {
  PartyRows chunk;
  const auto flush = [&] {
    push(std::move(chunk));
    chunk = PartyRows();
    chunk.reserve(parties_at_once);
  };
  store::for_each_golden(store, [&](store::Golden&& golden) {
    chunk.emplace_back(std::move(golden));
    if (chunk.size() == parties_at_once) flush();
  });
  flush();
}

/// Of what a row says that which may contradict another; what it shares with others is the golden record's.
match::Comparand contradicting_part(const match::Comparand& said, PartyKind kind) {
  match::Comparand part;
  part.kind = kind;
  if (kind == PartyKind::organisation) {
    part.company = said.company;
    part.legal_form = said.legal_form;
    part.vat_id = said.vat_id;
    part.register_id = said.register_id;
    return part;
  }
  part.last_name = said.last_name;
  part.first_name = said.first_name;
  part.birth_name = said.birth_name;
  part.suffix = said.suffix;
  part.gender = said.gender;
  part.birth_date = said.birth_date;
  return part;
}

/// What each of those says who became one party: of two first names or birth dates one leads, and the other
/// contradicts no less.
void add_members(PartyTable& rows, store::Store& store) {
  std::set<PartyId> leaders;
  for (const auto& [follower, leader] : store::followers(store)) leaders.insert(leader);
  Deriver deriver(store);
  for (std::uint32_t row = 0; row < rows.parties.size(); ++row) {
    if (!leaders.contains(rows.parties[row])) continue;
    for (const Contact& said : deriver.standing_contacts_of(rows.parties[row])) {
      const match::ContactComparand contact(said);
      const match::Comparand member = contradicting_part(contact.comparand(), rows.table[row].kind);
      rows.stamps[row] += compared_stamp(member);
      rows.table.add_member(row, member);
    }
  }
}

std::vector<bool> new_rows(store::Store& store, const PartyTable& rows) {
  std::vector<bool> is_new(rows.parties.size(), true);
  for (const store::ComparedParty& before : store::compared_parties(store)) {
    const auto at = std::ranges::lower_bound(rows.parties, before.party);
    const auto row = static_cast<std::size_t>(at - rows.parties.begin());
    if (at != rows.parties.end() && *at == before.party) is_new[row] = rows.stamps[row] != before.stamp;
  }
  return is_new;
}

/// All but those of a link: what was merged has other values now, and what was left between two groups may
/// fit one of them the next time.
void remember_compared(store::Store& store, const DatabaseDuplicates& found) {
  std::vector<bool> is_settled(found.rows.parties.size(), true);
  for (const match::ScoredPair& link : found.result.links) is_settled[link.a] = is_settled[link.b] = false;
  std::vector<store::ComparedParty> settled;
  for (std::size_t row = 0; row < is_settled.size(); ++row)
    if (is_settled[row]) settled.push_back({found.rows.parties[row], found.rows.stamps[row]});
  store::replace_compared_parties(store, settled);
}

/// Nothing was merged, so there is no operation to be part of.
void remember_in_passing(store::Store& store, const DatabaseDuplicates& found) {
  sqlite::Transaction transaction(store.database());
  remember_compared(store, found);
  transaction.commit();
}

/// Nothing stands between the rows of such a link themselves: what kept it apart stands between their groups.
void tell_what_cut(std::vector<match::ScoredPair>& cut, const DatabaseDuplicates& found) {
  const std::vector<std::uint32_t>& cluster_of = found.result.cluster_of;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> members;
  for (const match::ScoredPair& pair : cut)
    for (const std::uint32_t row : {pair.a, pair.b}) members.try_emplace(cluster_of[row]);
  for (std::uint32_t row = 0; row < cluster_of.size(); ++row)
    if (const auto wanted = members.find(cluster_of[row]); wanted != members.end())
      wanted->second.push_back(row);
  const match::Comparer comparer(found.rows.table, match::shipped_model(), found.result.known);
  const match::KeptApart apart(found.rows.constraints);
  for (match::ScoredPair& pair : cut)
    pair.obstacles |=
        group_obstacles(found.rows.table, comparer, members[cluster_of[pair.a]], members[cluster_of[pair.b]],
                        [&](std::uint32_t a, std::uint32_t b) { return apart.between(a, b); });
}

/// What is left for people: not in one cluster, and not decided before.
std::vector<match::ScoredPair> open_pairs(const DatabaseDuplicates& found) {
  const match::Result& result = found.result;
  std::vector<match::ScoredPair> open = result.doubtful;
  std::erase_if(open, [](const match::ScoredPair& pair) {
    return (pair.obstacles & match::bit(match::Obstacle::decided_different)) != 0;
  });
  std::vector<match::ScoredPair> cut = result.cut;
  if (!cut.empty()) tell_what_cut(cut, found);
  open.insert(open.end(), cut.begin(), cut.end());
  std::erase_if(open, [&](const match::ScoredPair& pair) {
    return result.cluster_of[pair.a] == result.cluster_of[pair.b];
  });
  std::ranges::sort(open, [](const match::ScoredPair& x, const match::ScoredPair& y) {
    return std::tie(y.score, x.a, x.b) < std::tie(x.score, y.a, y.b);
  });
  return open;
}

struct Share {
  std::int32_t weight;
  std::string words;
};

std::string joined(std::vector<Share> shares) {
  std::ranges::stable_sort(
      shares, [](const Share& x, const Share& y) { return std::abs(x.weight) > std::abs(y.weight); });
  std::string text;
  for (const Share& share : shares) text::append_part(text, share.words, ", ");
  return text;
}

}  // namespace

std::uint32_t PartyTable::row_of(store::Store& store, PartyId party) const {
  const auto row = std::ranges::lower_bound(parties, known_party(store, party).leader);
  return static_cast<std::uint32_t>(row - parties.begin());
}

match::Obstacles obstacles_between(const PartyTable& rows, std::uint32_t a, std::uint32_t b) {
  const match::Comparer comparer(rows.table, match::shipped_model());
  return match::score_pair(rows.table, comparer, a, b).obstacles |
         match::contradictions_of_members(rows.table, comparer, a, b) |
         match::KeptApart(rows.constraints).between(a, b);
}

PartyTable read_party_table(store::Store& store, unsigned threads) {
  PartyTable rows;
  {
    const sqlite::SmallCache cache(store.database());
    OrderedPipeline<PartyRows>().run(
        threads, [&](const auto& push) { push_parties(store, push); },
        []() -> std::function<void(PartyRows&)> {
          return [](PartyRows& chunk) { std::ranges::for_each(chunk, &PartyRow::prepare); };
        },
        [&](const PartyRows& chunk) {
          for (const PartyRow& row : chunk) row.add_to(rows);
        });
  }
  malloc_trim(0);  // what reading has freed lies scattered, and matching asks for large blocks
  add_members(rows, store);
  PartyConstraints apart = party_constraints(store, rows.parties);
  for (std::size_t row = 0; row < rows.stamps.size(); ++row) rows.stamps[row] += apart.stamps[row];
  rows.constraints = std::move(apart.constraints);
  return rows;
}

DatabaseDuplicates dedupe_database(store::Store& store, const Environment& environment, DedupeScope scope) {
  DatabaseDuplicates found;
  environment.progress("reading parties", 0, 0);
  found.rows = read_party_table(store, environment.threads);
  stop_if_asked(environment);
  const match::Model& model = match::shipped_model();
  match::Options options = match::merge_options(model);
  if (scope == DedupeScope::new_only) found.is_new = new_rows(store, found.rows);
  options.focus.rows = found.is_new;
  options.threads = environment.threads;
  options.progress = [&environment](double fraction) {
    stop_if_asked(environment);
    environment.progress("comparing", static_cast<std::uint64_t>(fraction * 100), 100);
  };
  found.result = match::find_duplicates(found.rows.table, model, found.rows.constraints, options);
  found.sure = found.result.joined;
  found.doubtful = open_pairs(found);
  return found;
}

AutoMergeSummary auto_merge(store::Store& store, const DatabaseDuplicates& found, std::size_t max_merges,
                            const Environment& environment) {
  const std::vector<match::ScoredPair>& merges = found.sure;
  AutoMergeSummary summary{merges.size(), {}};
  if (merges.size() > max_merges)
    throw Error(
        ErrorKind::policy,
        fmt::format("{} merges would be made, more than --max-merges {}; nothing was changed. Look at the "
                    "list without --auto-merge, then allow as many",
                    merges.size(), max_merges));
  if (merges.empty()) {
    if (!environment.dry_run) remember_in_passing(store, found);
    return summary;
  }
  JournalledChange change(store, "dedupe", environment);
  const match::Comparer comparer(found.rows.table, match::shipped_model(), found.result.known);
  std::vector<PartyId> touched;
  for (const match::ScoredPair& pair : merges) {
    const PartyId a = found.rows.parties[pair.a];
    const PartyId b = found.rows.parties[pair.b];
    store::insert_merge(store, {a, b, deciding_reason(comparer.compare(pair.a, pair.b)), pair.score},
                        change.id());
    touched.insert(touched.end(), {a, b});
  }
  derive_around(store, touched);
  remember_compared(store, found);
  stop_if_asked(environment);
  summary.operation = change.finish({{"merges", static_cast<std::int64_t>(merges.size())}});
  return summary;
}

std::string deciding_reason(const match::Comparison& comparison) {
  std::vector<Share> in_favour;
  std::vector<Share> against;
  for (std::size_t i = 0; i < match::feature_count; ++i) {
    const auto feature = static_cast<match::Feature>(i);
    const std::int32_t weight = comparison.weights[i];
    const std::uint8_t level = comparison.levels[i];
    if (weight == 0 || level == match::not_compared) continue;
    (weight > 0 ? in_favour : against)
        .push_back(
            {weight, fmt::format("{} {}", match::to_text(feature), match::levels_of(feature)[level - 1U])});
  }
  std::string reason = joined(std::move(in_favour));
  if (!against.empty()) reason += "; against: " + joined(std::move(against));
  return reason;
}

std::string stands_against(const match::ScoredPair& pair) {
  if (pair.obstacles == 0 && pair.score >= match::shipped_model().merge_at)
    return "does not fit others that one of them is alike";
  return words_of(match::list_of(pair.obstacles));
}

std::string words_of(std::span<const match::Obstacle> obstacles) {
  std::string words;
  for (const match::Obstacle obstacle : obstacles)
    text::append_part(words, std::string(match::to_text(obstacle)), "; ");
  return words;
}

}  // namespace kartei::operations
