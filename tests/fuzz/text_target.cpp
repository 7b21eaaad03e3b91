/// Text damage, letter case, encodings, keys of comparison: what any value goes through.

#include "normalise/letter_case.hpp"
#include "normalise/person_or_company.hpp"
#include "normalise/register_id.hpp"
#include "normalise/text_damage.hpp"
#include "tests/fuzz/target.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::fuzz {
namespace {

using namespace normalise;

void require_mended(std::string_view input, Lines lines, Contents contents) {
  const MendedText mended = mend_text(input, lines, contents);
  require(text::is_valid_utf8(mended.text), "mended text is UTF-8");
  require(mended.text.size() <= 3 * input.size(), "mended text does not grow without bound");
  require(mend_text(mended.text, lines, contents).text == mended.text, "mended text needs no mending");
  if (is_sound(input)) require(mended.text == input, "sound text stays");
}

void require_recased(const std::string& sound, Wording wording) {
  const std::string once = recased(sound, wording);
  require(text::is_valid_utf8(once), "recased text is UTF-8");
  require(once.size() <= 3 * sound.size(), "recased text does not grow without bound");
  require(recased_where_damaged(sound, wording) != sound, "no suggestion says what is there");
}

void require_decoded(std::string_view input) {
  const text::EncodingGuess guess = text::detect_encoding(input);
  std::vector<text::Undecodable> lost;
  const std::string decoded = text::to_utf8(input.substr(guess.bom_bytes), guess.encoding, &lost);
  require(text::is_valid_utf8(decoded), "decoded text is UTF-8");
  for (const text::Undecodable& place : lost) require(place.at < decoded.size(), "what is lost has a place");
}

void require_keys(const std::string& sound) {
  for (const std::string& key : {text::fold_ae(sound), text::fold_a(sound)}) {
    require(text::is_valid_utf8(key), "keys are UTF-8");
    require(text::fold_ae(key) == key, "a key is its own key");
  }
}

}  // namespace

void try_input(std::string_view input) {
  for (const Lines lines : {Lines::join, Lines::keep})
    for (const Contents contents : {Contents::anything, Contents::words})
      require_mended(input, lines, contents);
  const std::string sound = mend_text(input).text;
  for (const Wording wording : {Wording::person, Wording::street, Wording::city})
    require_recased(sound, wording);
  require_decoded(input);
  require_keys(sound);
  require(read_register_id(sound).size() <= 2 * sound.size() + 8, "a register id does not grow");
  static_cast<void>(names_a_company(sound));
}

}  // namespace kartei::fuzz
