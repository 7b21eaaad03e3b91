/// First names, their frequencies and their short forms; frequent last names.
///
/// Keys are folded by text::fold_ae(): "joerg", "karl heinz". All look-ups read tables that are linked into
/// the program: nothing is loaded, nothing fails; an unknown name has zero counts and no groups.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace kartei::reference {

/// How often a first name was given, about: Austrian births 1984-2020, and the frequent names of DE, AT, CH
/// lists (which have no counts) as 1000 each.
struct NameCounts {
  std::uint32_t male = 0;
  std::uint32_t female = 0;
  [[nodiscard]] std::uint32_t total() const { return male + female; }
};

[[nodiscard]] NameCounts first_name(std::string_view folded);

/// The groups of equivalent first names that a name belongs to, ascending: each group is a full name with its
/// short forms and variants ("johannes", "hans", "hannes"). Two names may mean one person when they share a
/// group. Short forms of several full names (Uli, Alex) belong to several groups. Ids are only good for
/// comparing within one build of the program.
[[nodiscard]] std::span<const std::uint32_t> nickname_groups(std::string_view folded);

/// Whether a short form belongs to full names of different gender or to quite different names (Uli, Toni,
/// Alex): weak evidence, and never a gender.
[[nodiscard]] bool is_ambiguous_nickname(std::string_view folded);

/// Whether a group has its name: Elisabeth, not Lisa.
[[nodiscard]] bool is_full_first_name(std::string_view folded);

/// Whether it is among the frequent last names of DE, AT, CH.
[[nodiscard]] bool is_frequent_last_name(std::string_view folded);

}  // namespace kartei::reference
