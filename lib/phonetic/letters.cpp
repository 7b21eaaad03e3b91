#include "phonetic/letters.hpp"

#include <algorithm>
#include <array>

namespace kartei::phonetic {
namespace {

/// Base letters of U+00C0 to U+024F, by canonical decomposition and, for letters without one, by shape.
/// '.' is no letter.
constexpr char32_t latin_begin = 0x00C0;
constexpr std::string_view latin =
    "AAAAAAACEEEEIIIIDNOOOOO.OUUUUYTSAAAAAAACEEEEIIIIDNOOOOO.OUUUUYTY"
    "AAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIIIIIJJKKKLLLLLLL"
    "LLLNNNNNNNNNOOOOOOOORRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS"
    "BB.....CCDD.....E.FG...IKKL..NNOOO..PP.....TTTTUU.VYYZZ........."
    ".............AAIIOOUUUUUUUUUU.AAAA....GGKKOOOO..J...GG..NNAA...."
    "AAAAEEEEIIIIOOOORRRRUUUUSSTT..HH....ZZAAEEOOOOOOOOYY...J..ACCLTS"
    "Z..BU.EEJJ..RRYY";
static_assert(latin.size() == 0x250 - latin_begin);

/// The same for U+1E00 to U+1EFF.
constexpr char32_t latin_additional_begin = 0x1E00;
constexpr std::string_view latin_additional =
    "AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMM"
    "MMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRRSSSSSSSSSSTTTTTTTTUUUUUUUUUUVVVV"
    "WWWWWWWWWWXXXXYYZZZZZZHTWY.S..S.AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEE"
    "EEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOOOOOOUUUUUUUUUUUUUUYYYYYYYY......";
static_assert(latin_additional.size() == 0x100);

constexpr char32_t ligatures_begin = 0xFB00;
constexpr std::array<std::string_view, 7> ligatures = {"FF", "FI", "FL", "FFI", "FFL", "ST", "ST"};

/// The upper-case base letters of a code point: one, several for a ligature, none for anything else.
std::string_view base_letters(char32_t c) {
  if (c >= latin_begin && c < latin_begin + latin.size()) {
    const std::string_view letter = latin.substr(c - latin_begin, 1);
    return letter == "." ? std::string_view{} : letter;
  }
  if (c >= latin_additional_begin && c < latin_additional_begin + latin_additional.size()) {
    const std::string_view letter = latin_additional.substr(c - latin_additional_begin, 1);
    return letter == "." ? std::string_view{} : letter;
  }
  if (c >= ligatures_begin && c < ligatures_begin + ligatures.size()) return ligatures[c - ligatures_begin];
  return {};
}

struct Folding {
  char32_t lower;
  char32_t upper;
  std::string_view spelling;
};

/// Ordered by lower-case code point. German umlauts map to themselves in lower case.
constexpr std::array<Folding, 38> foldings = {{
    {0x00DF, 0x1E9E, "ß"},    {0x00E4, 0x00C4, "ä"},    {0x00E5, 0x00C5, "a"},    {0x00E6, 0x00C6, "ä"},
    {0x00E7, 0x00C7, "tsch"}, {0x00F0, 0x00D0, "d"},    {0x00F1, 0x00D1, "nj"},   {0x00F6, 0x00D6, "ö"},
    {0x00F8, 0x00D8, "ö"},    {0x00FC, 0x00DC, "ü"},    {0x00FE, 0x00DE, "th"},   {0x0105, 0x0104, "on"},
    {0x0107, 0x0106, "tsch"}, {0x010D, 0x010C, "tsch"}, {0x0111, 0x0110, "dj"},   {0x0119, 0x0118, "en"},
    {0x011F, 0x011E, ""},     {0x0131, 0x0130, "i"},    {0x0142, 0x0141, "l"},    {0x0144, 0x0143, "n"},
    {0x0151, 0x0150, "ö"},    {0x0153, 0x0152, "ö"},    {0x0159, 0x0158, "rsch"}, {0x015B, 0x015A, "sch"},
    {0x015F, 0x015E, "sch"},  {0x0161, 0x0160, "sch"},  {0x0163, 0x0162, "z"},    {0x0171, 0x0170, "ü"},
    {0x017A, 0x0179, "s"},    {0x017C, 0x017B, "sch"},  {0x017E, 0x017D, "sch"},  {0x01C6, 0x01C4, "dsch"},
    {0x01C9, 0x01C7, "lj"},   {0x01CC, 0x01CA, "nj"},   {0x01E7, 0x01E6, ""},     {0x01F3, 0x01F1, "ds"},
    {0x0219, 0x0218, "sch"},  {0x021B, 0x021A, "z"},
}};

const Folding* find_folding(char32_t c) {
  const auto* found = std::find_if(foldings.begin(), foldings.end(),
                                   [c](const Folding& f) { return f.lower == c || f.upper == c; });
  return found == foldings.end() ? nullptr : found;
}

constexpr char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_combining_mark(char32_t c) { return c >= 0x0300 && c < 0x0370; }

/// What follows a letter in decomposed text: U+0308 after a, o, u is an umlaut and stays one.
std::string_view composed_umlaut(char letter, std::string_view rest) {
  if (!rest.starts_with("\xCC\x88")) return {};
  switch (letter) {
    case 'a':
      return "ä";
    case 'o':
      return "ö";
    case 'u':
      return "ü";
    default:
      return {};
  }
}

void fold_one(char32_t c, std::string_view as_written, std::string& out) {
  if (is_combining_mark(c)) return;
  if (const Folding* folding = find_folding(c)) {
    out += folding->spelling;
    return;
  }
  const std::string_view letters = base_letters(c);
  if (letters.empty()) out += as_written;
  for (const char letter : letters) out += lower_ascii(letter);
}

}  // namespace

CodePoint first_code_point(std::string_view text) {
  constexpr CodePoint invalid{0xFFFD, 1};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::uint8_t length = lead >= 0xF0 && lead < 0xF8 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  if (length == 0 || lead >= 0xF8 || text.size() < length) return invalid;
  char32_t value = lead & (0xFFU >> (length + 1U));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return invalid;
    value = (value << 6U) | (byte(i) & 0x3FU);
  }
  return {value, length};
}

char LetterReader::next() {
  if (!pending_.empty()) {
    const char letter = pending_.front();
    pending_.remove_prefix(1);
    return letter;
  }
  while (!rest_.empty()) {
    const auto byte = static_cast<unsigned char>(rest_.front());
    if (byte < 0x80) {
      rest_.remove_prefix(1);
      const auto upper = static_cast<unsigned char>(byte & 0xDFU);
      if (upper >= 'A' && upper <= 'Z') return static_cast<char>(upper);
      continue;
    }
    const CodePoint point = first_code_point(rest_);
    rest_.remove_prefix(point.bytes);
    const std::string_view letters = base_letters(point.value);
    if (letters.empty()) continue;
    pending_ = letters.substr(1);
    return letters.front();
  }
  return 0;
}

std::string fold_letters(std::string_view word) {
  std::string out;
  out.reserve(word.size() + 4);
  while (!word.empty()) {
    const CodePoint point = first_code_point(word);
    const std::string_view as_written = word.substr(0, point.bytes);
    word.remove_prefix(point.bytes);
    if (point.value >= 0x80) {
      fold_one(point.value, as_written, out);
      continue;
    }
    const char letter = lower_ascii(as_written.front());
    const std::string_view umlaut = composed_umlaut(letter, word);
    if (umlaut.empty()) {
      out += letter;
    } else {
      out += umlaut;
      word.remove_prefix(2);
    }
  }
  return out;
}

}  // namespace kartei::phonetic
