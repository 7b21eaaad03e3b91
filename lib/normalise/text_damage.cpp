#include "normalise/text_damage.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "normalise/mojibake.hpp"
#include "normalise/wrong_letter.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"
#include "text/utf8.hpp"

namespace kartei::normalise {
namespace {

struct LookAlike {
  char32_t code_point;
  char meant;  ///< NUL: nothing at all
  std::string_view damage;
};

constexpr std::string_view zero_width = "invisible signs removed";
constexpr std::string_view hyphen = "look-alike hyphen replaced";
constexpr std::string_view apostrophe = "look-alike apostrophe replaced";
constexpr std::string_view full_width = "full-width signs replaced";

constexpr std::array<LookAlike, 23> look_alikes = {{
    {0x00AD, 0, "soft hyphen removed"},
    {0x200B, 0, zero_width},
    {0x200C, 0, zero_width},
    {0x200D, 0, zero_width},
    {0x200E, 0, zero_width},
    {0x200F, 0, zero_width},
    {0x2060, 0, zero_width},
    {0xFEFF, 0, zero_width},
    {0x2010, '-', hyphen},
    {0x2011, '-', hyphen},
    {0x2012, '-', hyphen},
    {0x2013, '-', hyphen},
    {0x2212, '-', hyphen},
    {0x00B4, '\'', apostrophe},
    {0x2018, '\'', apostrophe},
    {0x2019, '\'', apostrophe},
    {0x02BC, '\'', apostrophe},
    {0x2032, '\'', apostrophe},
    {0x201B, '\'', apostrophe},
    {0x02B9, '\'', apostrophe},
    {0x2043, '-', hyphen},
    {0x2014, '-', hyphen},
    {0x2015, '-', hyphen},
}};

const LookAlike* find_look_alike(char32_t c) {
  if (c < 0x00AD) return nullptr;
  const auto* found = std::ranges::find(look_alikes, c, &LookAlike::code_point);
  return found == look_alikes.end() ? nullptr : found;
}

/// Printable ASCII as East Asian keyboards write it, "０８９"; NUL for every other sign.
char of_full_width(char32_t c) {
  constexpr char32_t first = 0xFF01;
  constexpr char32_t last = 0xFF5E;
  return c >= first && c <= last ? static_cast<char>(c - first + '!') : '\0';
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }
bool is_white_control(char32_t c) { return c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f'; }
bool may_be_decomposed(char32_t c) { return c >= 0x0300; }

/// Printable ASCII but the blank, and what ISO 646-DE has umlauts for.
constexpr std::array<bool, 256> make_sound_signs() {
  std::array<bool, 256> sound{};
  for (std::size_t c = '!'; c <= 'z'; ++c) sound[c] = c != '[' && c != '\\' && c != ']';
  return sound;
}

constexpr std::array<bool, 256> sound_signs = make_sound_signs();

/// U+00C0 to U+00FF but "÷", which stands for an umlaut; none of them can be the second byte of letters that
/// were decoded wrongly.
bool is_letter_of_latin_1(std::string_view text, std::size_t at) {
  constexpr char lead = '\xC3';
  constexpr char division_sign = '\xB7';
  return text[at] == lead && at + 1 < text.size() && text[at + 1] != division_sign &&
         (static_cast<unsigned char>(text[at + 1]) & 0xC0U) == 0x80U;
}

void remember(std::string_view damage, MendedText& mended) {
  if (std::ranges::find(mended.damages, damage) == mended.damages.end()) mended.damages.push_back(damage);
}

/// Replaces look-alikes, drops control characters; tells whether composing may be needed.
bool mend_code_points(std::string_view text, MendedText& mended) {
  bool to_compose = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    const std::string_view written = text.substr(at, point.bytes);
    at += point.bytes;
    if (!point.valid) {
      remember("bytes that are no UTF-8 replaced", mended);
      text::append_utf8(mended.text, text::replacement_character);
    } else if (const LookAlike* like = find_look_alike(point.value)) {
      if (like->meant != 0) mended.text += like->meant;
      remember(like->damage, mended);
    } else if (const char narrow = of_full_width(point.value); narrow != '\0') {
      mended.text += narrow;
      remember(full_width, mended);
    } else if (is_control(point.value) && !is_white_control(point.value)) {
      remember("control characters removed", mended);
    } else {
      to_compose |= may_be_decomposed(point.value);
      mended.text += written;
    }
  }
  return to_compose;
}

void mend_wrong_letters(MendedText& mended) {
  std::optional<std::string> undone = undo_wrong_letters(mended.text);
  if (!undone) return;
  remember("umlauts of another character set", mended);
  mended.text = std::move(*undone);
}

std::string squeeze_lines(std::string_view text) {
  std::string out;
  for (const std::string_view line : text::split(text, '\n'))
    text::append_part(out, text::squeeze(line), "\n");
  return out;
}

}  // namespace

bool is_sound(std::string_view text) {
  if (text.empty()) return true;
  if (text.front() == ' ' || text.back() == ' ') return false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (sound_signs[static_cast<unsigned char>(text[at])]) continue;
    const bool is_between_words = text[at] == ' ' && text[at + 1] != ' ';
    if (is_between_words) continue;
    if (!is_letter_of_latin_1(text, at)) return false;
    ++at;
  }
  return true;
}

namespace {

/// Requires: the text is not sound.
MendedText mend_once(std::string_view text, Lines lines, Contents contents) {
  MendedText mended;
  mended.text = text;
  if (std::optional<std::string> decoded = undo_mojibake(text)) {
    remember("letters decoded wrongly before", mended);
    mended.text = std::move(*decoded);
  }
  if (contents == Contents::words) mend_wrong_letters(mended);
  const std::string decoded = std::exchange(mended.text, {});
  if (mend_code_points(decoded, mended)) {
    std::string composed = text::to_nfc(mended.text);
    if (composed != mended.text) remember("letters in parts composed", mended);
    mended.text = std::move(composed);
  }
  if (!is_sound(mended.text)) {
    mended.text = lines == Lines::keep ? squeeze_lines(mended.text) : text::squeeze(mended.text);
  }
  return mended;
}

}  // namespace

MendedText mend_text(std::string_view text, Lines lines, Contents contents) {
  MendedText mended;
  mended.text = text;
  // One damage may hide another: a soft hyphen within letters that were decoded wrongly.
  while (!is_sound(mended.text)) {
    MendedText again = mend_once(mended.text, lines, contents);
    for (const std::string_view damage : again.damages) remember(damage, mended);
    if (again.text == mended.text) break;
    mended.text = std::move(again.text);
  }
  return mended;
}

}  // namespace kartei::normalise
