#include "phonetic/codec.hpp"

#include <algorithm>
#include <array>

#include "phonetic/daitch_mokotoff.hpp"
#include "phonetic/haase.hpp"
#include "phonetic/koelner.hpp"

namespace kartei::phonetic {
namespace {

constexpr std::array<Codec, 3> all_codecs = {{
    {"koelner", "Kölner Phonetik (Postel 1969): the German standard, foreign letters folded first",
     koelner_of_name},
    {"haase", "Haase Phonetik: Kölner with its vowels kept, and other spellings of what is heard",
     haase_joined},
    {"daitch-mokotoff", "Daitch-Mokotoff: Slavic, Yiddish and German names, a code for each way to say them",
     daitch_mokotoff_joined},
}};

}  // namespace

std::span<const Codec> codecs() { return all_codecs; }

const Codec* find_codec(std::string_view name) {
  const auto* found = std::ranges::find(all_codecs, name, &Codec::name);
  return found == all_codecs.end() ? nullptr : found;
}

}  // namespace kartei::phonetic
