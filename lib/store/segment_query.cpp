#include "store/segment_query.hpp"

#include <algorithm>
#include <array>

#include "schema/queries/segment.hpp"
#include "store/cells.hpp"
#include "text/text.hpp"

namespace kartei::store {
namespace {

using segment::Condition;
using segment::Node;
using segment::SegmentField;

struct Fragment {
  SegmentField field;
  schema::Query query;
};

/// The field catalogue: which parties a condition yields.
constexpr std::array fragments{
    Fragment{SegmentField::kind, schema::segment::segment_kind},
    Fragment{SegmentField::country, schema::segment::segment_country},
    Fragment{SegmentField::postcode, schema::segment::segment_postcode},
    Fragment{SegmentField::city, schema::segment::segment_city},
    Fragment{SegmentField::tag, schema::segment::segment_tag},
    Fragment{SegmentField::source, schema::segment::segment_source},
    Fragment{SegmentField::company, schema::segment::segment_company},
    Fragment{SegmentField::last_name, schema::segment::segment_last_name},
    Fragment{SegmentField::first_name, schema::segment::segment_first_name},
};

std::string_view fragment_of(SegmentField field) {
  return std::find_if(fragments.begin(), fragments.end(),
                      [&](const Fragment& fragment) { return fragment.field == field; })
      ->query.sql;
}

/// The text as a LIKE pattern that matches itself.
std::string literal_pattern(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern;
}

/// First letters of words large, the others small: how names and towns are written.
std::string capitalised(std::string_view text) {
  std::string made;
  for (const std::string_view word : text::words(text)) {
    std::size_t first = 1;
    while (first < word.size() && (static_cast<unsigned char>(word[first]) & 0xC0U) == 0x80U) ++first;
    if (!made.empty()) made += ' ';
    made += text::to_upper(word.substr(0, first)) + text::to_lower(word.substr(first));
  }
  return made;
}

/// LIKE knows the case of ASCII letters only, so umlauts are asked for in every usual case.
std::string patterns_of(const Condition& condition) {
  const std::string value = text::to_nfc(condition.value);
  std::vector<std::string> patterns;
  for (const std::string& variant :
       {value, text::to_lower(value), text::to_upper(value), capitalised(value)}) {
    const std::string pattern = literal_pattern(variant) + (condition.is_prefix ? "%" : "");
    if (std::find(patterns.begin(), patterns.end(), pattern) == patterns.end()) patterns.push_back(pattern);
  }
  return to_json(patterns);
}

struct Assembled {
  std::string sql;
  std::vector<std::string> values;  ///< one per parameter, in order
};

void add(Assembled& assembled, const Node& node);

void add_condition(Assembled& assembled, const Condition& condition) {
  assembled.sql += condition.is_negated ? "party_id NOT IN (" : "party_id IN (";
  assembled.sql += fragment_of(condition.field);
  assembled.sql += ")\n";
  assembled.values.push_back(patterns_of(condition));
}

void add_children(Assembled& assembled, const std::vector<Node>& children, std::string_view operation) {
  assembled.sql += "(";
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (i > 0) assembled.sql += operation;
    add(assembled, children[i]);
  }
  assembled.sql += ")";
}

void add(Assembled& assembled, const Node& node) {
  switch (node.kind) {
    case Node::Kind::condition:
      add_condition(assembled, node.condition);
      break;
    case Node::Kind::conjunction:
      add_children(assembled, node.children, " AND ");
      break;
    case Node::Kind::disjunction:
      add_children(assembled, node.children, " OR ");
      break;
    case Node::Kind::negation:
      assembled.sql += "NOT ";
      add_children(assembled, node.children, {});
      break;
  }
}

Assembled assemble(const std::optional<Node>& filter) {
  Assembled assembled{std::string(schema::segment::segment_leaders.sql), {}};
  if (filter) {
    assembled.sql += " AND ";
    add(assembled, *filter);
  }
  assembled.sql += " ORDER BY party_id";
  return assembled;
}

}  // namespace

std::vector<PartyId> parties_in(Store& store, const std::optional<segment::Node>& filter) {
  const Assembled assembled = assemble(filter);
  sqlite::Statement statement = store.database().prepare(assembled.sql);
  for (std::size_t i = 0; i < assembled.values.size(); ++i)
    statement.bind(static_cast<int>(i) + 1, std::string_view(assembled.values[i]));
  std::vector<PartyId> parties;
  while (statement.step()) parties.push_back({statement.integer(0)});
  return parties;
}

}  // namespace kartei::store
