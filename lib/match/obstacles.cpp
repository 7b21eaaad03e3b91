#include "match/obstacles.hpp"

#include <array>

namespace kartei::match {

namespace {

// In the order of Obstacle.
constexpr std::array<std::string_view, obstacle_count> sentences{
    "the first names differ",
    "the first names may be two people's, and nothing personal agrees",
    "two people fit the initial",
    "a first name is unknown",
    "the last names differ",
    "the birth dates differ",
    "the birth dates differ by more than a slip in day or month",
    "one is junior, the other senior",
    "only one is called junior or senior",
    "nothing but name and place agrees",
    "the departments differ, and nothing personal agrees",
    "the mailboxes differ, and nothing personal agrees",
    "the company names differ",
    "the legal forms differ",
    "the VAT ids differ",
    "the register ids differ",
    "a VAT or register id differs by a slip",
    "one is another company of the group",
    "both have a key of the same source",
    "both have orders or open deals",
    "known before: not a duplicate",
};

}  // namespace

std::string_view to_text(Obstacle obstacle) { return sentences[static_cast<std::size_t>(obstacle)]; }

std::vector<Obstacle> list_of(Obstacles obstacles) {
  std::vector<Obstacle> list;
  for (std::size_t i = 0; i < obstacle_count; ++i) {
    const auto obstacle = static_cast<Obstacle>(i);
    if ((obstacles & bit(obstacle)) != 0) list.push_back(obstacle);
  }
  return list;
}

}  // namespace kartei::match
