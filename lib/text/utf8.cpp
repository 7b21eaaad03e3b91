#include "text/utf8.hpp"

#include <cstring>

#include "text/text.hpp"

namespace kartei::text {

namespace {

struct LeadByte {
  std::uint8_t length = 0;
  std::uint8_t second_min = 0x80;  ///< the second byte's range excludes overlong forms and surrogates
  std::uint8_t second_max = 0xBF;
};

LeadByte lead_byte(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {};
}

char32_t lead_bits(unsigned char byte, std::uint8_t length) {
  return static_cast<char32_t>(byte & (0x7Fu >> length));
}

CodePoint multi_byte_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const LeadByte lead = lead_byte(first);
  char32_t value = lead_bits(first, lead.length);
  for (std::uint8_t i = 1; i < lead.length; ++i) {
    if (at + i >= text.size()) return {replacement_character, i, false};
    const auto byte = static_cast<unsigned char>(text[at + i]);
    const unsigned min = i == 1 ? lead.second_min : 0x80u;
    const unsigned max = i == 1 ? lead.second_max : 0xBFu;
    if (byte < min || byte > max) return {replacement_character, i, false};
    value = (value << 6) | (byte & 0x3Fu);
  }
  if (lead.length == 0) return {};
  return {value, lead.length, true};
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1, true};
  return multi_byte_at(text, at);
}

void append_utf8(std::string& out, char32_t c) {
  const auto tail = [c](unsigned shift) { return static_cast<char>(0x80u | ((c >> shift) & 0x3Fu)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += {static_cast<char>(0xC0u | (c >> 6)), tail(0)};
  } else if (c < 0x10000) {
    out += {static_cast<char>(0xE0u | (c >> 12)), tail(6), tail(0)};
  } else {
    out += {static_cast<char>(0xF0u | (c >> 18)), tail(12), tail(6), tail(0)};
  }
}

std::size_t ascii_run(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080u;
  std::size_t end = at;
  while (end + sizeof(std::uint64_t) <= text.size()) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + end, sizeof eight);
    if ((eight & high_bits) != 0) break;
    end += sizeof eight;
  }
  while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
  return end - at;
}

bool is_valid_utf8(std::string_view bytes) {
  for (std::size_t at = ascii_run(bytes, 0); at < bytes.size(); at += ascii_run(bytes, at)) {
    const CodePoint c = multi_byte_at(bytes, at);
    if (!c.valid) return false;
    at += c.bytes;
  }
  return true;
}

std::string scrub(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t run = ascii_run(bytes, at);
    out.append(bytes, at, run);
    at += run;
    if (at == bytes.size()) break;
    const CodePoint c = multi_byte_at(bytes, at);
    append_utf8(out, c.value);
    at += c.bytes;
  }
  return out;
}

}  // namespace kartei::text
