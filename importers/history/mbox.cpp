#include "importers/history/mbox.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/text.hpp"

namespace kartei::importers {
namespace {

std::size_t after_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

std::string_view line_at(std::string_view text, std::size_t at) {
  std::string_view line = text.substr(at, after_line(text, at) - at);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

/// The name of a header's field, where the line begins one.
std::string_view field_name(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return {};
  const std::string_view name = line.substr(0, colon);
  const bool is_plain =
      std::ranges::all_of(name, [](char letter) { return letter > ' ' && letter < '\x7F'; });
  return is_plain ? name : std::string_view{};
}

bool ends_in_year(std::string_view line) {
  constexpr std::size_t digits = 4;
  const std::size_t blank = line.rfind(' ');
  const std::string_view last = blank == std::string_view::npos ? line : line.substr(blank + 1);
  const bool is_number =
      std::ranges::all_of(last, [](char letter) { return letter >= '0' && letter <= '9'; });
  // Time zones stand behind the year in some: "... 2026 +0100".
  return (last.size() == digits && is_number) ||
         (last.size() == digits + 1 && (last[0] == '+' || last[0] == '-'));
}

/// "From anna@kunz.example Sat Nov 21 10:00:00 2026".
bool is_dated(std::string_view line) {
  const auto is_digit = [&](std::size_t at) { return line[at] >= '0' && line[at] <= '9'; };
  for (std::size_t at = 2; at + 2 < line.size(); ++at)
    if (line[at] == ':' && is_digit(at - 2) && is_digit(at - 1) && is_digit(at + 1) && is_digit(at + 2))
      return ends_in_year(line);
  return false;
}

bool begins_message(std::string_view folder, std::size_t at) {
  if (!folder.substr(at).starts_with("From ")) return false;
  const std::string_view next = line_at(folder, after_line(folder, at));
  const bool has_header = !field_name(next).empty() || next.starts_with(">From ");
  const bool is_set_off =
      at == 0 || folder.substr(0, at).ends_with("\n\n") || folder.substr(0, at).ends_with("\n\r\n");
  return is_dated(line_at(folder, at)) ? is_set_off || has_header : is_set_off && has_header;
}

std::optional<std::size_t> content_length(std::string_view header) {
  for (std::size_t at = 0; at < header.size(); at = after_line(header, at)) {
    const std::string_view line = line_at(header, at);
    constexpr std::string_view name = "content-length";
    if (text::to_lower(field_name(line)) != name) continue;
    const std::string_view value = text::trim(line.substr(name.size() + 1));
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
    if (error == std::errc() && end == value.data() + value.size()) return length;
  }
  return std::nullopt;
}

std::size_t after_empty_lines(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == '\n' || text[at] == '\r')) ++at;
  return at;
}

constexpr std::array<std::string_view, 12> mail_fields = {
    "received", "return-path",  "message-id",   "from", "to",       "subject",
    "date",     "delivered-to", "mime-version", "cc",   "reply-to", "content-type"};
constexpr std::size_t telling_fields = 4;  ///< the first of them: nothing but mail has them

}  // namespace

std::size_t end_of_mail_header(std::string_view message) {
  for (std::size_t at = 0; at < message.size(); at = after_line(message, at))
    if (line_at(message, at).empty()) return at;
  return message.size();
}

bool begins_as_mail(std::string_view text) {
  std::array<bool, mail_fields.size()> seen{};
  const std::string_view header = text.substr(0, end_of_mail_header(text));
  for (std::size_t at = 0; at < header.size(); at = after_line(header, at)) {
    const std::string_view line = line_at(header, at);
    if (at > 0 && (line[0] == ' ' || line[0] == '\t')) continue;
    const std::string_view name = field_name(line);
    if (name.empty()) break;
    const auto* const found = std::ranges::find(mail_fields, text::to_lower(name));
    if (found != mail_fields.end()) seen.at(static_cast<std::size_t>(found - mail_fields.begin())) = true;
  }
  return std::ranges::count(seen, true) >= 2 &&
         std::any_of(seen.begin(), seen.begin() + telling_fields, [](bool is_seen) { return is_seen; });
}

std::size_t MboxMessages::end_of_message(std::size_t begin) const {
  const std::size_t header_end = begin + end_of_mail_header(folder_.substr(begin));
  const std::size_t body = after_line(folder_, header_end);
  if (const auto length = content_length(folder_.substr(begin, header_end - begin));
      length && *length <= folder_.size() - body) {
    const std::size_t end = after_empty_lines(folder_, body + *length);
    if (end == folder_.size() || begins_message(folder_, end)) return end;
  }
  std::size_t at = header_end;
  while (at < folder_.size() && !begins_message(folder_, at)) at = after_line(folder_, at);
  return at;
}

std::optional<MboxMessage> MboxMessages::next() {
  if (at_ >= folder_.size()) return std::nullopt;
  const std::size_t begin = folder_.substr(at_).starts_with("From ") ? after_line(folder_, at_) : at_;
  const std::size_t end = end_of_message(begin);
  const MboxMessage message{folder_.substr(begin, end - begin), line_};
  line_ += static_cast<std::uint64_t>(std::ranges::count(folder_.substr(at_, end - at_), '\n'));
  at_ = end;
  return message;
}

std::string without_from_quotes(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); at = after_line(text, at)) {
    std::string_view line = text.substr(at, after_line(text, at) - at);
    const std::size_t quotes = std::min(line.find_first_not_of('>'), line.size());
    if (quotes > 0 && line.substr(quotes).starts_with("From ")) line.remove_prefix(1);
    plain += line;
  }
  return plain;
}

}  // namespace kartei::importers
