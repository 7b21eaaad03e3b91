#include "segment/token.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"

namespace kartei::segment {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// What ends a word. Signs of comparisons that the language does not take are told apart, to be refused.
bool is_sign(char c) { return std::string_view("=!(),\"<>~").find(c) != std::string_view::npos; }

bool continues_a_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

Token::Kind kind_of_sign(char c) {
  switch (c) {
    case '=':
      return Token::Kind::equals;
    case '(':
      return Token::Kind::open;
    case ')':
      return Token::Kind::close;
    default:
      return Token::Kind::comma;
  }
}

class Lexer {
 public:
  explicit Lexer(std::string_view filter) : filter_(filter) {}

  Token next() {
    while (at_ < filter_.size() && is_blank(filter_[at_])) ++at_;
    if (at_ == filter_.size()) return {Token::Kind::end, {}, at_};
    const char c = filter_[at_];
    if (c == '"') return quoted();
    if (c == '!') return not_equals();
    if (c == '<' || c == '>' || c == '~')
      refuse(filter_, at_,
             fmt::format("comparison '{}' is not taken yet; use = or != (text* for a beginning)", c));
    return is_sign(c) ? sign() : word();
  }

 private:
  Token sign() {
    const std::size_t from = at_++;
    return {kind_of_sign(filter_[from]), std::string(1, filter_[from]), from};
  }

  Token not_equals() {
    const std::size_t from = at_;
    if (filter_.substr(at_, 2) != "!=") refuse(filter_, at_, "'!' alone means nothing; write != or not");
    at_ += 2;
    return {Token::Kind::not_equals, "!=", from};
  }

  /// A doubled quote stands for one.
  Token quoted() {
    const std::size_t from = at_++;
    std::string text;
    for (; at_ < filter_.size(); ++at_) {
      if (filter_[at_] != '"') {
        text += filter_[at_];
      } else if (at_ + 1 < filter_.size() && filter_[at_ + 1] == '"') {
        text += filter_[++at_];
      } else {
        ++at_;
        return {Token::Kind::quoted, text, from};
      }
    }
    refuse(filter_, from, "this quote is not closed; add a \" at the end of the value");
  }

  Token word() {
    const std::size_t from = at_;
    while (at_ < filter_.size() && !is_blank(filter_[at_]) && !is_sign(filter_[at_])) ++at_;
    return {Token::Kind::word, std::string(filter_.substr(from, at_ - from)), from};
  }

  std::string_view filter_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> tokens(std::string_view filter) {
  Lexer lexer(filter);
  std::vector<Token> found;
  do found.push_back(lexer.next());
  while (found.back().kind != Token::Kind::end);
  return found;
}

void refuse(std::string_view filter, std::size_t at, std::string_view what) {
  const auto before = filter.substr(0, at);
  const auto columns = before.size() - static_cast<std::size_t>(std::count_if(before.begin(), before.end(),
                                                                              continues_a_character));
  std::string line(filter);
  std::replace_if(line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  throw Error(ErrorKind::usage, fmt::format("segment: {}\n  {}\n  {:>{}}", what, line, '^', columns + 1));
}

}  // namespace kartei::segment
