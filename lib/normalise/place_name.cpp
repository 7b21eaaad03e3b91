#include "normalise/place_name.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "normalise/ascii.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

using Strings = std::span<const std::string_view>;

/// Words before an addition, folded; they tell nothing by themselves.
constexpr auto addition_links = std::to_array<std::string_view>(
    {"a", "am", "an", "auf", "b", "bei", "beim", "i", "im", "in", "o", "ob", "unter", "v", "vor"});
constexpr auto articles = std::to_array<std::string_view>({"d", "der", "dem", "den"});
constexpr auto district_links =
    std::to_array<std::string_view>({"ot", "ortsteil", "stadtteil", "bezirk", "gt"});

/// Titles of towns, left out where the name follows.
constexpr auto town_titles = std::to_array<std::string_view>(
    {"stadt", "lutherstadt", "hansestadt", "landeshauptstadt", "kreisstadt", "reuterstadt", "gemeinde"});

/// Additions that are also written without a link: "Frankfurt-Oder", "Freiburg Breisgau".
constexpr auto known_additions = std::to_array<std::string_view>(
    {"main",   "oder",    "saale",       "elbe",      "elster",    "spree",      "havel",  "rhein",
     "neckar", "donau",   "inn",         "lahn",      "ruhr",      "weser",      "aller",  "leine",
     "mosel",  "tauber",  "taunus",      "hoehe",     "see",       "mark",       "wald",   "lech",
     "alz",    "eder",    "breisgau",    "pfalz",     "sachsen",   "holstein",   "hessen", "harz",
     "rhoen",  "allgaeu", "weinstrasse", "oberpfalz", "westfalen", "schwarzwald"});

struct ShortForm {
  std::string_view written;  ///< folded
  std::string_view meant;
};

/// Beginnings of names.
constexpr auto openings = std::to_array<ShortForm>(
    {{"s", "sankt"}, {"gr", "gross"}, {"kl", "klein"}, {"b", "bad"}, {"ndr", "nieder"}, {"obr", "ober"}});

/// Whole names: what people write for them, and what the local reference calls them.
constexpr auto other_names = std::to_array<ShortForm>({{"ffm", "Frankfurt am Main"},
                                                       {"ffo", "Frankfurt (Oder)"},
                                                       {"hh", "Hamburg"},
                                                       {"hbg", "Hamburg"},
                                                       {"mchn", "München"},
                                                       {"nbg", "Nürnberg"},
                                                       {"stgt", "Stuttgart"},
                                                       {"ddorf", "Düsseldorf"},
                                                       {"mgladbach", "Mönchengladbach"},
                                                       {"wtal", "Wuppertal"},
                                                       {"muenich", "München"},
                                                       {"munich", "München"},
                                                       {"cologne", "Köln"},
                                                       {"nuremberg", "Nürnberg"},
                                                       {"hanover", "Hannover"},
                                                       {"brunswick", "Braunschweig"},
                                                       {"vienna", "Wien"},
                                                       {"zurich", "Zürich"},
                                                       {"geneva", "Genève"},
                                                       {"genf", "Genève"},
                                                       {"lucerne", "Luzern"},
                                                       {"basle", "Basel"},
                                                       {"bale", "Basel"},
                                                       {"berne", "Bern"},
                                                       {"neuenburg", "Neuchâtel"},
                                                       {"sitten", "Sion"},
                                                       {"siders", "Sierre"},
                                                       {"freiburg im uechtland", "Fribourg"}});

constexpr std::size_t fewest_letters_of_a_cut_name = 3;

bool is_ascii_letter(char c) { return is_lower(c) || is_upper(c); }

bool contains(Strings words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

std::string_view other_name_of(std::string_view written) {
  const std::string folded = text::fold_ae(written);
  const auto* found = std::ranges::find(other_names, folded, &ShortForm::written);
  return found == other_names.end() ? written : found->meant;
}

/// A word of a name and the signs around it that tell what it is.
struct RawWord {
  std::string_view text;
  std::string_view before;  ///< signs between it and the word before
  bool is_cut = false;
};

std::vector<RawWord> raw_words(std::string_view name) {
  constexpr std::string_view signs = " \t,;/()-.";
  std::vector<RawWord> words;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = std::min(name.find_first_not_of(signs, at), name.size());
    const std::size_t end = std::min(name.find_first_of(signs, begin), name.size());
    if (begin < end) {
      words.push_back({name.substr(begin, end - begin), name.substr(at, begin - at),
                       end < name.size() && name[end] == '.'});
    }
    at = end;
  }
  return words;
}

bool has_any(std::string_view text, std::string_view signs) {
  return text.find_first_of(signs) != std::string_view::npos;
}

std::string written_out(std::string folded, bool is_first) {
  if (folded == "st") return "sankt";
  const auto* found = std::ranges::find(openings, folded, &ShortForm::written);
  return is_first && found != openings.end() ? std::string(found->meant) : std::move(folded);
}

}  // namespace

