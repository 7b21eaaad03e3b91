#include "operations/lists/list_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "model/error.hpp"
#include "operations/input/input_file.hpp"

namespace kartei::operations {
namespace {

void add_rows(match::Table& table, const RowList& list) {
  for (const RowParty& row : list.rows()) table.add(match::ContactComparand(row.contact).comparand());
}

match::Options options_for(const match::Model& model, const ListMatchChoices& choices,
                           const Environment& environment) {
  match::Options options = match::merge_options(model);
  if (choices.sure_at) options.link_at = *choices.sure_at;
  options.review_at = std::min(options.review_at, options.link_at);
  options.threads = environment.threads;
  options.progress = [&environment](double fraction) {
    stop_if_asked(environment);
    environment.progress("comparing", static_cast<std::uint64_t>(fraction * 100), 100);
  };
  return options;
}

}  // namespace

ListMatch::ListMatch(const std::vector<std::string>& list, const std::vector<std::string>& other,
                     const ListMatchChoices& choices, const Environment& environment) {
  const match::Model model = choices.model.empty()
                                 ? match::shipped_model()
                                 : match::model_from_text(read_input(choices.model).bytes, choices.model);
  list_.read(list, choices.read, environment);
  other_.read(other, choices.read, environment);
  if (other_.rows().empty())
    throw Error(ErrorKind::input_unusable,
                fmt::format("{}: no usable row to look in, so nobody would be found; nothing was written",
                            other.front()));
  add_rows(table_, list_);
  presences_.resize(table_.size(), Presence::no);
  counterparts_.resize(table_.size());
  match::Options options = options_for(model, choices, environment);
  sure_at_ = options.link_at;
  options.focus = {std::vector<bool>(table_.size(), true), true};
  add_rows(table_, other_);
  options.focus.rows.resize(table_.size(), false);
  result_ = match::find_duplicates(table_, model, {}, options);
  comparer_.emplace(table_, result_.model);
  for (std::uint32_t row = 0; row < list_.rows().size(); ++row)
    if (whole_row(row) == row) rows_.push_back(row);
  note(result_.links, Presence::sure);
  note(result_.doubtful, Presence::doubtful);
  note_shared_contact_points();
}

/// Pairs are of a row of the list and one of the other, in this order: a row's doubtful ones do not count any
/// more when it has a sure one.
void ListMatch::note(const std::vector<match::ScoredPair>& pairs, Presence presence) {
  const auto first_of_other = static_cast<std::uint32_t>(list_.rows().size());
  for (const match::ScoredPair& pair : pairs) {
    const std::uint32_t row = whole_row(pair.a);
    if (presences_[row] > presence) continue;
    presences_[row] = presence;
    counterparts_[row].push_back({pair.a, pair.b - first_of_other, pair.score, pair.obstacles});
  }
  for (std::vector<Counterpart>& counterparts : counterparts_)
    std::ranges::sort(counterparts, {},
                      [](const Counterpart& one) { return std::tuple(-one.score, one.own, one.row); });
}

/// However little a mailbox of sixty people says of each of them, none is passed over who must not be written
/// to there.
void ListMatch::note_shared_contact_points() {
  std::unordered_map<std::string_view, std::uint32_t> first_with;
  for (std::uint32_t row = 0; row < other_.rows().size(); ++row)
    for (const ContactPoint& point : other_.rows()[row].contact.contact_points)
      if (point.kind != ContactPointKind::web) first_with.try_emplace(point.value, row);
  for (std::uint32_t own = 0; own < list_.rows().size(); ++own) {
    const std::uint32_t row = whole_row(own);
    if (presences_[row] != Presence::no) continue;
    for (const ContactPoint& point : list_.rows()[own].contact.contact_points) {
      const auto found = first_with.find(point.value);
      if (found == first_with.end()) continue;
      const Counterpart shares{own, found->second, 0, 0};
      counterparts_[row].push_back({own, found->second, compare(shares).score, 0});
      presences_[row] = Presence::doubtful;
      break;
    }
  }
}

/// A partner follows the person of its row.
std::uint32_t ListMatch::whole_row(std::uint32_t row) const {
  return list_.rows()[row].part == RecordPart::partner ? row - 1 : row;
}

std::uint64_t ListMatch::count(Presence presence) const {
  return static_cast<std::uint64_t>(
      std::ranges::count_if(rows_, [&](std::uint32_t row) { return presences_[row] == presence; }));
}

match::Comparison ListMatch::compare(const Counterpart& counterpart) const {
  return comparer_->compare(counterpart.own,
                            static_cast<std::uint32_t>(list_.rows().size()) + counterpart.row);
}

}  // namespace kartei::operations
