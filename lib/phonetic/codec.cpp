#include "phonetic/codec.hpp"

#include <algorithm>
#include <array>

#include "phonetic/koelner.hpp"

namespace kartei::phonetic {
namespace {

constexpr std::array<Codec, 1> all_codecs = {{
    {"koelner", "Kölner Phonetik (Postel 1969): the German standard, foreign letters folded first",
     koelner_of_name},
}};

}  // namespace

std::span<const Codec> codecs() { return all_codecs; }

const Codec* find_codec(std::string_view name) {
  const auto* found = std::ranges::find(all_codecs, name, &Codec::name);
  return found == all_codecs.end() ? nullptr : found;
}

}  // namespace kartei::phonetic
