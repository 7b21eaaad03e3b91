#include "importers/html_tokens.hpp"

#include <algorithm>

namespace kartei::importers {
namespace {

constexpr auto npos = std::string_view::npos;

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_letter(char c) { return lowered(c) >= 'a' && lowered(c) <= 'z'; }

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool is_same(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lowered(x) == lowered(y); });
}

/// Where the tag that begins at `at` ends: at a ">" outside of quotes, or at the first one where a quote is
/// not closed; npos when there is none.
std::size_t tag_end(std::string_view page, std::size_t at) {
  constexpr std::size_t longest = std::size_t{1} << 16U;
  const std::size_t limit = std::min(page.size(), at + longest);
  char quote = '\0';
  for (std::size_t i = at; i < limit; ++i) {
    if (quote != '\0') {
      if (page[i] == quote) quote = '\0';
    } else if ((page[i] == '"' || page[i] == '\'') && page[i - 1] == '=') {
      quote = page[i];
    } else if (page[i] == '>') {
      return i;
    }
  }
  return page.find('>', at);
}

struct Attribute {
  std::string_view name;
  std::string_view value;
};

void skip_blanks(std::string_view& rest) {
  while (!rest.empty() && (is_blank(rest.front()) || rest.front() == '/')) rest.remove_prefix(1);
}

/// Up to the first blank, or "=" where a name is taken.
std::string_view take_word(std::string_view& rest, std::string_view ends) {
  const std::string_view word = rest.substr(0, rest.find_first_of(ends));
  rest.remove_prefix(word.size());
  return word;
}

std::string_view take_value(std::string_view& rest) {
  if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) return take_word(rest, " \t\n\r\f");
  const char quote = rest.front();
  rest.remove_prefix(1);
  const std::string_view value = rest.substr(0, rest.find(quote));
  rest.remove_prefix(std::min(rest.size(), value.size() + 1));
  return value;
}

/// Takes an attribute, or what is left of none, off `rest`, which is not empty.
Attribute take_attribute(std::string_view& rest) {
  skip_blanks(rest);
  Attribute attribute{take_word(rest, "= \t\n\r\f"), {}};
  skip_blanks(rest);
  if (!rest.starts_with('=')) return attribute;
  rest.remove_prefix(1);
  while (!rest.empty() && is_blank(rest.front())) rest.remove_prefix(1);
  attribute.value = take_value(rest);
  return attribute;
}

}  // namespace

bool HtmlTokens::next(HtmlToken& token) {
  while (at_ < page_.size()) {
    if (page_[at_] == '<' && at_ + 1 < page_.size()) {
      const char after = page_[at_ + 1];
      if (page_.substr(at_).starts_with("<!--")) {
        skip_to("-->", at_ + 4);
        continue;
      }
      if (after == '!' || after == '?') {
        skip_to(">", at_);
        continue;
      }
      if (is_letter(after) || after == '/') {
        if (take_tag(token)) return true;
        continue;
      }
    }
    const std::size_t end = std::min(page_.find('<', at_ + 1), page_.size());
    token = {HtmlToken::Kind::text, "", page_.substr(at_, end - at_)};
    at_ = end;
    return true;
  }
  return false;
}

bool HtmlTokens::take_tag(HtmlToken& token) {
  const bool is_end = page_[at_ + 1] == '/';
  std::size_t name = at_ + (is_end ? 2 : 1);
  const std::size_t end = std::min(tag_end(page_, name), page_.size());
  std::size_t behind = name;
  while (behind < end && !is_blank(page_[behind]) && page_[behind] != '/') {
    if (page_[behind] == ':') name = behind + 1;
    ++behind;
  }
  token.kind = is_end ? HtmlToken::Kind::end : HtmlToken::Kind::start;
  token.name.assign(page_.substr(name, behind - name));
  std::ranges::transform(token.name, token.name.begin(), lowered);
  token.inside = page_.substr(behind, end - behind);
  at_ = std::min(end + 1, page_.size());
  if (is_end || (token.name != "script" && token.name != "style")) return true;
  skip_to(token.name == "script" ? "</script" : "</style", at_);
  skip_to(">", at_);
  return false;
}

/// Goes behind the next `end`, in any case; to the page's end when there is none.
void HtmlTokens::skip_to(std::string_view end, std::size_t from) {
  for (std::size_t at = page_.find(end.front(), from); at != npos; at = page_.find(end.front(), at + 1)) {
    if (!is_same(page_.substr(at, end.size()), end)) continue;
    at_ = at + end.size();
    return;
  }
  at_ = page_.size();
}

std::string_view html_attribute(std::string_view attributes, std::string_view name) {
  std::string_view rest = attributes;
  while (!rest.empty()) {
    const Attribute attribute = take_attribute(rest);
    if (is_same(attribute.name, name)) return attribute.value;
  }
  return {};
}

}  // namespace kartei::importers