PlaceName::PlaceName(std::string_view written) {
  Words* part = &name_;
  for (const RawWord& raw : raw_words(other_name_of(written))) {
    std::string folded = text::fold_ae(raw.text);
    if (folded.empty() || all_digits(folded)) continue;
    if (!name_.empty()) {
      if (has_any(raw.before, ",;")) part = &district_;
      if (has_any(raw.before, "/(")) part = &addition_;
      if (contains(district_links, folded)) part = &district_;
      if (contains(addition_links, folded) && part == &name_) part = &addition_;
      if (contains(district_links, folded) || contains(addition_links, folded) || contains(articles, folded))
        continue;
      if (part == &name_ && contains(known_additions, folded)) {
        addition_.push_back({std::move(folded), raw.is_cut});
        continue;
      }
    }
    if (name_.size() == 1 && part == &name_ && contains(town_titles, name_[0].folded)) name_.clear();
    part->push_back({written_out(std::move(folded), name_.empty()), raw.is_cut});
  }
}

char PlaceName::first_letter() const { return name_.empty() ? char{0} : name_[0].folded.front(); }

std::string PlaceName::name() const {
  std::string joined;
  for (const Word& word : name_) joined.append(joined.empty() ? "" : " ").append(word.folded);
  return joined;
}

/// Equal, or one is an abbreviation of the other: "m" of "main", at the name's beginning only with a dot.
bool PlaceName::may_be_one(const Word& a, const Word& b, bool is_first) {
  if (a.folded == b.folded) return true;
  const Word& longer = a.folded.size() > b.folded.size() ? a : b;
  const Word& shorter = a.folded.size() > b.folded.size() ? b : a;
  if (!longer.folded.starts_with(shorter.folded)) return false;
  return !is_first || (shorter.is_cut && shorter.folded.size() >= fewest_letters_of_a_cut_name);
}

/// What both say agrees; nothing agrees with everything.
bool PlaceName::agree(const Words& a, const Words& b, bool (*may_be_one_word)(const Word&, const Word&)) {
  const auto common = static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
  return std::equal(a.begin(), a.begin() + common, b.begin(), may_be_one_word);
}

bool PlaceName::begins_alike(const Word& a, const Word& b) { return may_be_one(a, b, false); }

/// "brsg" of "breisgau", "opf" of "oberpfalz".
bool PlaceName::is_shortened(const Word& a, const Word& b) {
  const Word& longer = a.folded.size() > b.folded.size() ? a : b;
  const Word& shorter = a.folded.size() > b.folded.size() ? b : a;
  auto next = longer.folded.begin();
  for (const char c : shorter.folded) {
    next = std::find(next, longer.folded.end(), c);
    if (next == longer.folded.end()) return false;
    ++next;
  }
  return longer.folded.front() == shorter.folded.front();
}

bool PlaceName::may_be(const PlaceName& other) const {
  const auto common = static_cast<std::ptrdiff_t>(std::min(name_.size(), other.name_.size()));
  if (common == 0) return false;
  if (!agree(addition_, other.addition_, is_shortened)) return false;
  if (!may_be_one(name_[0], other.name_[0], true) || !agree(name_, other.name_, begins_alike)) {
    const auto joined = [](std::string name) {
      std::erase(name, ' ');
      return name;
    };
    return joined(name()) == joined(other.name());
  }
  const auto rest = [&](const PlaceName& place) {
    Words words(place.name_.begin() + common, place.name_.end());
    words.insert(words.end(), place.district_.begin(), place.district_.end());
    return words;
  };
  return agree(rest(*this), rest(other), begins_alike);
}

CityAndDistrict split_district(std::string_view written) {
  constexpr std::string_view before = " (,/-";
  const std::string lowered = ascii_lower(written);
  for (const std::string_view marker : {"ortsteil ", "stadtteil ", "ot "}) {
    const std::size_t at = lowered.find(marker);
    if (at == std::string::npos || at == 0 || before.find(written[at - 1]) == std::string_view::npos)
      continue;
    const std::string_view city = written.substr(0, written.find_last_not_of(before, at - 1) + 1);
    std::string_view district = text::trim(written.substr(at + marker.size()));
    if (district.ends_with(')')) district.remove_suffix(1);
    if (!city.empty() && !district.empty()) return {city, district};
  }
  return {written, {}};
}

const PlaceName& WrittenCity::name() const {
  if (!name_) name_.emplace(written_);
  return *name_;
}

/// Whether the first letters already tell that the place is another one; not where a title ("Lutherstadt") or
/// a second name may come before the one that is meant.
bool WrittenCity::begins_otherwise(std::string_view place) const {
  if (place.empty() || !is_ascii_letter(place.front()) || name().empty()) return false;
  return lower(place.front()) != name().first_letter() && place.find("stadt ") == std::string_view::npos &&
         place.find("einde ") == std::string_view::npos && place.find('/') == std::string_view::npos;
}

bool WrittenCity::may_be(std::string_view place) const {
  if (written_.empty()) return false;
  if (place.starts_with(written_) && (place.size() == written_.size() || place[written_.size()] == ' '))
    return true;
  if (begins_otherwise(place)) return false;
  if (name().may_be(PlaceName(place))) return true;
  const std::size_t slash = place.find('/');
  return slash != std::string_view::npos && name().may_be(PlaceName(place.substr(slash + 1)));
}

}  // namespace kartei::normalise
