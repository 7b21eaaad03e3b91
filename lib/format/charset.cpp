#include "format/charset.hpp"

#include <fmt/format.h>

#include <array>
#include <memory>
#include <optional>
#include <utility>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "text/text.hpp"

namespace kartei::format {
namespace {

/// Code pages that ICU knows by another name than their number.
constexpr auto named_pages = std::to_array<std::pair<unsigned, std::string_view>>({{932, "windows-31j"},
                                                                                   {936, "gbk"},
                                                                                   {949, "windows-949"},
                                                                                   {950, "big5"},
                                                                                   {10000, "macintosh"},
                                                                                   {20127, "us-ascii"},
                                                                                   {20866, "koi8-r"},
                                                                                   {21866, "koi8-u"},
                                                                                   {50220, "iso-2022-jp"},
                                                                                   {51932, "euc-jp"},
                                                                                   {54936, "gb18030"},
                                                                                   {65000, "utf-7"},
                                                                                   {65001, "utf-8"}});

/// By ICU's converter of that name; nothing when there is none.
std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(ucnv_open(charset.c_str(), &status),
                                                                     &ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(),
                                status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string utf8;
  return text.toUTF8String(utf8);
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

}  // namespace

std::string to_utf8(std::string_view bytes, std::string_view charset, text::Encoding fallback) {
  if (charset.empty() && text::is_valid_utf8(bytes)) return std::string(bytes);
  const std::string name = text::to_lower(charset);
  // Bytes above 127 prove "US-ASCII" wrong; what they are is then not told.
  if (name == "us-ascii" || name == "ascii") charset = {};
  const auto encoding = charset.empty() ? std::nullopt : text::encoding_from_text(name);
  if (encoding && *encoding != text::Encoding::utf8) return text::to_utf8(bytes, *encoding);
  if (!encoding && !charset.empty()) {
    if (auto converted = convert(bytes, std::string(charset))) return *converted;
  }
  if (text::is_valid_utf8(bytes)) return std::string(bytes);
  return text::to_utf8(bytes, fallback);
}

std::string charset_of_code_page(unsigned page) {
  constexpr unsigned latin_pages = 28590;
  if (page >= 1250 && page <= 1258) return fmt::format("windows-{}", page);
  if (page > latin_pages && page <= latin_pages + 16) return fmt::format("iso-8859-{}", page - latin_pages);
  for (const auto& [number, name] : named_pages)
    if (number == page) return std::string(name);
  return fmt::format("ibm-{}", page);
}

std::string decode_quoted_printable(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '=' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
    if (low < 0) {
      decoded += text[i];
      continue;
    }
    decoded += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return decoded;
}

}  // namespace kartei::format
