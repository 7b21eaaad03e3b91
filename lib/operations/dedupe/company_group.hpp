/// Organisations that belong together without being one: a company with its branches, the general partner of
/// a GmbH & Co. KG, its holding. Always computed from the golden records as they are; stored nowhere.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/golden.hpp"
#include "store/store.hpp"

namespace kartei::operations {

enum class CompanyRole : std::uint8_t { main, branch, general_partner, holding };

/// "branch", "general_partner", ...
[[nodiscard]] std::string_view role_word(CompanyRole role);

/// A company's name without what makes a part or a parent of it: "brucker bau" of "Brucker Bau Niederlassung
/// Wien", "Brucker-Bau Verwaltungs" and "Brucker Bau Holding". What follows a word for a branch is its place.
struct CompanyStem {
  std::string words;  ///< folded; empty when nothing else is in the name
  CompanyRole role = CompanyRole::main;
};
[[nodiscard]] CompanyStem company_stem(const CompanyName& name);

/// One organisation of a group and what it is to the main one, which `main` is to itself.
struct GroupMember {
  store::OrganisationPlace organisation;
  CompanyRole role = CompanyRole::main;
};
/// The main organisation first, the others by party.
using CompanyGroup = std::vector<GroupMember>;

/// Groups of two or more by the party of the main one. A branch, partner or holding belongs to the company of
/// its stem at its door, else to the only one there is, unless the stem is a frequent last name. A company at
/// the door of a "& Co. KG" of its stem is that one's general partner.
[[nodiscard]] std::vector<CompanyGroup> company_groups_among(
    std::span<const store::OrganisationPlace> organisations);

/// All groups of the database.
[[nodiscard]] std::vector<CompanyGroup> all_company_groups(store::Store& store);

/// The group of one organisation; empty when it has none.
[[nodiscard]] CompanyGroup company_group_of(store::Store& store, const store::Golden& golden);

}  // namespace kartei::operations
