/// The grammar of filters. What must stand somewhere is a rule named by what is said where it does not.
#include <boost/spirit/home/x3.hpp>

#include <utility>

#include "segment/written.hpp"
#include "text/text.hpp"

namespace kartei::segment {
namespace {

namespace x3 = boost::spirit::x3;

/// Parentheses deeper than this are refused rather than run out of stack.
constexpr int deepest_nesting = 100;

/// The text that a parser went over, without the blanks around it.
constexpr auto take_text = [](auto& context) {
  const auto& range = x3::_attr(context);
  x3::_val(context) = text::trim({range.begin(), static_cast<std::size_t>(range.end() - range.begin())});
};
constexpr auto take = [](auto& context) { x3::_val(context) = std::move(x3::_attr(context)); };
constexpr auto take_field = [](auto& context) { x3::_val(context).field = x3::_attr(context); };
constexpr auto take_comparison = [](auto& context) { x3::_val(context).comparison = x3::_attr(context); };
constexpr auto take_value = [](auto& context) { x3::_val(context).values.push_back(x3::_attr(context)); };
constexpr auto take_test = [](auto& context) {
  x3::_val(context).comparison = x3::_attr(context).comparison;
  x3::_val(context).values = std::move(x3::_attr(context).values);
};
constexpr auto take_condition = [](auto& context) {
  x3::_val(context).condition = std::move(x3::_attr(context));
};
constexpr auto negate = [](auto& context) { x3::_val(context).is_negated = !x3::_val(context).is_negated; };
constexpr auto take_nested = [](auto& context) {
  const bool is_negated = x3::_val(context).is_negated != x3::_attr(context).is_negated;
  x3::_val(context) = std::move(x3::_attr(context));
  x3::_val(context).is_negated = is_negated;
};

/// Joins what stands there already with one more.
template <WrittenNode::Kind kind>
constexpr auto join = [](auto& context) {
  WrittenNode& node = x3::_val(context);
  if (node.kind != kind || node.is_negated) {
    WrittenNode first = std::move(node);
    node = WrittenNode{kind, false, {}, {}};
    node.children.push_back(std::move(first));
  }
  node.children.push_back(std::move(x3::_attr(context)));
};

// NOLINTBEGIN(cert-err58-cpp): parsers are values made of views and characters; making them throws nothing.

// Boost's own classes of characters are for ASCII only.
const auto blank = x3::char_(" \t\r\n");
const auto digit = x3::char_("0-9");
const auto capital = x3::char_("A-Z");
const auto letter = x3::char_ - x3::char_(" \t\r\n=!(),\"<>~");

auto keyword(const char* word) { return x3::lexeme[x3::no_case[x3::lit(word)] >> !letter]; }

const auto joining = keyword("and") | keyword("or") | keyword("not");
const auto comparing = keyword("in") | keyword("sounds") | keyword("before") | keyword("after") |
                       keyword("since") | keyword("until");
const auto word = x3::lexeme[+letter];

const auto unit = keyword("days") | keyword("day") | keyword("weeks") | keyword("week") | keyword("months") |
                  keyword("month") | keyword("quarters") | keyword("quarter") | keyword("years") |
                  keyword("year");
const auto count = x3::lexeme[+digit >> !letter];
const auto time = (count >> unit >> keyword("ago")) | (keyword("in") >> count >> unit) |
                  ((keyword("this") | keyword("last") | keyword("next")) >> unit);
const auto money = x3::lexeme[+x3::char_("0-9.,") >> !letter] >>
                   (x3::lexeme[capital >> capital >> capital >> !letter] - joining);
const auto number = x3::lexeme[+digit >> +(x3::char_(".,") >> +digit) >> !letter];
const auto quoted = x3::lexeme['"' >> *(x3::lit("\"\"") | (x3::char_ - '"')) >> '"'];

using View = std::string_view;
constexpr const char* field_expected = "expected a field here; `kartei segment fields` lists them";

const x3::rule<class Value, View> value = "expected a value here, in double quotes when it has blanks";
const x3::rule<class Single, View> single = "expected a value here, in double quotes when it has blanks";
const x3::rule<class Field, View> field = field_expected;
const x3::rule<class In, View> in = "in";
const x3::rule<class ByName, View> in_segment = "in segment";
const x3::rule<class Comparison, View> comparison = "comparison";
const x3::rule<class Open> open = "expected ( here: field in (A, B)";
const x3::rule<class Close> close = "expected ) here";
const x3::rule<class ListEnd> list_end = "expected , or ) here";
const x3::rule<class Test, WrittenCondition> test =
    "expected a comparison here: =, !=, <, <=, >, >=, ~, sounds, before, after, since, until or in";
const x3::rule<class Condition, WrittenCondition> condition = field_expected;
const x3::rule<class Factor, WrittenNode> factor = field_expected;
const x3::rule<class AllOf, WrittenNode> all_of = field_expected;
const x3::rule<class AnyOf, WrittenNode> any_of = field_expected;

const auto value_def = x3::raw[quoted | time | (word - joining)][take_text];
const auto single_def = x3::raw[quoted | time | money | number | (word - joining)][take_text];
const auto field_def = x3::raw[+(word - joining - comparing)][take_text];
const auto in_def = x3::raw[keyword("in")][take_text];
const auto in_segment_def = x3::raw[keyword("in") >> keyword("segment")][take_text];
const auto comparison_def =
    x3::raw[x3::lit("!=") | "<=" | ">=" | "=" | "<" | ">" | "~" | comparing][take_text];
const auto open_def = x3::lit('(');
const auto close_def = x3::lit(')');
const auto list_end_def = x3::lit(')');

const auto values = x3::expect[value][take_value] % ',';
const auto test_def = (in[take_comparison] >> x3::expect[open] >> values >> x3::expect[list_end]) |
                      (comparison[take_comparison] >> x3::expect[single][take_value]);
const auto condition_def = (in_segment[take_field] >> x3::expect[value][take_value]) |
                           (field[take_field] >> x3::expect[test][take_test]);
const auto factor_def = *keyword("not")[negate] >>
                        (('(' >> x3::expect[any_of][take_nested] > close) | condition[take_condition]);
const auto all_of_def = factor[take] >>
                        *(keyword("and") >> x3::expect[factor][join<WrittenNode::Kind::conjunction>]);
const auto any_of_def = all_of[take] >>
                        *(keyword("or") >> x3::expect[all_of][join<WrittenNode::Kind::disjunction>]);

BOOST_SPIRIT_DEFINE(value, single, field, in, in_segment, comparison, open, close, list_end, test, condition,
                    factor, all_of, any_of)

// NOLINTEND(cert-err58-cpp)

bool is_blank(char c) { return std::string_view(" \t\r\n").find(c) != std::string_view::npos; }

/// Both would end far from where they began.
void demand_closed_quotes_and_few_parentheses(std::string_view filter) {
  std::size_t quote = std::string_view::npos;
  int depth = 0;
  for (std::size_t at = 0; at < filter.size(); ++at) {
    const bool is_quoted = quote != std::string_view::npos;
    if (filter[at] == '"') quote = is_quoted ? std::string_view::npos : at;
    if (is_quoted) continue;
    if (filter[at] == ')') --depth;
    if (filter[at] == '(' && ++depth > deepest_nesting)
      refuse(filter, at, "this is nested too deep; write it with fewer parentheses");
  }
  if (quote != std::string_view::npos)
    refuse(filter, quote, "this quote is not closed; add a \" at the end of the value");
}

}  // namespace

WrittenNode read_structure(std::string_view filter) {
  demand_closed_quotes_and_few_parentheses(filter);
  WrittenNode node;
  const char* at = filter.data();
  const char* const end = at + filter.size();
  const auto place = [&](const char* here) {
    while (here != end && is_blank(*here)) ++here;
    return static_cast<std::size_t>(here - filter.data());
  };
  try {
    if (x3::phrase_parse(at, end, x3::expect[any_of], blank, node) && at == end) return node;
  } catch (const x3::expectation_failure<const char*>& failure) {
    refuse(filter, place(failure.where()), failure.which());
  }
  refuse(filter, place(at), "expected and, or, or the end");
}

}  // namespace kartei::segment
