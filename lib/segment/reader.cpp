/// What a filter's words mean: fields, types and values, segments by name.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "model/error.hpp"
#include "reference/keys.hpp"
#include "reference/name_words.hpp"
#include "segment/segment.hpp"
#include "segment/written.hpp"
#include "text/near_word.hpp"
#include "text/text.hpp"

namespace kartei::segment {
namespace {

struct ComparisonWord {
  std::string_view word;
  Comparison comparison;
};
constexpr std::array comparison_words{
    ComparisonWord{"=", Comparison::equal},       ComparisonWord{"!=", Comparison::equal},
    ComparisonWord{"~", Comparison::equal},       ComparisonWord{"in", Comparison::equal},
    ComparisonWord{"<", Comparison::less},        ComparisonWord{"before", Comparison::less},
    ComparisonWord{"<=", Comparison::at_most},    ComparisonWord{"until", Comparison::at_most},
    ComparisonWord{">", Comparison::greater},     ComparisonWord{"after", Comparison::greater},
    ComparisonWord{">=", Comparison::at_least},   ComparisonWord{"since", Comparison::at_least},
    ComparisonWord{"sounds", Comparison::sounds},
};

/// "1.200,5", "1200.5", "1200": a last sign with three digits behind it parts thousands. Six decimals count.
std::optional<double> number_from_text(std::string_view text) {
  const std::size_t sign = text.find_last_of(".,");
  const bool is_decimal = sign != std::string_view::npos && text.size() - sign != 4;
  std::string digits;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '.' || text[at] == ',') {
      if (is_decimal && at == sign) digits += '.';
    } else {
      digits += text[at];
    }
  }
  double value = 0;
  constexpr std::size_t most_digits = 15;  // more than these a double does not hold
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
  if (error != std::errc() || end != digits.data() + digits.size() || digits.size() > most_digits ||
      !std::isfinite(value))
    return std::nullopt;
  constexpr double decimals = 1e6;
  return std::round(value * decimals) / decimals;
}

std::string_view expected(ValueType type) {
  switch (type) {
    case ValueType::text:
    case ValueType::word:
      return "a text";
    case ValueType::number:
      return "a number: 50, 2.5";
    case ValueType::count:
      return "a count: 0, 3";
    case ValueType::money:
      return "an amount: 10000, 2500.50 CHF";
    case ValueType::date:
      return "a day: 2026-05-01, 1.5.2026, 90 days ago, this year";
  }
  return {};
}

bool names_a_segment(const WrittenNode& node) {
  return node.kind == WrittenNode::Kind::condition && text::to_lower(node.condition.field).starts_with("in ");
}

/// Reads one filter; segments by name are read by readers of their own.
class Reader {
 public:
  Reader(std::string_view filter, const Vocabulary& vocabulary, std::vector<std::string_view> within)
      : filter_(filter), vocabulary_(vocabulary), within_(std::move(within)) {}

  Node read() { return node(read_structure(filter_)); }

 private:
  [[noreturn]] void refuse_at(std::string_view part, std::string_view what) const {
    refuse(filter_, static_cast<std::size_t>(part.data() - filter_.data()), what);
  }

  Node node(const WrittenNode& written) {
    Node made = plain(written);
    if (!written.is_negated) return made;
    Node negation{Node::Kind::negation, {}, {}, {}};
    negation.children.push_back(std::move(made));
    return negation;
  }

  Node plain(const WrittenNode& written) {
    if (written.kind == WrittenNode::Kind::condition) {
      if (names_a_segment(written)) return named(written.condition.values.front());
      return condition(written.condition);
    }
    const bool is_conjunction = written.kind == WrittenNode::Kind::conjunction;
    Node made{is_conjunction ? Node::Kind::conjunction : Node::Kind::disjunction, {}, {}, {}};
    for (const WrittenNode& child : written.children) made.children.push_back(node(child));
    return made;
  }

