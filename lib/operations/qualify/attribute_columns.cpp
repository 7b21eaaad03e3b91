#include "operations/qualify/attribute_columns.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "store/parties.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

std::string_view cell_of(const ReadRow& row, std::size_t column) {
  const auto found = std::ranges::find(row.cells, column, &RawCell::column);
  return found == row.cells.end() ? std::string_view() : text::trim(found->value);
}

Diagnostic warning(const Place& place, const char* code, std::string_view attribute, std::string what,
                   std::string fix) {
  Diagnostic finding;
  finding.severity = Severity::warning;
  finding.code = code;
  finding.place = place;
  finding.field = fmt::format("{}{}", mapping::attribute_prefix, attribute);
  finding.what = std::move(what);
  finding.fix = std::move(fix);
  return finding;
}

std::string in_words(std::span<const qualify::Value> values) {
  std::string words;
  for (const qualify::Value& value : values) text::append_part(words, value.text, ", ");
  return words;
}

/// What somebody else than the origin said, and holds.
const store::Qualification* said_by_another(std::span<const store::Qualification> all, AttributeId attribute,
                                            const store::ValueOrigin& origin) {
  const auto found = std::ranges::find_if(all, [&](const store::Qualification& held) {
    return held.attribute == attribute && held.state == origin.state && held.origin != origin.origin;
  });
  return found == all.end() ? nullptr : &*found;
}

bool differs(const store::Qualification& held, const SaidAttribute& said) {
  return !said.values.empty() &&
         std::ranges::find(said.values, held.value, &qualify::Value::text) == said.values.end();
}

}  // namespace

const store::DefinedAttribute& AttributeColumns::defined(const mapping::ColumnMapping& column) {
  if (!attributes_) attributes_ = store::attributes(store_);
  const auto found = std::ranges::find_if(*attributes_, [&column](const store::DefinedAttribute& one) {
    return one.attribute.name == column.attribute;
  });
  if (found != attributes_->end()) return *found;
  throw Error(
      ErrorKind::configuration,
      fmt::format("{}: the mapping makes column '{}' an attribute '{}', which is not defined; define it with "
                  "kartei qualify define, or write another meaning in a mapping (--mapping)",
                  file_, column.column, column.attribute));
}

void AttributeColumns::begin_table(const TableHead& head) {
  for (const mapping::ColumnMapping& column : head.mapping.columns)
    if (!column.attribute.empty()) static_cast<void>(defined(column));
}

std::vector<SaidAttribute> AttributeColumns::read(ReadRow& row, store::SourceKind kind) {
  const Place& place = row.place;
  std::vector<SaidAttribute> said;
  for (std::size_t i = 0; i < row.mapping->columns.size(); ++i) {
    const mapping::ColumnMapping& column = row.mapping->columns[i];
    if (column.attribute.empty()) continue;
    const store::DefinedAttribute& known = defined(column);
    const std::string_view cell = cell_of(row, i);
    if (cell.empty()) {
      if (kind == store::SourceKind::full) said.push_back({known.id, column.attribute, {}});
      continue;
    }
    qualify::ValueReading reading = qualify::read_value(known.attribute, cell);
    if (reading.problem.empty())
      said.push_back({known.id, column.attribute, std::move(reading.values)});
    else
      row.findings.push_back(warning(place, "attribute.misfit", column.attribute, std::move(reading.problem),
                                     "the value was left out; correct it in the source"));
  }
  return said;
}

std::vector<Diagnostic> AttributeColumns::set(PartyId party, std::span<const SaidAttribute> said,
                                              const store::ValueOrigin& origin, bool fills_only,
                                              OperationId operation, const Place& place) {
  std::vector<Diagnostic> kept;
  if (said.empty()) return kept;
  const auto known = store::find_party(store_, party);
  const PartyId leader = known ? known->leader : party;
  const std::vector<store::Qualification> all = store::qualifications_of(store_, leader);
  for (const SaidAttribute& one : said) {
    const store::Qualification* other = said_by_another(all, one.attribute, origin);
    if (other == nullptr || (other->origin != store::origin_by_hand && !fills_only && !one.values.empty()))
      store::set_values(store_, leader, one.attribute, one.values, origin, operation);
    else if (other->origin == store::origin_by_hand && differs(*other, one))
      kept.push_back(warning(place, "attribute.kept", one.name,
                             fmt::format("'{}' was said by hand and stays; '{}' was not taken", other->value,
                                         in_words(one.values)),
                             "to take it, set it with kartei qualify set"));
  }
  return kept;
}

}  // namespace kartei::operations
