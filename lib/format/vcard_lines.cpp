#include "format/vcard_lines.hpp"

#include <algorithm>

namespace kartei::format {
namespace {

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

bool same_letters(std::string_view text, std::string_view upper_case) {
  return std::ranges::equal(text, upper_case, {}, upper);
}

bool is_mark(std::string_view line) { return is_vcard_mark(line, "BEGIN") || is_vcard_mark(line, "END"); }

enum class ValueEncoding { plain, quoted_printable, base64 };

/// By a parameter's value: "ENCODING=B", "ENCODING=QUOTED-PRINTABLE", or bare "BASE64" (2.1).
ValueEncoding encoding_by(std::string_view parameter) {
  const std::size_t equals = parameter.find('=');
  const std::string_view value =
      trimmed(equals == std::string_view::npos ? parameter : parameter.substr(equals + 1));
  if (same_letters(value, "QUOTED-PRINTABLE")) return ValueEncoding::quoted_printable;
  const bool named =
      equals != std::string_view::npos && same_letters(trimmed(parameter.substr(0, equals)), "ENCODING");
  if (same_letters(value, "BASE64") || (named && same_letters(value, "B"))) return ValueEncoding::base64;
  return ValueEncoding::plain;
}

ValueEncoding encoding_of(std::string_view line) {
  std::string_view head = line.substr(0, line.find(':'));
  if (head.size() == line.size()) return ValueEncoding::plain;
  for (std::size_t at = head.find(';'); at != std::string_view::npos; at = head.find(';')) {
    head.remove_prefix(at + 1);
    const ValueEncoding encoding = encoding_by(head.substr(0, head.find(';')));
    if (encoding != ValueEncoding::plain) return encoding;
  }
  return ValueEncoding::plain;
}

bool is_base64_text(std::string_view line) {
  return !line.empty() && std::ranges::all_of(line, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '/' || c == '=';
  });
}

/// Where the line that begins at `at` ends, and where the next begins.
struct LineEnd {
  std::size_t text_end;
  std::size_t next;
};

LineEnd line_end(std::string_view bytes, std::size_t at) {
  const std::size_t end = bytes.find_first_of("\r\n", at);
  if (end == std::string_view::npos) return {bytes.size(), bytes.size()};
  const std::size_t behind = bytes.find_first_not_of('\r', end);
  if (behind != std::string_view::npos && bytes[behind] == '\n') return {end, behind + 1};
  return {end, end + 1};
}

}  // namespace

bool is_vcard_mark(std::string_view line, std::string_view keyword) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return false;
  return same_letters(trimmed(line.substr(0, colon)), keyword) &&
         same_letters(trimmed(line.substr(colon + 1)), "VCARD");
}

std::string_view VcardLines::peek() const { return bytes_.substr(at_, line_end(bytes_, at_).text_end - at_); }

std::string_view VcardLines::take() {
  const LineEnd end = line_end(bytes_, at_);
  const std::string_view text = bytes_.substr(at_, end.text_end - at_);
  at_ = end.next;
  ++line_;
  return text;
}

void VcardLines::join_folded() {
  while (at_ < bytes_.size()) {
    const std::string_view next = peek();
    if (next.empty() || !is_blank(next.front()) || trimmed(next).empty()) return;
    joined_ += take().substr(1);
  }
}

void VcardLines::join_quoted_printable() {
  while (at_ < bytes_.size()) {
    const std::size_t last = joined_.find_last_not_of(" \t");
    if (last == std::string::npos || joined_[last] != '=' || is_mark(peek())) break;
    joined_.resize(last);
    joined_ += take();
  }
  join_folded();
}

void VcardLines::skip_base64() {
  while (at_ < bytes_.size()) {
    const std::string_view next = peek();
    const bool is_folded =
        !next.empty() && is_blank(next.front()) && next.find(':') == std::string_view::npos;
    if (!is_folded && !is_base64_text(next)) return;
    take();
  }
}

std::optional<VcardLine> VcardLines::next() {
  if (at_ >= bytes_.size()) return std::nullopt;
  VcardLine line;
  line.begin = at_;
  line.text = take();
  line.line = line_;
  if (!line.text.empty() && !is_mark(line.text)) {
    const ValueEncoding encoding = encoding_of(line.text);
    line.is_base64 = encoding == ValueEncoding::base64;
    line.is_quoted_printable = encoding == ValueEncoding::quoted_printable;
    if (line.is_base64) {
      line.text = line.text.substr(0, line.text.find(':') + 1);
      skip_base64();
    } else {
      joined_ = line.text;
      if (line.is_quoted_printable)
        join_quoted_printable();
      else
        join_folded();
      line.text = joined_;
    }
  }
  line.end = at_;
  return line;
}

}  // namespace kartei::format
