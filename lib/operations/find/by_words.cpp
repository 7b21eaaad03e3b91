#include <algorithm>
#include <functional>
#include <unordered_map>

#include "match/similarity.hpp"
#include "operations/find/find.hpp"
#include "operations/find/found_party.hpp"
#include "search/query.hpp"
#include "search/rank.hpp"
#include "search/words.hpp"
#include "store/number_parts.hpp"

namespace kartei::operations {
namespace {

using search::QueryWord;
using search::SearchQuery;
using store::IndexedWord;

constexpr std::int64_t most_words_alike = 200;  ///< of one kind of likeness
constexpr std::size_t most_parties_of_a_word = 50'000;
constexpr std::size_t most_parties_to_widen =
    2'000;  ///< above, a company's word does not stand for its people
constexpr std::size_t most_parties_to_read = 200;
constexpr std::size_t least_digits_of_a_part = 4;
constexpr int less_by_employer = 10;
constexpr int for_a_key = 100;

/// How well each party answers one word.
using Answers = std::unordered_map<std::int64_t, int>;

void answer(Answers& answers, PartyId party, int likeness) {
  int& best = answers[party.value];
  best = std::max(best, likeness);
}

class WordFinder {
 public:
  explicit WordFinder(store::Store& store) : store_(store) {}

  Answers answers(const QueryWord& asked) {
    Answers answers;
    for (const PartyId party : store::parties_by_any_external_key(store_, asked.text))
      answer(answers, party, for_a_key);
    for (const auto& [likeness, word] : words_alike(asked)) {
      if (answers.size() >= most_parties_of_a_word) break;
      const auto room = static_cast<std::int64_t>(most_parties_of_a_word - answers.size());
      for (const PartyId party : store_.search().parties_with_word(word, room))
        answer(answers, party, likeness);
    }
    widen_to_staff(answers);
    return answers;
  }

 private:
  /// Words of the file that answer the one asked for, the likest first.
  std::vector<std::pair<int, std::int64_t>> words_alike(const QueryWord& asked) {
    std::vector<std::pair<int, std::int64_t>> found;
    const auto take = [&](const std::vector<IndexedWord>& words) {
      for (const IndexedWord& word : words)
        if (const int likeness = search::likeness(asked, word.word); likeness >= search::least_likeness)
          found.emplace_back(likeness, word.id);
    };
    store::SearchIndex& index = store_.search();
    take(index.equal_words(asked.text));
    take(index.words_beginning(asked.text, most_words_alike));
    if (asked.is_number) take(index.words_beginning(search::number_word(asked.text), most_words_alike));
    if (const std::string sound = search::sound_of(asked.text); !sound.empty())
      take(index.words_sounding(sound, most_words_alike));
    if (found.empty() && !asked.is_number) take(index.words_of_like_length(asked.text));
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    return found;
  }

  /// A company's word is one of its people's too.
  void widen_to_staff(Answers& answers) {
    if (answers.size() > most_parties_to_widen) return;
    const std::vector<std::pair<std::int64_t, int>> now(answers.begin(), answers.end());
    for (const auto& [party, likeness] : now)
      for (const PartyId person : store::staff_of(store_, {party}))
        answer(answers, person, likeness - less_by_employer);
  }

  store::Store& store_;
};

struct Candidate {
  PartyId party;
  int words = 0;     ///< that it answers
  int likeness = 0;  ///< sum of its answers
  bool operator<(const Candidate& other) const {
    if (words != other.words) return words > other.words;
    if (likeness != other.likeness) return likeness > other.likeness;
    return party < other.party;
  }
};

std::vector<Candidate> candidates(const std::vector<Answers>& by_word) {
  std::unordered_map<std::int64_t, Candidate> gathered;
  for (const Answers& answers : by_word) {
    for (const auto& [party, likeness] : answers) {
      Candidate& candidate = gathered[party];
      candidate.party = {party};
      ++candidate.words;
      candidate.likeness += likeness;
    }
  }
  std::vector<Candidate> all;
  for (const auto& [party, candidate] : gathered) all.push_back(candidate);
  const auto kept = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), most_parties_to_read));
  std::partial_sort(all.begin(), kept, all.end());
  const int most = all.empty() ? 0 : all.front().words;
  std::erase_if(all, [most](const Candidate& candidate) { return candidate.words < most; });
  return all;
}

FoundParties best_of(store::Store& store, const SearchQuery& query, const std::vector<Candidate>& all,
                     std::size_t limit) {
  struct Ranked {
    int points;
    FoundParty party;
  };
  std::vector<Ranked> ranked;
  for (std::size_t i = 0; i < std::min(all.size(), most_parties_to_read); ++i) {
    const auto golden = store::read_golden(store, all[i].party);
    if (!golden) continue;
    const bool is_person = golden->kind == PartyKind::person;
    const std::string employer = is_person ? golden->contact.company.name : std::string();
    ranked.push_back(
        {search::rank(query, golden->contact, golden->kind, employer), found_party(*golden, "words")});
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    return a.points != b.points ? a.points > b.points : a.party.party < b.party.party;
  });
  FoundParties found;
  found.is_cut = all.size() > limit;
  for (std::size_t i = 0; i < std::min(ranked.size(), limit); ++i)
    found.parties.push_back(std::move(ranked[i].party));
  return found;
}

/// What a number written as people do begins with, by the countries at home; as written when it names its
/// own.
std::vector<std::string> beginnings(std::string_view text, const std::string& digits) {
  if (text.find('+') != std::string_view::npos) return {"+" + digits};
  if (digits.starts_with("00")) return {"+" + digits.substr(2)};
  if (!digits.starts_with('0')) return {};
  std::vector<std::string> found;
  for (const std::string_view country : {"+49", "+43", "+41"})
    found.push_back(std::string(country) + digits.substr(1));
  return found;
}

/// As it is kept, a number begins with its country: the zero before it is only written.
std::string_view national(std::string_view digits) {
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

/// A number in several pieces is one number.
std::vector<PartyId> parties_by_number(store::Store& store, std::string_view text,
                                       const std::string& digits) {
  std::vector<PartyId> parties;
  for (const std::string& beginning : beginnings(text, digits))
    for (const PartyId party : store::parties_with_number_beginning(store, beginning, most_parties_to_read))
      parties.push_back(party);
  const std::string_view end = national(digits);
  if (end.empty()) return parties;
  for (const IndexedWord& word : store.search().words_beginning(search::number_word(end), most_words_alike))
    for (const PartyId party : store.search().parties_with_word(word.id, most_parties_to_read))
      parties.push_back(party);
  return parties;
}

}  // namespace

FoundParties find_by_words(store::Store& store, std::string_view text, std::size_t limit) {
  const SearchQuery query = search::read_query(text);
  if (!query.number.empty()) {
    FoundParties by_number =
        found_parties(store, parties_by_number(store, text, query.number), "number", limit);
    if (!by_number.parties.empty() && query.words.size() > 1) return by_number;
  }
  WordFinder finder(store);
  std::vector<Answers> by_word;
  for (const QueryWord& word : query.words) by_word.push_back(finder.answers(word));
  const std::vector<Candidate> all = candidates(by_word);
  const std::string_view part = national(query.number);
  if (all.empty() && part.size() >= least_digits_of_a_part)
    return found_parties(store, store::parties_with_number_part(store, part, most_words_alike), "number",
                         limit);
  FoundParties found = best_of(store, query, all, limit);
  found.meets_all_words = all.empty() || all.front().words == static_cast<int>(query.words.size());
  return found;
}

}  // namespace kartei::operations
