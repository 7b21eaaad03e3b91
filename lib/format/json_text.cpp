#include "format/json_text.hpp"

#include <functional>

namespace kartei::format {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr int deepest_wrapping = 3;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Behind the string whose quote stands at `at`; at its line's end when it is not closed; the text's size
/// when the text ends before.
std::size_t string_end(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) {
      ++at;
    } else if (text[at] == '"') {
      return at + 1;
    } else if (text[at] == '\n' || text[at] == '\r') {
      return at;
    }
  }
  return text.size();
}

std::size_t bracket_end(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      at = string_end(text, at);
      continue;
    }
    ++at;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return at;
  }
  return npos;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_of(",]} \t\r\n", at);
  if (end == npos) return text.size();
  return end == at ? at + 1 : end;
}

/// Calls `member` with each name and the place of its value, until the object or the text ends.
void for_each_member(std::string_view text, std::size_t begin,
                     const std::function<void(std::string_view, std::size_t)>& member) {
  std::size_t at = skip_json_blanks(text, begin + 1);
  while (at < text.size() && text[at] == '"') {
    const std::size_t name_end = string_end(text, at);
    const std::size_t colon = skip_json_blanks(text, name_end);
    if (colon >= text.size() || text[colon] != ':' || name_end < at + 2) return;
    const std::size_t value = skip_json_blanks(text, colon + 1);
    if (value >= text.size()) return;
    member(text.substr(at + 1, name_end - at - 2), value);
    const std::size_t end = json_value_end(text, value);
    if (end == npos) return;
    at = skip_json_blanks(text, end);
    if (at >= text.size() || text[at] != ',') return;
    at = skip_json_blanks(text, at + 1);
  }
}

void collect_lists(std::string_view text, std::size_t begin, const std::string& path, int depth,
                   std::vector<JsonList>& lists) {
  for_each_member(text, begin, [&](std::string_view name, std::size_t value) {
    const std::string here = path.empty() ? std::string(name) : path + "." + std::string(name);
    if (text[value] == '{' && depth < deepest_wrapping) collect_lists(text, value, here, depth + 1, lists);
    if (text[value] != '[') return;
    const std::size_t first = skip_json_blanks(text, value + 1);
    if (first >= text.size() || text[first] != '{') return;
    lists.push_back({here, value, text.substr(first, json_value_end(text, first) - first)});
  });
}

}  // namespace

std::size_t skip_json_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

std::size_t json_value_end(std::string_view text, std::size_t at) {
  if (text[at] == '{' || text[at] == '[') return bracket_end(text, at);
  return text[at] == '"' ? string_end(text, at) : word_end(text, at);
}

JsonValues::JsonValues(std::string_view text, std::size_t begin)
    : text_(text), at_(begin), is_list_(begin < text.size() && text[begin] == '[') {
  if (is_list_) ++at_;
}

std::optional<JsonPart> JsonValues::next() {
  at_ = skip_json_blanks(text_, at_);
  while (is_list_ && at_ < text_.size() && text_[at_] == ',') at_ = skip_json_blanks(text_, at_ + 1);
  if (at_ >= text_.size() || (is_list_ && text_[at_] == ']')) return std::nullopt;
  JsonPart part{at_, json_value_end(text_, at_), true};
  if (part.end == npos) {
    part.end = text_.size();
    part.is_whole = false;
  }
  at_ = part.end;
  return part;
}

std::optional<std::size_t> next_object_line(std::string_view text, const JsonPart& part) {
  const std::size_t line = text.find_last_of("\r\n", part.begin);
  if (line == npos || skip_json_blanks(text, line) != part.begin) return std::nullopt;
  const std::string start = std::string(text.substr(line, part.begin - line)) + "{";
  const std::size_t found = text.find(start, part.begin);
  if (found == npos || found >= part.end) return std::nullopt;
  return found + start.size() - 1;
}

std::vector<JsonList> json_lists(std::string_view text, std::size_t begin) {
  std::vector<JsonList> lists;
  collect_lists(text, begin, "", 1, lists);
  return lists;
}

std::vector<std::string_view> json_value_names(std::string_view object) {
  std::vector<std::string_view> names;
  for_each_member(object, 0, [&](std::string_view name, std::size_t value) {
    if (object[value] != '{' && object[value] != '[') names.push_back(name);
  });
  return names;
}

}  // namespace kartei::format
