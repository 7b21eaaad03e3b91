#include "normalise/finding.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "normalise/ascii.hpp"

namespace kartei::normalise {
namespace {

constexpr std::size_t shown_bytes = 80;

/// Lower case, without dots and blanks.
constexpr std::array<std::string_view, 21> placeholders = {
    "-",     "--",     "---",         "?",         "??",   "???",  "/",   "n/a", "na",   "ka", "kein",
    "keine", "keiner", "keineangabe", "unbekannt", "none", "null", "nil", "#nv", "#n/a", "xxx"};

Diagnostic finding(Severity severity, std::string_view code, std::string what, std::string fix) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.code = code;
  diagnostic.what = std::move(what);
  diagnostic.fix = std::move(fix);
  return diagnostic;
}

}  // namespace

Diagnostic note(std::string_view code, std::string what, std::string fix) {
  return finding(Severity::note, code, std::move(what), std::move(fix));
}

Diagnostic warning(std::string_view code, std::string what, std::string fix) {
  return finding(Severity::warning, code, std::move(what), std::move(fix));
}

Diagnostic too_long(std::string_view value) {
  return warning("value.too_long", quoted(value) + " is too long for a value of its kind",
                 "look whether the columns of the file are parted right");
}

std::string quoted(std::string_view value) {
  if (value.size() <= shown_bytes) return '"' + std::string(value) + '"';
  std::size_t end = shown_bytes;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;
  return '"' + std::string(value.substr(0, end)) + "...\"";
}

bool is_placeholder(std::string_view value) {
  constexpr std::size_t longest = 16;
  if (value.size() > longest) return false;
  std::string key;
  for (const char c : value) {
    if (c != '.' && c != ' ') key += lower(c);
  }
  return key.empty() || std::ranges::find(placeholders, key) != placeholders.end();
}

}  // namespace kartei::normalise
