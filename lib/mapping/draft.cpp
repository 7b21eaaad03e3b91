#include "mapping/draft.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "mapping/label.hpp"
#include "mapping/named_persons.hpp"
#include "normalise/date.hpp"
#include "normalise/finding.hpp"
#include "text/text.hpp"

namespace kartei::mapping {
namespace {

/// How Google joins several values in one cell.
constexpr std::string_view google_separator = " ::: ";

/// What Outlook writes for a day that is not known.
constexpr std::array<std::string_view, 4> no_days{"0.0.00", "0/0/00", "00.00.0000", "0000-00-00"};

std::string_view value_at(std::span<const RawCell> cells, std::uint32_t column) {
  const auto cell = std::ranges::lower_bound(cells, column, {}, &RawCell::column);
  return cell == cells.end() || cell->column != column ? std::string_view{} : cell->value;
}

bool is_consent(Field field) { return field == Field::objection || field == Field::opt_in; }

void add_value(const Target& target, std::uint32_t column, std::string_view value, ContactDraft& draft) {
  const std::string_view trimmed = text::trim(value);
  if (trimmed.empty()) return;
  if (target.field == Field::birth_date && std::ranges::find(no_days, trimmed) != no_days.end()) return;
  draft.values.push_back({target, column, trimmed, false, {}});
}

/// Google marks the preferred one of several with "* ".
void add_joined(const Target& target, std::uint32_t column, std::string_view value, ContactDraft& draft) {
  while (!value.empty()) {
    const std::size_t end = value.find(google_separator);
    std::string_view part = value.substr(0, end);
    if (target.field == Field::tags && part.starts_with("* ")) part.remove_prefix(2);
    add_value(target, column, part, draft);
    value = end == std::string_view::npos ? std::string_view{} : value.substr(end + google_separator.size());
  }
}

ConsentStatement::Meaning statement_of(Meaning meaning) {
  switch (meaning) {
    case Meaning::given:
      return ConsentStatement::Meaning::given;
    case Meaning::refused:
      return ConsentStatement::Meaning::refused;
    case Meaning::withdrawn:
      return ConsentStatement::Meaning::withdrawn;
    case Meaning::nothing:
    case Meaning::objected:
      break;
  }
  return ConsentStatement::Meaning::objected;
}

Diagnostic unknown_value(const ColumnMapping& column, std::string_view value, std::string_view taken_for) {
  Diagnostic finding;
  finding.severity = Severity::warning;
  finding.code = "consent.unknown_value";
  finding.field = column.column;
  finding.what =
      fmt::format("the mapping does not say what {} means; {}", normalise::quoted(value), taken_for);
  finding.fix =
      fmt::format("say it under [values.\"{}\"] of a mapping, and import with --mapping", column.column);
  return finding;
}

/// A day, or words that nobody knows: where a yes means a no to advertising, whoever wrote anything meant it;
/// where it is a permission, nothing was permitted.
Meaning meaning_of_unknown(const ColumnMapping& column, std::string_view value,
                           std::vector<Diagnostic>& findings) {
  if (normalise::is_placeholder(value)) return Meaning::nothing;
  if (column.target.field != Field::objection) {
    findings.push_back(unknown_value(column, value, "it is taken for nothing said"));
    return Meaning::nothing;
  }
  if (!normalise::read_date(value).day)
    findings.push_back(unknown_value(column, value, "it is taken for an objection"));
  return Meaning::objected;
}

/// What belongs to persons whom the row names besides the first is nobody's.
void drop_further_persons(const Mapping& mapping, std::span<const RawCell> cells, ContactDraft& draft) {
  if (!names_several_persons(mapping)) return;
  const std::vector<std::uint8_t> numbers = further_persons(mapping, cells);
  std::erase_if(draft.values, [&numbers](const DraftValue& value) {
    return is_of_one_person(value.target.field) &&
           std::ranges::find(numbers, value.target.ordinal) != numbers.end();
  });
}

}  // namespace

ContactDraft draft(const Mapping& mapping, std::span<const RawCell> cells) {
  ContactDraft draft;
  draft.values.reserve(cells.size());
  for (const RawCell& cell : cells) {
    if (cell.column >= mapping.columns.size()) continue;
    const ColumnMapping& column = mapping.columns[cell.column];
    if (column.target.field == Field::ignored || is_consent(column.target.field)) continue;
    Target target = column.target;
    if (column.label) target = labelled(target, value_at(cells, *column.label));
    if (target.field == Field::ignored) continue;
    if (mapping.layout == Layout::google)
      add_joined(target, cell.column, cell.value, draft);
    else
      add_value(target, cell.column, cell.value, draft);
  }
  drop_further_persons(mapping, cells, draft);
  draft.mend = mapping.mend;
  for (DraftValue& value : draft.values) {
    value.mend = mapping.mend || mapping.columns[value.column].mend;
    value.dates = mapping.columns[value.column].dates;
  }
  return draft;
}

std::vector<ConsentStatement> consent_statements(const Mapping& mapping, std::span<const RawCell> cells,
                                                 std::vector<Diagnostic>& findings) {
  std::vector<ConsentStatement> statements;
  for (std::uint32_t i = 0; i < mapping.columns.size(); ++i) {
    const ColumnMapping& column = mapping.columns[i];
    if (!is_consent(column.target.field)) continue;
    const std::string_view value = text::trim(value_at(cells, i));
    std::optional<Meaning> meaning = meaning_of(column.consent, value);
    if (!meaning) meaning = meaning_of_unknown(column, value, findings);
    if (*meaning == Meaning::nothing) continue;
    statements.push_back({statement_of(*meaning), column.consent.channel, std::string(value)});
  }
  return statements;
}

}  // namespace kartei::mapping
