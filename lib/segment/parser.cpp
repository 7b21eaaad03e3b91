#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "segment/segment.hpp"
#include "segment/token.hpp"
#include "text/near_word.hpp"

namespace kartei::segment {
namespace {

/// Parentheses deeper than this are refused rather than run out of stack.
constexpr int deepest_nesting = 100;

std::vector<std::string_view> field_names() {
  std::vector<std::string_view> names;
  for (const SegmentField field : all_segment_fields()) names.push_back(to_text(field));
  return names;
}

/// Recursive descent: or binds weakest, then and, then not.
class Parser {
 public:
  explicit Parser(std::string_view filter) : filter_(filter), tokens_(tokens(filter)) {}

  Node whole() {
    Node node = any_of();
    if (here().kind != Token::Kind::end) refuse_here("expected and, or, or the end");
    return node;
  }

 private:
  [[nodiscard]] const Token& here() const { return tokens_[at_]; }
  [[nodiscard]] bool is_word(std::string_view word) const {
    return here().kind == Token::Kind::word && here().text == word;
  }
  bool take_word(std::string_view word) {
    if (!is_word(word)) return false;
    ++at_;
    return true;
  }
  bool take(Token::Kind kind) {
    if (here().kind != kind) return false;
    ++at_;
    return true;
  }
  [[noreturn]] void refuse_here(std::string_view what) const { refuse(filter_, here().from, what); }

  /// One node, or an operator over several.
  template <class Part>
  Node joined(Node::Kind kind, std::string_view word, Part part) {
    Node first = part();
    if (!is_word(word)) return first;
    Node node{kind, {}, {std::move(first)}};
    while (take_word(word)) node.children.push_back(part());
    return node;
  }

  Node any_of() {
    return joined(Node::Kind::disjunction, "or", [this] { return all_of(); });
  }
  Node all_of() {
    return joined(Node::Kind::conjunction, "and", [this] { return factor(); });
  }

  Node factor() {
    if (++depth_ > deepest_nesting) refuse_here("this is nested too deep; write it with fewer parentheses");
    Node node = nested();
    --depth_;
    return node;
  }

  Node nested() {
    if (take_word("not")) return {Node::Kind::negation, {}, {factor()}};
    if (!take(Token::Kind::open)) return condition();
    Node node = any_of();
    if (!take(Token::Kind::close)) refuse_here("expected ) here");
    return node;
  }

  Node condition() {
    const SegmentField field = this->field();
    if (take_word("in")) return one_of(field);
    const bool is_negated = here().kind == Token::Kind::not_equals;
    if (!take(Token::Kind::equals) && !take(Token::Kind::not_equals))
      refuse_here("expected =, != or in here");
    return {Node::Kind::condition, value(field, is_negated), {}};
  }

  SegmentField field() {
    if (here().kind != Token::Kind::word)
      refuse_here(fmt::format("expected a field here: {}", fmt::join(field_names(), ", ")));
    const auto field = segment_field_from_text(here().text);
    if (!field) {
      refuse_here(fmt::format("no field '{}'; did you mean {}? There are {}", here().text,
                              text::near_word(here().text, field_names()), fmt::join(field_names(), ", ")));
    }
    ++at_;
    return *field;
  }

  Condition value(SegmentField field, bool is_negated) {
    if (here().kind != Token::Kind::word && here().kind != Token::Kind::quoted)
      refuse_here("expected a value here, in double quotes when it has blanks");
    Condition condition{field, is_negated, here().text, here().text.ends_with('*')};
    if (condition.is_prefix) condition.value.pop_back();
    if (condition.value.find('*') != std::string::npos)
      refuse_here("a * may stand only at the end of a value");
    ++at_;
    return condition;
  }

  /// FIELD in (A, B): a disjunction of equals.
  Node one_of(SegmentField field) {
    if (!take(Token::Kind::open)) refuse_here("expected ( here: field in (A, B)");
    Node node{Node::Kind::disjunction, {}, {}};
    do node.children.push_back({Node::Kind::condition, value(field, false), {}});
    while (take(Token::Kind::comma));
    if (!take(Token::Kind::close)) refuse_here("expected , or ) here");
    return node.children.size() == 1 ? Node(node.children.front()) : node;
  }

  std::string_view filter_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

Node parse(std::string_view filter) { return Parser(filter).whole(); }

}  // namespace kartei::segment
