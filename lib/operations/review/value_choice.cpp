#include "operations/review/value_choice.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "operations/party/edit_value.hpp"
#include "operations/review/decisions.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using survivorship::Group;
using survivorship::group_count;

struct KeptWord {
  std::string_view word;
  std::vector<Group> groups;
  bool is_offered = true;
};

const std::vector<KeptWord>& words() {
  static const std::vector<KeptWord> words{
      {"Name", {Group::person_name}},
      {"Firma", {Group::company, Group::vat_id, Group::register_id}},
      {"Anschrift", {Group::addresses}},
      {"Telefon und E-Mail", {Group::contact_points}},
      {"Geburtsdatum", {Group::birth_date}},
      {"Telefon", {Group::contact_points}, false},
      {"E-Mail", {Group::contact_points}, false},
  };
  return words;
}

const KeptWord* find_word(std::string_view text) {
  const auto found = std::ranges::find(words(), text::fold_ae(text),
                                       [](const KeptWord& word) { return text::fold_ae(word.word); });
  return found == words().end() ? nullptr : &*found;
}

std::string_view german(Group group) {
  const auto found = std::ranges::find_if(words(), [&](const KeptWord& word) {
    return std::ranges::find(word.groups, group) != word.groups.end();
  });
  return found == words().end() ? DecisionColumns::lead : found->word;
}

[[noreturn]] void refuse_both(Group group, const ValueChoice& one, const ValueChoice& other, bool by_lead,
                              const Place& review) {
  throw Error(
      ErrorKind::input_unusable,
      fmt::format("{}: {}: the values ({}) of row {} are to stay as well, and both become one party; leave "
                  "one of the two cells in the column {}; nothing was changed",
                  review.file, row_in_words(review, std::max(one.line, other.line)), german(group),
                  std::min(one.line, other.line), by_lead ? DecisionColumns::lead : DecisionColumns::keep));
}

/// Whether this row is to give its values of the group, and has any.
bool gives(const ChosenRecord& record, Group group, bool by_lead) {
  if (record.choice == nullptr || assignments_of(*record.contact, group).empty()) return false;
  const std::vector<Group>& groups = record.choice->groups;
  return by_lead ? record.choice->leads : std::ranges::find(groups, group) != groups.end();
}

/// The one record that gives the group's values.
std::optional<std::size_t> giver(std::span<const ChosenRecord> records, Group group, bool by_lead,
                                 const Place& review) {
  std::optional<std::size_t> found;
  for (std::size_t place = 0; place < records.size(); ++place) {
    if (!gives(records[place], group, by_lead)) continue;
    if (found) refuse_both(group, *records[*found].choice, *records[place].choice, by_lead, review);
    found = place;
  }
  return found;
}

}  // namespace

std::vector<std::string> kept_words() {
  std::vector<std::string> offered;
  for (const KeptWord& word : words())
    if (word.is_offered) offered.emplace_back(word.word);
  return offered;
}

std::optional<std::vector<Group>> kept_groups(std::string_view cell) {
  std::vector<Group> groups;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find_first_of(",;+\n"), cell.size());
    const std::string_view part = text::trim(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
    if (part.empty()) continue;
    const KeptWord* word = find_word(part);
    if (word == nullptr) return {};
    groups.insert(groups.end(), word->groups.begin(), word->groups.end());
  }
  std::ranges::sort(groups);
  const auto [first, last] = std::ranges::unique(groups);
  groups.erase(first, last);
  return groups;
}

std::string kept_text(const std::vector<Group>& groups) {
  std::string text;
  for (const KeptWord& word : words())
    if (word.is_offered && std::ranges::find(groups, word.groups.front()) != groups.end())
      text::append_part(text, word.word, ", ");
  return text;
}

ChosenPlaces chosen_places(std::span<const ChosenRecord> records, const Place& review) {
  ChosenPlaces places;
  for (std::size_t i = 0; i < group_count; ++i) {
    const auto group = static_cast<Group>(i);
    const auto leading = giver(records, group, true, review);
    const auto chosen = giver(records, group, false, review);
    places[i] = chosen ? chosen : leading;
  }
  return places;
}

survivorship::Golden with_choices(std::span<const survivorship::Evidence> records,
                                  const ChosenPlaces& chosen) {
  std::vector<survivorship::Edit> edits;
  for (std::size_t i = 0; i < group_count; ++i)
    if (chosen[i])
      // Before all imports, so that lists of the other records still join.
      edits.push_back({{}, static_cast<Group>(i), records[*chosen[i]].contact, {}, {}});
  survivorship::Golden golden = survivorship::survive(records, edits);
  const auto as_record = [&](survivorship::Origin& origin) {
    if (origin.kind == survivorship::Origin::Kind::edit)
      origin.index = static_cast<std::uint32_t>(*chosen[static_cast<std::size_t>(edits[origin.index].group)]);
  };
  std::ranges::for_each(golden.origins, as_record);
  for (auto* list : {&golden.address_origins, &golden.contact_point_origins, &golden.tag_origins})
    std::ranges::for_each(*list, as_record);
  return golden;
}

}  // namespace kartei::operations
