#include "normalise/mojibake.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace kartei::normalise {
namespace {

/// Code points of windows-1252 for the bytes 0x80 to 0x9F; an unused byte stands for itself.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

/// The byte that windows-1252 shows as this code point; nothing when there is none above 127.
std::optional<unsigned char> byte_of(char32_t c) {
  if (c >= 0xA0 && c <= 0xFF) return static_cast<unsigned char>(c);
  if (c >= 0x80 && c < 0xA0) return static_cast<unsigned char>(c);
  const auto* found = std::ranges::find(windows_1252, c);
  if (found == windows_1252.end()) return std::nullopt;
  return static_cast<unsigned char>(0x80 + (found - windows_1252.begin()));
}

bool is_plausible(char32_t c) {
  return (c >= 0xA0 && c <= 0x17F) || (c >= 0x218 && c <= 0x21B) || (c >= 0x2010 && c <= 0x203A) ||
         c == 0x20AC || (c >= 0x300 && c <= 0x308);
}

/// "Ä" or "Å" before a quotation mark or a dash is more likely meant so.
bool is_umlaut_before_quote(const std::array<char, 3>& bytes) {
  const auto lead = static_cast<unsigned char>(bytes[0]);
  const auto next = static_cast<unsigned char>(bytes[1]);
  return (lead == 0xC4 || lead == 0xC5) && next >= 0x91 && next <= 0x97;
}

/// Bytes of a UTF-8 sequence by its lead byte; 0 for a byte that leads none that is looked for.
std::size_t sequence_length(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  return lead >= 0xE1 && lead <= 0xEF ? 3 : 0;
}

struct ShownByte {
  unsigned char byte = 0;
  std::size_t length = 0;  ///< of what shows it
};

std::optional<ShownByte> byte_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  const text::CodePoint shown = text::code_point_at(text, at);
  const std::optional<unsigned char> byte = shown.valid ? byte_of(shown.value) : std::nullopt;
  if (!byte) return std::nullopt;
  return ShownByte{*byte, shown.bytes};
}

/// The code point that the wrongly read sequence at `at` meant, and the bytes it took in `text`.
std::optional<text::CodePoint> meant_at(std::string_view text, std::size_t at) {
  std::array<char, 3> bytes{};
  std::size_t end = at;
  std::size_t wanted = 1;
  for (std::size_t i = 0; i < wanted; ++i) {
    const std::optional<ShownByte> shown = byte_at(text, end);
    if (!shown) return std::nullopt;
    if (i == 0) wanted = sequence_length(shown->byte);
    if (wanted == 0) return std::nullopt;
    bytes.at(i) = static_cast<char>(shown->byte);
    end += shown->length;
  }
  text::CodePoint meant = text::code_point_at({bytes.data(), wanted}, 0);
  if (!meant.valid || meant.bytes != wanted || !is_plausible(meant.value)) return std::nullopt;
  if (is_umlaut_before_quote(bytes)) return std::nullopt;
  meant.bytes = static_cast<std::uint8_t>(end - at);
  return meant;
}

/// A wrongly read lead byte shows as U+00C2 to U+00EF, which in UTF-8 begins with C3.
bool may_hold_mojibake(std::string_view text) {
  return text.find("\xC3\x82") != std::string_view::npos || text.find("\xC3\x83") != std::string_view::npos ||
         text.find("\xC3\x84") != std::string_view::npos || text.find("\xC3\x85") != std::string_view::npos ||
         text.find("\xC3\x8C") != std::string_view::npos || text.find("\xC3\x88") != std::string_view::npos ||
         text.find("\xC3\xA2") != std::string_view::npos;
}

std::optional<std::string> undo_once(std::string_view text) {
  if (!may_hold_mojibake(text)) return std::nullopt;
  std::string out;
  bool changed = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::optional<text::CodePoint> meant = meant_at(text, at)) {
      text::append_utf8(out, meant->value);
      at += meant->bytes;
      changed = true;
      continue;
    }
    const std::size_t length = text::code_point_at(text, at).bytes;
    out.append(text.substr(at, length));
    at += length;
  }
  return changed ? std::optional(out) : std::nullopt;
}

}  // namespace

std::optional<std::string> undo_mojibake(std::string_view text) {
  constexpr int most_rounds = 3;
  std::optional<std::string> undone = undo_once(text);
  for (int round = 1; undone && round < most_rounds; ++round) {
    std::optional<std::string> again = undo_once(*undone);
    if (!again) break;
    undone = std::move(again);
  }
  return undone;
}

}  // namespace kartei::normalise
