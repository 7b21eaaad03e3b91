#include "operations/profile/table_profiler.hpp"

#include <algorithm>
#include <array>

#include "mapping/draft.hpp"
#include "mapping/shapes.hpp"
#include "normalise/date.hpp"
#include "normalise/place.hpp"
#include "quality/outdated.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

bool is_deliverable(const PostalAddress& address) {
  const bool has_line = !address.street.empty() || !address.po_box.empty();
  return has_line && !address.city.empty();
}

bool is_reachable(const Contact& contact) {
  const bool has_point = std::ranges::any_of(
      contact.contact_points, [](const ContactPoint& point) { return point.kind != ContactPointKind::web; });
  return has_point || std::ranges::any_of(contact.addresses, is_deliverable);
}

/// Days of people's lives tell nothing of the age of a list.
constexpr std::array<std::string_view, 7> life_words{"jahrestag", "anniversary", "hochzeit", "wedding",
                                                     "geburt",    "birth",       "bday"};

bool is_of_a_life(std::string_view column) {
  const std::string folded = text::fold_ae(column);
  return std::ranges::any_of(life_words,
                             [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

bool is_number(Field field) { return field == Field::phone || field == Field::mobile || field == Field::fax; }

bool has_postcode(Field field) { return field == Field::postcode || field == Field::postcode_city; }

/// Where numbers are that tell no country, as the normaliser takes it.
std::string region_of(const Contact& contact, const std::string& otherwise) {
  const auto told = std::ranges::find_if(
      contact.addresses, [](const PostalAddress& address) { return !address.country.empty(); });
  return told == contact.addresses.end() ? otherwise : told->country;
}

std::string_view value_beside(const ContactDraft& draft, const Target& target, Field field) {
  const Target wanted{field, target.use, target.ordinal};
  const auto found = std::ranges::find(draft.values, wanted, &DraftValue::target);
  return found == draft.values.end() ? std::string_view{} : found->value;
}

/// Of several values in one cell the worst counts.
void keep_worse(std::optional<quality::Judgement>& kept, quality::Judgement judgement) {
  if (!kept || judgement.outcome > kept->outcome) kept = std::move(judgement);
}

std::optional<quality::Judgement> judge_consent(const mapping::ColumnMapping& column,
                                                std::string_view value) {
  if (column.target.field != Field::objection && column.target.field != Field::opt_in) return std::nullopt;
  if (mapping::meaning_of(column.consent, value)) return quality::Judgement{};
  return quality::Judgement{normalise::Outcome::not_understood, "consent.unexplained",
                            "the mapping does not say what it means; an import stops there"};
}

}  // namespace

void TableProfiler::begin_table(const TableHead&) {
  first_column_ = profile_.columns.size();
  records_before_ = profile_.records;
}

ProfiledColumn& TableProfiler::column_at(std::uint32_t column) {
  const std::size_t place = first_column_ + column;
  if (profile_.columns.size() <= place) profile_.columns.resize(place + 1);
  return profile_.columns[place];
}

void TableProfiler::end_table(const TableHead& head) {
  profile_.columns.resize(first_column_ + head.columns.size());
  for (std::size_t i = 0; i < head.columns.size(); ++i) {
    ProfiledColumn& column = profile_.columns[first_column_ + i];
    const mapping::ColumnMapping& meaning = head.mapping.columns[i];
    column.table = head.name;
    column.name = head.columns[i];
    column.records = profile_.records - records_before_;
    if (mapping::is_recognised(meaning)) column.means = mapping::to_text(meaning);
    column.has_legal_basis = !meaning.legal_basis.empty();
  }
  for (const SensitiveColumn& sensitive : head.sensitive) {
    if (!sensitive.column) continue;
    ProfiledColumn& column = profile_.columns[first_column_ + *sensitive.column];
    column.sensitive = sensitive.kind;
    column.notes.clear();
  }
}

void TableProfiler::row(ReadRow& row) {
  ++profile_.records;
  const bool is_rejected = row.rejection() != nullptr;
  if (is_rejected) ++profile_.rejected;
  if (row.cells.empty()) return;
  look_at_cells(row);
  if (is_rejected)
    row.contact = {};
  else
    look_at_contact(row.contact);
  rows_.add(match::ContactComparand(row.contact).comparand());
}

void TableProfiler::look_at_contact(const Contact& contact) {
  if (!is_reachable(contact)) ++profile_.unreachable;
  if (contact.person.empty() && contact.company.empty()) ++profile_.nameless;
}

void TableProfiler::look_at_cells(const ReadRow& row) {
  const Judgements judgements = judge(row);
  for (const RawCell& cell : row.cells) {
    const std::string_view value = text::trim(cell.value);
    if (value.empty()) continue;
    ProfiledColumn& column = column_at(cell.column);
    const mapping::ColumnMapping& meaning = row.mapping->columns[cell.column];
    const auto consent = judge_consent(meaning, value);
    column.values.add(value, row.place.line, consent ? consent : judgements[cell.column]);
    look_at_day(meaning, value, column.values);
    look_at_words(meaning, value, row.place.line, column);
  }
}

TableProfiler::Judgements TableProfiler::judge(const ReadRow& row) {
  Judgements judgements(row.mapping->columns.size());
  const ContactDraft draft = mapping::draft(*row.mapping, row.cells);
  const std::string region = region_of(row.contact, country_);
  for (const DraftValue& value : draft.values) judge_value(value, draft, region, judgements);
  return judgements;
}

void TableProfiler::judge_value(const DraftValue& value, const ContactDraft& draft, std::string_view region,
                                Judgements& judgements) {
  quality::ValueInRow in_row{value.target.field, value.value, {}, {}, region, value.dates, today_};
  if (has_postcode(in_row.field)) {
    in_row.city = value_beside(draft, value.target, Field::city);
    in_row.country = value_beside(draft, value.target, Field::country);
  }
  if (is_number(in_row.field)) {
    ++profile_.numbers;
    profile_.old_numbers += quality::is_old_number(in_row.value, region) ? 1U : 0U;
  }
  look_at_postcode(in_row);
  auto judgement = judge_.judge(in_row);
  if (judgement) keep_worse(judgements[value.column], std::move(*judgement));
}

void TableProfiler::look_at_postcode(const quality::ValueInRow& value) {
  if (!has_postcode(value.field)) return;
  const normalise::PlaceReading place = normalise::read_place({value.value, value.city, value.country});
  const bool is_old = place.check.reason == normalise::PlaceReason::before_1993;
  const auto is_dead =
      is_old ? std::optional(true) : quality::is_dead_postcode(place.postcode, place.country);
  if (!is_dead) return;
  ++profile_.postcodes;
  profile_.dead_postcodes += *is_dead ? 1U : 0U;
  profile_.postcodes_before_1993 += is_old ? 1U : 0U;
}

void TableProfiler::look_at_words(const mapping::ColumnMapping& meaning, std::string_view value,
                                  std::uint64_t line, ProfiledColumn& column) const {
  constexpr std::size_t most_lines = 10;
  if (!quality::may_be_sensitive(meaning.target.field)) return;
  const quality::SensitiveKind* kind = sensitive_words_.find(value);
  if (kind == nullptr) return;
  auto notes = std::ranges::find(column.notes, kind->name, &SensitiveNotes::kind);
  if (notes == column.notes.end()) notes = column.notes.insert(notes, SensitiveNotes{kind->name, 0, {}});
  ++notes->values;
  if (notes->lines.size() < most_lines) notes->lines.push_back(line);
}

void TableProfiler::look_at_day(const mapping::ColumnMapping& meaning, std::string_view value,
                                quality::ColumnProfile& column) const {
  if (meaning.target.field != Field::ignored || is_of_a_life(meaning.column) || !mapping::is_date(value))
    return;
  const std::optional<Day> day = normalise::read_date(value).day;
  if (day && *day <= today_) column.add_day(*day);
}

}  // namespace kartei::operations
