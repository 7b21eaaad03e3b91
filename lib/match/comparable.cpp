#include "match/comparable.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "normalise/mail_domain.hpp"
#include "text/text.hpp"

namespace kartei::match {

namespace {

constexpr std::array<std::string_view, 3> street_endings{"strasse", "str", "street"};

// English kinds of streets as they are abbreviated: "Adela Ln".
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> street_kinds{{
    {"ave", "avenue"},
    {"av", "avenue"},
    {"blvd", "boulevard"},
    {"cir", "circle"},
    {"cres", "crescent"},
    {"ct", "court"},
    {"dr", "drive"},
    {"hwy", "highway"},
    {"ln", "lane"},
    {"pkwy", "parkway"},
    {"pl", "place"},
    {"rd", "road"},
    {"sq", "square"},
    {"st", "street"},
    {"ter", "terrace"},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> directions{
    {{"north", "n"}, {"south", "s"}, {"east", "e"}, {"west", "w"}}};

void write_out_kind(std::string& folded) {
  const std::size_t begin = folded.rfind(' ') + 1;
  if (begin == 0) return;
  const std::string_view last = std::string_view(folded).substr(begin);
  const auto kind =
      std::ranges::find(street_kinds, last, &std::pair<std::string_view, std::string_view>::first);
  if (kind != street_kinds.end()) folded.replace(begin, std::string::npos, kind->second);
}

// "South Albany" and "S Albany".
void shorten_direction(std::string& folded) {
  for (const auto& [word, letter] : directions) {
    if (folded.size() > word.size() && folded.starts_with(word) && folded[word.size()] == ' ')
      folded.replace(0, word.size(), letter);
  }
}

constexpr std::array<std::string_view, 16> mobile_prefixes{
    "+4915",  "+4916",  "+4917",  "+43650", "+4366", "+4367", "+43680", "+43681",
    "+43688", "+43690", "+43699", "+4175",  "+4176", "+4177", "+4178",  "+4179"};

constexpr std::array<std::pair<std::string_view, Generation>, 16> generations{{
    {"jun", Generation::junior},
    {"jr", Generation::junior},
    {"junior", Generation::junior},
    {"ii", Generation::junior},
    {"d j", Generation::junior},
    {"dj", Generation::junior},
    {"der juengere", Generation::junior},
    {"die juengere", Generation::junior},
    {"sen", Generation::senior},
    {"sr", Generation::senior},
    {"senior", Generation::senior},
    {"d ae", Generation::senior},
    {"dae", Generation::senior},
    {"der aeltere", Generation::senior},
    {"die aeltere", Generation::senior},
    {"iii", Generation::third},
}};

}  // namespace

std::string comparable_street(std::string_view street) {
  std::string folded = text::fold_ae(street);
  write_out_kind(folded);
  shorten_direction(folded);
  for (const std::string_view word : street_endings) {
    if (folded.size() > word.size() && folded.ends_with(word)) {
      folded.resize(folded.size() - word.size());
      break;
    }
  }
  return folded;
}

bool is_street_kind(std::string_view folded) {
  return std::ranges::find(street_kinds, folded, &std::pair<std::string_view, std::string_view>::second) !=
         street_kinds.end();
}

std::string comparable_house_number(std::string_view number) {
  std::string lower = text::to_lower(number);
  std::erase(lower, ' ');
  return lower;
}

std::string comparable_email(std::string_view email) { return normalise::weak_key(text::to_lower(email)); }

bool is_mobile(std::string_view phone) {
  return std::ranges::any_of(mobile_prefixes,
                             [&](std::string_view prefix) { return phone.starts_with(prefix); });
}

std::string comparable_id(std::string_view id) {
  const std::size_t bracket = id.find(" (");
  std::string folded = text::fold_ae(id.substr(0, bracket));
  std::erase(folded, ' ');
  if (bracket == std::string_view::npos) return folded;
  const std::string court = text::fold_ae(id.substr(bracket));
  return court.empty() ? folded : folded + ' ' + court;
}

std::string_view number_of_id(std::string_view comparable) {
  return comparable.substr(0, comparable.find(' '));
}

Generation generation_of(std::string_view suffix) {
  if (suffix.empty()) return Generation::unknown;
  const std::string folded = text::fold_ae(suffix);
  for (const auto& [word, generation] : generations) {
    if (folded == word) return generation;
  }
  for (const std::string_view part : text::split(folded, ' ')) {
    const auto found = std::ranges::find(generations, part, &std::pair<std::string_view, Generation>::first);
    if (found != generations.end()) return found->second;
  }
  return Generation::unknown;
}

}  // namespace kartei::match
