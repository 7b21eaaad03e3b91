#include "operations/dedupe/company_group.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "reference/first_names.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using Organisation = store::OrganisationPlace;

struct RoleWord {
  std::string_view beginning;
  CompanyRole role;
};

constexpr std::array<RoleWord, 12> role_words{{
    {"niederlassung", CompanyRole::branch},
    {"zweigniederlassung", CompanyRole::branch},
    {"zweigstelle", CompanyRole::branch},
    {"filiale", CompanyRole::branch},
    {"geschaeftsstelle", CompanyRole::branch},
    {"betriebsstaette", CompanyRole::branch},
    {"verwaltungs", CompanyRole::general_partner},
    {"komplementaer", CompanyRole::general_partner},
    {"geschaeftsfuehrungs", CompanyRole::general_partner},
    {"holding", CompanyRole::holding},
    {"beteiligung", CompanyRole::holding},
    {"gruppe", CompanyRole::holding},
}};

CompanyRole role_of(std::string_view word) {
  const auto found = std::ranges::find_if(
      role_words, [&](const RoleWord& role) { return word.starts_with(role.beginning); });
  return found == role_words.end() ? CompanyRole::main : found->role;
}

bool is_partnership(const Organisation& organisation) {
  return organisation.name.legal_form.find("& Co") != std::string::npos;
}

bool is_at_one_door(const Organisation& a, const Organisation& b) {
  const PostalAddress& one = a.address;
  const PostalAddress& other = b.address;
  return !one.street.empty() && one.postcode == other.postcode && one.house_number == other.house_number &&
         text::fold_ae(one.street) == text::fold_ae(other.street);
}

// Müller and Schmidt are many.
bool is_telling(const std::string& stem) { return !reference::is_frequent_last_name(stem); }

// All organisations of one stem.
class Namesakes {
 public:
  void add(const Organisation& organisation, CompanyRole role) {
    (role == CompanyRole::main ? mains_ : parts_).push_back({organisation, role});
  }

  void take_groups(const std::string& stem, std::vector<CompanyGroup>& groups) {
    sort_out_partners();
    std::vector<CompanyGroup> of_mains;
    for (const GroupMember& main : mains_) of_mains.push_back({main});
    for (const GroupMember& part : parts_)
      if (CompanyGroup* group = group_for(part, stem, of_mains)) group->push_back(part);
    for (CompanyGroup& group : of_mains) {
      if (group.size() < 2) continue;
      std::ranges::sort(group.begin() + 1, group.end(), {},
                        [](const GroupMember& member) { return member.organisation.party; });
      groups.push_back(std::move(group));
    }
  }

 private:
  void sort_out_partners() {
    const auto is_partner = [this](const GroupMember& member) {
      return !member.organisation.name.legal_form.empty() && !is_partnership(member.organisation) &&
             std::ranges::any_of(mains_, [&](const GroupMember& other) {
               return is_partnership(other.organisation) &&
                      is_at_one_door(other.organisation, member.organisation);
             });
    };
    const auto partners = std::ranges::stable_partition(mains_, std::not_fn(is_partner));
    for (GroupMember& member : partners)
      parts_.push_back({member.organisation, CompanyRole::general_partner});
    mains_.erase(partners.begin(), partners.end());
  }

  static CompanyGroup* group_for(const GroupMember& part, const std::string& stem,
                                 std::vector<CompanyGroup>& of_mains) {
    const auto at_door = std::ranges::find_if(of_mains, [&](const CompanyGroup& group) {
      return is_at_one_door(group.front().organisation, part.organisation);
    });
    if (at_door != of_mains.end()) return &*at_door;
    return of_mains.size() == 1 && is_telling(stem) ? &of_mains.front() : nullptr;
  }

  std::vector<GroupMember> mains_;
  std::vector<GroupMember> parts_;
};

/// Everybody who has all words of the stem in the name, the address or the mailbox.
std::vector<PartyId> parties_with_words(store::Store& store, const std::string& stem) {
  constexpr std::int64_t all = -1;
  std::vector<PartyId> parties;
  bool is_first = true;
  for (const std::string_view word : text::words(stem)) {
    const std::vector<PartyId> with = store.search().parties_with_word(store::word_id(word), all);
    if (is_first) {
      parties = with;
    } else {
      std::erase_if(parties, [&](PartyId party) { return !std::ranges::binary_search(with, party); });
    }
    is_first = false;
  }
  return parties;
}

std::vector<Organisation> organisations_of_stem(store::Store& store, const std::string& stem) {
  std::vector<Organisation> namesakes;
  for (const PartyId party : parties_with_words(store, stem)) {
    auto organisation = store::organisation_place(store, party);
    if (organisation && company_stem(organisation->name).words == stem)
      namesakes.push_back(std::move(*organisation));
  }
  return namesakes;
}

}  // namespace

std::string_view role_word(CompanyRole role) {
  static constexpr std::array<std::string_view, 4> words{"main", "branch", "general_partner", "holding"};
  return words[static_cast<std::size_t>(role)];
}

CompanyStem company_stem(const CompanyName& name) {
  std::string folded = text::fold_ae(name.core.empty() ? name.name : name.core);
  std::ranges::replace(folded, '-', ' ');
  CompanyStem stem;
  for (const std::string_view word : text::words(folded)) {
    const CompanyRole role = role_of(word);
    if (role != CompanyRole::main) stem.role = role;
    if (role == CompanyRole::branch) break;
    const bool is_rest_of_role = stem.role != CompanyRole::main && word == "gesellschaft";
    if (role == CompanyRole::main && !is_rest_of_role) text::append_part(stem.words, word);
  }
  return stem;
}

std::vector<CompanyGroup> company_groups_among(std::span<const Organisation> organisations) {
  std::map<std::string, Namesakes> by_stem;
  for (const Organisation& organisation : organisations) {
    const CompanyStem stem = company_stem(organisation.name);
    if (!stem.words.empty()) by_stem[stem.words].add(organisation, stem.role);
  }
  std::vector<CompanyGroup> groups;
  for (auto& [stem, namesakes] : by_stem) namesakes.take_groups(stem, groups);
  std::ranges::sort(groups, {}, [](const CompanyGroup& group) { return group.front().organisation.party; });
  return groups;
}

std::vector<CompanyGroup> all_company_groups(store::Store& store) {
  return company_groups_among(store::organisation_places(store));
}

CompanyGroup company_group_of(store::Store& store, const store::Golden& golden) {
  if (golden.kind != PartyKind::organisation) return {};
  const std::string stem = company_stem(golden.contact.company).words;
  for (const CompanyGroup& group : company_groups_among(organisations_of_stem(store, stem))) {
    const bool is_in = std::ranges::any_of(
        group, [&](const GroupMember& member) { return member.organisation.party == golden.party; });
    if (is_in) return group;
  }
  return {};
}

}  // namespace kartei::operations