  Node named(std::string_view value) {
    const std::string name = without_quotes(value);
    const auto segment = std::ranges::find_if(vocabulary_.segments, [&](const NamedFilter& known) {
      return text::fold_ae(known.name) == text::fold_ae(name);
    });
    if (segment == vocabulary_.segments.end()) refuse_at(value, no_segment(name));
    if (std::ranges::find(within_, segment->name) != within_.end())
      refuse_at(value, fmt::format("segment '{}' would ask for itself: {} -> {}", segment->name,
                                   fmt::join(within_, " -> "), segment->name));
    std::vector<std::string_view> within = within_;
    within.emplace_back(segment->name);
    Node made{Node::Kind::segment, {}, {}, segment->name};
    made.children.push_back(Reader(segment->filter, vocabulary_, std::move(within)).read());
    return made;
  }

  [[nodiscard]] std::string no_segment(std::string_view name) const {
    if (vocabulary_.segments.empty()) return fmt::format("no segment '{}'; none is saved yet", name);
    std::vector<std::string_view> names;
    for (const NamedFilter& known : vocabulary_.segments) names.emplace_back(known.name);
    return fmt::format("no segment '{}'; did you mean {}?", name, text::near_word(name, names));
  }

  [[nodiscard]] std::string no_field(std::string_view written) const {
    const std::string near = near_field(written, vocabulary_);
    const std::string meant = text::is_near(written, near) ? fmt::format(" did you mean {}?", near) : "";
    return fmt::format("no field '{}';{} `kartei segment fields` lists them", written, meant);
  }

  Node condition(const WrittenCondition& written) {
    const auto field = field_from_text(written.field, vocabulary_);
    if (!field) refuse_at(written.field, no_field(written.field));
    Condition made;
    made.field = field->field;
    made.name = field->name();
    made.year = field->year;
    made.type = field->type();
    if (field->attribute != nullptr) {
      made.attribute = field->attribute->id;
      made.is_sensitive = field->attribute->is_sensitive;
    }
    take_comparison(made, *field, written);
    return made.type == ValueType::text || made.type == ValueType::word ? texts(made, *field, written)
                                                                        : values(made, written);
  }

  void take_comparison(Condition& made, const Field& field, const WrittenCondition& written) const {
    const std::string word = text::to_lower(written.comparison);
    const auto found = std::ranges::find(comparison_words, word, &ComparisonWord::word);
    made.comparison = found->comparison;
    made.is_negated = word == "!=";
    const bool is_text = made.type == ValueType::text || made.type == ValueType::word;
    const bool is_ordered = made.comparison != Comparison::equal && made.comparison != Comparison::sounds;
    if (is_text && is_ordered)
      refuse_at(written.comparison,
                fmt::format("{} is a text and has no order; use =, !=, ~ or in", made.name));
    if (!is_text && word == "~")
      refuse_at(written.comparison,
                fmt::format("~ looks for a part of a text; {} is {}", made.name, expected(made.type)));
    if (made.comparison == Comparison::sounds && !field.has_sound())
      refuse_at(
          written.comparison,
          fmt::format("{} has no sound; ask for name, first_name, last_name, company or city", made.name));
  }

  /// One condition for all values of a list.
  Node texts(Condition made, const Field& field, const WrittenCondition& written) {
    for (const std::string_view value : written.values) {
      std::string text = without_quotes(value);
      if (text.empty())
        refuse_at(value,
                  fmt::format("an empty text; who has no {} is found with not {} = *", made.name, made.name));
      if (written.comparison == "~") {
        if (text.find('*') == std::string::npos) text = fmt::format("*{}*", text);
      } else if (made.comparison == Comparison::equal) {
        demand_star_at_the_end(value, text);
      }
      if (made.type == ValueType::word) text = word(field, value, text);
      made.texts.push_back(std::move(text));
    }
    return {Node::Kind::condition, std::move(made), {}, {}};
  }

  void demand_star_at_the_end(std::string_view value, std::string_view text) const {
    const std::size_t star = text.find('*');
    if (star != std::string_view::npos && star + 1 < text.size())
      refuse_at(value, "with = a * may stand only at the end of a value; ~ takes it anywhere");
  }

