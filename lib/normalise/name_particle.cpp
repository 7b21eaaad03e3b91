#include "normalise/name_particle.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "normalise/ascii.hpp"
#include "normalise/joined.hpp"
#include "reference/name_words.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

using reference::NameWord;

constexpr std::size_t longest_particle_words = 5;  // "von und zu der", abbreviated with blanks

/// Particles that also begin a last name in capitals.
constexpr auto capitalised = std::to_array<std::string_view>({"von", "vom", "van", "zu", "zum", "zur", "v"});

struct Abbreviation {
  std::string_view folded;
  std::string_view meant;
};

constexpr auto abbreviations = std::to_array<Abbreviation>({{"v", "von"},
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
                                                            {"fstn", "Fürstin"}});

std::string written_out(const std::string& words) {
  const auto* found = std::ranges::find(abbreviations, text::fold_ae(words), &Abbreviation::folded);
  return found == abbreviations.end() ? words : std::string(found->meant);
}

/// "von", "'t".
bool is_small(std::string_view word) {
  if (word.starts_with('\'')) word.remove_prefix(1);
  return !word.empty() && is_lower(word.front());
}

bool may_be_particle(std::span<const std::string> words, bool in_last_name) {
  if (std::ranges::all_of(words, is_small)) return true;
  if (!in_last_name) return false;
  const std::string first = text::fold_ae(words.front());
  return std::ranges::find(capitalised, first) != capitalised.end();
}

/// How many words from the beginning are one particle or title of nobility; 0 when they are none.
std::size_t particle_length(std::span<const std::string> words, bool in_last_name) {
  for (std::size_t count = std::min(longest_particle_words, words.size()); count > 0; --count) {
    const std::span<const std::string> head = words.first(count);
    const std::optional<NameWord> kind = reference::name_word(text::fold_ae(joined(head)));
    if (!kind) continue;
    if (*kind == NameWord::nobility ? is_upper(head.front().front()) : may_be_particle(head, in_last_name))
      return count;
  }
  return 0;
}

/// Particles from the beginning of `words`, at most `most` of them.
TakenParticle take(std::span<const std::string> words, std::size_t most, bool in_last_name) {
  TakenParticle taken;
  while (taken.words < most) {
    const std::size_t length = particle_length(words.subspan(taken.words, most - taken.words), in_last_name);
    if (length == 0) break;
    if (!taken.particle.empty()) taken.particle += ' ';
    taken.particle += written_out(joined(words.subspan(taken.words, length)));
    taken.words += length;
  }
  return taken;
}

}  // namespace

TakenParticle leading_particles(std::span<const std::string> words, bool in_last_name) {
  return words.empty() ? TakenParticle{} : take(words, words.size() - 1, in_last_name);
}

TakenParticle trailing_particles(std::span<const std::string> words) {
  for (std::size_t begin = 1; begin < words.size(); ++begin) {
    TakenParticle taken = take(words.subspan(begin), words.size() - begin, false);
    if (taken.words == words.size() - begin) return taken;
  }
  return {};
}

}  // namespace kartei::normalise
