#include "text/text.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>

#include <algorithm>

#include "model/error.hpp"
#include "text/utf8.hpp"

namespace kartei::text {

namespace {

/// ICU reports a broken installation only here; no text makes it fail.
void require(UErrorCode status, const char* what) {
  if (U_SUCCESS(status)) return;
  throw Error(ErrorKind::failed, std::string("ICU cannot ") + what + " (" + u_errorName(status) +
                                     "); reinstall the package libicu");
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

/// Every code point below U+0300 is composed already; in UTF-8 these have lead bytes below 0xCC.
bool is_surely_composed(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0xCC; });
}

template <typename AsciiCase>
std::string map_ascii(std::string_view text, AsciiCase map) {
  std::string out(text);
  for (char& c : out) c = map(c);
  return out;
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
char ascii_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; }

}  // namespace

std::string to_nfc(std::string_view text) {
  if (is_surely_composed(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  require(status, "load its composition data");
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  nfc->normalizeUTF8(0, piece(text), sink, nullptr, status);
  require(status, "compose text");
  return out;
}

std::string to_lower(std::string_view text) {
  if (ascii_run(text, 0) == text.size()) return map_ascii(text, ascii_lower);
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::CaseMap::utf8ToLower("", 0, piece(text), sink, nullptr, status);
  require(status, "map case");
  return out;
}

std::string to_upper(std::string_view text) {
  if (ascii_run(text, 0) == text.size()) return map_ascii(text, ascii_upper);
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::CaseMap::utf8ToUpper("", 0, piece(text), sink, nullptr, status);
  require(status, "map case");
  return out;
}

}  // namespace kartei::text
