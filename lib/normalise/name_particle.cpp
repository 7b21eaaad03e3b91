#include "normalise/name_particle.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "normalise/academic_title.hpp"
#include "normalise/ascii.hpp"
#include "reference/name_words.hpp"
#include "text/joined.hpp"
#include "text/word_table.hpp"

namespace kartei::normalise {
namespace {

using reference::NameWord;

using Words = std::span<const FoldedWord>;

constexpr std::size_t longest_particle_words = 5;  // "von und zu der", abbreviated with blanks

/// Particles that also begin a last name in capitals.
constexpr auto capitalised =
    text::word_set(std::to_array<std::string_view>({"von", "vom", "van", "zu", "zum", "zur", "v"}));

struct Abbreviation {
  std::string_view folded;
  std::string_view meant;
};

constexpr auto abbreviations = text::word_table(std::to_array<Abbreviation>({{"v", "von"},
                                                                             {"v d", "von der"},
                                                                             {"v der", "von der"},
                                                                             {"v dem", "von dem"},
                                                                             {"v den", "von den"},
                                                                             {"frhr", "Freiherr"},
                                                                             {"frh", "Freiherr"},
                                                                             {"freih", "Freiherr"},
                                                                             {"frfr", "Freifrau"},
                                                                             {"freifr", "Freifrau"},
                                                                             {"ffr", "Freifrau"},
                                                                             {"grf", "Graf"},
                                                                             {"grfn", "Gräfin"},
                                                                             {"fst", "Fürst"},
                                                                             {"fstn", "Fürstin"}}),
                                                &Abbreviation::folded);

std::string written_out(Words words) {
  const Abbreviation* found = abbreviations.find(folded_together(words));
  return found == nullptr ? joined(words) : std::string(found->meant);
}

/// "von", "'t".
bool is_small(const FoldedWord& particle) {
  std::string_view word = particle.written;
  if (word.starts_with('\'')) word.remove_prefix(1);
  return !word.empty() && is_lower(word.front());
}

bool may_be_particle(Words words, bool in_last_name) {
  return std::ranges::all_of(words, is_small) || (in_last_name && capitalised.contains(words.front().folded));
}

/// How many words from the beginning are one particle or title of nobility; 0 when they are none.
std::size_t particle_length(Words words, bool in_last_name) {
  if (!reference::begins_name_word(words.front().folded)) return 0;
  for (std::size_t count = std::min(longest_particle_words, words.size()); count > 0; --count) {
    const Words head = words.first(count);
    const std::optional<NameWord> kind = reference::name_word(folded_together(head));
    if (!kind) continue;
    if (*kind == NameWord::nobility ? is_upper(head.front().written.front())
                                    : may_be_particle(head, in_last_name))
      return count;
  }
  return 0;
}

/// Particles from the beginning of `words`, at most `most` of them.
TakenParticle take(Words words, std::size_t most, bool in_last_name) {
  TakenParticle taken;
  while (taken.words < most) {
    const std::size_t length = particle_length(words.subspan(taken.words, most - taken.words), in_last_name);
    if (length == 0) break;
    text::append_part(taken.particle, written_out(words.subspan(taken.words, length)));
    taken.words += length;
  }
  return taken;
}

}  // namespace

TakenParticle leading_particles(std::span<const FoldedWord> words, bool in_last_name) {
  return words.empty() ? TakenParticle{} : take(words, words.size() - 1, in_last_name);
}

TakenParticle trailing_particles(std::span<const FoldedWord> words) {
  for (std::size_t begin = 1; begin < words.size(); ++begin) {
    TakenParticle taken = take(words.subspan(begin), words.size() - begin, false);
    if (taken.words == words.size() - begin) return taken;
  }
  return {};
}

bool are_particles(std::string_view text) {
  const std::vector<FoldedWord> words = name_words(text);
  return !words.empty() && take(words, words.size(), true).words == words.size();
}

}  // namespace kartei::normalise