  /// A word that there is, as it is stored.
  [[nodiscard]] std::string word(const Field& field, std::string_view value, const std::string& text) const {
    if (text.find('*') != std::string::npos) return text;
    if (field.field == SegmentField::country) return country(value, text);
    const std::vector<std::string> known = words_of(field, vocabulary_);
    const std::string key = text::fold_ae(text);
    for (const std::string& word : known)
      if (text::fold_ae(word) == key) return word;
    if (known.empty())
      refuse_at(value, fmt::format("there is no {} '{}'; there is none yet", field.name(), text));
    const std::vector<std::string_view> words(known.begin(), known.end());
    refuse_at(value, fmt::format("there is no {} '{}'; did you mean {}? There are {}", field.name(), text,
                                 text::near_word(text, words), fmt::join(known, ", ")));
  }

  [[nodiscard]] std::string country(std::string_view value, const std::string& text) const {
    const auto code = reference::country_code(reference::country_key(text));
    if (!code)
      refuse_at(value,
                fmt::format("there is no country '{}'; write its name or its code of two letters: DE", text));
    return std::string(*code);
  }

  /// One condition for each value of a list.
  Node values(const Condition& condition, const WrittenCondition& written) {
    Node list{Node::Kind::disjunction, {}, {}, {}};
    for (const std::string_view value : written.values) {
      Condition made = condition;
      take_value(made, value);
      list.children.push_back({Node::Kind::condition, std::move(made), {}, {}});
    }
    return list.children.size() == 1 ? Node(list.children.front()) : list;
  }

  void take_value(Condition& made, std::string_view value) const {
    const std::string text = without_quotes(value);
    if (made.type == ValueType::date) return take_date(made, value, text);
    std::string_view digits = text;
    if (made.type == ValueType::money) {
      const std::size_t blank = text.rfind(' ');
      made.currency = blank == std::string::npos ? "EUR" : text.substr(blank + 1);
      digits = text::trim(digits.substr(0, blank));
    }
    const auto number = number_from_text(digits);
    const bool is_whole = number && std::floor(*number) == *number;
    if (!number || (made.type == ValueType::count && !is_whole)) refuse_value(made, value, text);
    made.number = made.type == ValueType::money ? std::round(*number * 100) : *number;
  }

  void take_date(Condition& made, std::string_view value, const std::string& text) const {
    const auto period = period_from_text(text, vocabulary_.today);
    if (!period) refuse_value(made, value, text);
    made.period = *period;
    const bool is_from_first = made.comparison == Comparison::less || made.comparison == Comparison::at_least;
    if (is_from_first) made.period.last = period->first;
    if (!is_from_first && made.comparison != Comparison::equal) made.period.first = period->last;
  }

  [[noreturn]] void refuse_value(const Condition& made, std::string_view value, std::string_view text) const {
    refuse_at(value, fmt::format("{} '{}': expected {}", made.name, text, expected(made.type)));
  }

  std::string_view filter_;
  const Vocabulary& vocabulary_;
  std::vector<std::string_view> within_;  ///< the saved segments that this filter stands in
};

/// More would not end: each looks at all parties.
constexpr std::size_t most_conditions = 5000;

void demand_few_conditions(const Node& node) {
  std::size_t count = 0;
  for_each_condition(node, [&](const Condition&) { ++count; });
  if (count > most_conditions)
    throw Error(
        ErrorKind::usage,
        fmt::format("segment: these are {} conditions, and {} are the most; ask for many texts of a field "
                    "at once with FIELD in (A, B), or tag the parties and ask for the tag",
                    count, most_conditions));
}

void add_named(const WrittenNode& node, std::vector<std::string>& names) {
  if (names_a_segment(node)) names.push_back(without_quotes(node.condition.values.front()));
  for (const WrittenNode& child : node.children) add_named(child, names);
}

}  // namespace

std::vector<std::string> segments_named_in(std::string_view filter) {
  std::vector<std::string> names;
  add_named(read_structure(filter), names);
  return names;
}

Node parse(std::string_view filter, const Vocabulary& vocabulary) {
  Node node = Reader(filter, vocabulary, {}).read();
  demand_few_conditions(node);
  return node;
}

}  // namespace kartei::segment
