#include "normalise/finding.hpp"

#include <array>
#include <utility>

#include "normalise/ascii.hpp"
#include "text/word_table.hpp"

namespace kartei::normalise {
namespace {

constexpr std::size_t shown_bytes = 80;

/// Lower case, without dots and blanks.
constexpr auto placeholders = text::word_set(std::to_array<std::string_view>(
    {"-",     "--",     "---",         "?",         "??",   "???",  "/",   "n/a", "na",   "ka", "kein",
     "keine", "keiner", "keineangabe", "unbekannt", "none", "null", "nil", "#nv", "#n/a", "xxx"}));

/// What they begin with.
constexpr std::string_view first_signs = "-?/nkuNKU#xX. ";

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
  if (value.empty()) return true;
  if (value.size() > longest || first_signs.find(value.front()) == std::string_view::npos) return false;
  std::string key;
  for (const char c : value) {
    if (c != '.' && c != ' ') key += lower(c);
  }
  return key.empty() || placeholders.contains(key);
}

}  // namespace kartei::normalise
