#include "operations/lists/matched_files.hpp"

#include <algorithm>
#include <utility>

#include "operations/export/contact_columns.hpp"
#include "operations/export/list_file.hpp"
#include "operations/german_findings.hpp"
#include "operations/lists/enrichment.hpp"
#include "operations/review/pair_reason.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

using Cells = std::vector<std::string>;

constexpr const char* not_checked = "nicht prüfbar";

std::string_view german(Presence presence) {
  switch (presence) {
    case Presence::no:
      return "nicht gefunden";
    case Presence::doubtful:
      return "zweifelhaft";
    case Presence::sure:
      return "sicher";
  }
  return "";
}

/// A file under its own columns and those of the list.
class MatchedFile {
 public:
  MatchedFile(const std::string& path, const RowList& list, const Cells& columns,
              const Environment& environment)
      : list_(list),
        file_(path, all_columns(list, columns), {exports::CsvDialect::excel_de, environment.now}) {}

  void add(std::uint32_t table, const std::string& original, const Cells& cells) {
    const auto originals = list_.original_cells(table, original, texts_);
    Cells row(originals.begin(), originals.end());
    row.insert(row.end(), cells.begin(), cells.end());
    file_.add(row);
  }

  void publish() {
    file_.finish();
    file_.staged().publish();
  }

 private:
  /// A list that came out of an earlier match has such columns already: "Abgleich", "Abgleich (2)".
  static std::string unlike(const Cells& columns, const std::string& name) {
    std::string free = name;
    for (std::size_t number = 2; std::ranges::find(columns, free) != columns.end(); ++number)
      free = name + " (" + std::to_string(number) + ")";
    return free;
  }

  static Cells all_columns(const RowList& list, const Cells& own) {
    Cells columns = list.columns();
    for (const std::string& name : own) columns.push_back(unlike(columns, name));
    return columns;
  }

  const RowList& list_;
  TableFile file_;
  std::vector<std::string> texts_;
};

std::string places_of(const ListMatch& match, const std::vector<Counterpart>& counterparts) {
  std::string places;
  std::string last;
  for (const Counterpart& counterpart : counterparts) {
    const std::string place = match.other().place_of(match.other().rows()[counterpart.row]);
    if (place != last) text::append_part(places, place, "; ");
    last = place;
  }
  return places;
}

Cells found_cells(const ListMatch& match, std::uint32_t row) {
  const std::vector<Counterpart>& counterparts = match.counterparts_of(row);
  const Counterpart& nearest = counterparts.front();
  const Presence presence = match.presence_of(row);
  Cells cells{
      std::string(german(presence)), std::to_string(certainty_percent(nearest.score)),
      reason_for(match.compare(nearest)),
      presence == Presence::sure ? "" : why_not_by_itself(nearest.obstacles, nearest.score, match.sure_at()),
      places_of(match, counterparts)};
  for (const ContactColumn& column : short_contact_columns())
    cells.push_back(column.value(match.other().rows()[nearest.row].contact));
  return cells;
}

/// Rows and rejects in the order of the files.
template <class OnRow, class OnReject>
void in_order(const ListMatch& match, OnRow on_row, OnReject on_reject) {
  const RowList& list = match.list();
  const auto place = [](const auto& one) { return std::pair(one.table, one.line); };
  auto reject = list.rejects().begin();
  for (const std::uint32_t row : match.rows()) {
    for (; reject != list.rejects().end() && place(*reject) < place(list.rows()[row]); ++reject)
      on_reject(*reject);
    on_row(row);
  }
  for (; reject != list.rejects().end(); ++reject) on_reject(*reject);
}

/// What the counterparts of a row add to it.
struct Enrichment {
  Contact values;
  std::string origins;  ///< "E-Mail, Titel: partner.csv:17"
};

/// The columns of a contact that has nothing are empty but for its kind, which is no value.
std::vector<const ContactColumn*> value_columns() {
  std::vector<const ContactColumn*> columns;
  for (const ContactColumn& column : contact_columns())
    if (column.value(Contact{}).empty()) columns.push_back(&column);
  return columns;
}

Enrichment enrichment_of(const ListMatch& match, std::uint32_t row) {
  Enrichment enrichment;
  if (match.presence_of(row) != Presence::sure) return enrichment;
  Contact known = match.list().rows()[row].contact;
  for (const Counterpart& counterpart : match.counterparts_of(row)) {
    if (counterpart.own != row) continue;  // what is known of the partner is not the person's
    const RowParty& theirs = match.other().rows()[counterpart.row];
    const Contact values = lacking_values(known, theirs.contact);
    std::string names;
    for (const ContactColumn* column : value_columns())
      if (!column->value(values).empty()) text::append_part(names, column->name, ", ");
    if (names.empty()) continue;
    text::append_part(enrichment.origins, names + ": " + match.other().place_of(theirs), "; ");
    known = with_values(std::move(known), values);
    enrichment.values = with_values(std::move(enrichment.values), values);
  }
  return enrichment;
}

/// Those that some row fills.
std::vector<const ContactColumn*> filled_columns(const std::vector<Enrichment>& enrichments) {
  std::vector<const ContactColumn*> columns = value_columns();
  std::erase_if(columns, [&](const ContactColumn* column) {
    return std::ranges::all_of(enrichments,
                               [&](const Enrichment& one) { return column->value(one.values).empty(); });
  });
  return columns;
}

}  // namespace

void write_found(const std::string& path, const ListMatch& match, const Environment& environment) {
  Cells columns{"Abgleich", "Sicherheit %", "Grund", "Warum zweifelhaft", "Fundstelle"};
  for (const ContactColumn& column : short_contact_columns()) columns.push_back("Dort: " + column.name);
  MatchedFile file(path, match.list(), columns, environment);
  for (const std::uint32_t row : match.rows()) {
    if (match.presence_of(row) == Presence::no) continue;
    const RowParty& original = match.list().rows()[row];
    file.add(original.table, original.cells, found_cells(match, row));
  }
  file.publish();
}

void write_not_found(const std::string& path, const ListMatch& match, const Environment& environment) {
  MatchedFile file(path, match.list(), {"Abgleich", "Grund", "Rohtext"}, environment);
  in_order(
      match,
      [&](std::uint32_t row) {
        if (match.presence_of(row) != Presence::no) return;
        const RowParty& original = match.list().rows()[row];
        file.add(original.table, original.cells, {std::string(german(Presence::no)), "", ""});
      },
      [&](const CleanReject& reject) {
        file.add(reject.table, reject.cells,
                 {not_checked, what_in_german(reject.reason.code, reject.reason.what), reject.raw});
      });
  file.publish();
}

void write_enriched(const std::string& path, const ListMatch& match, const Environment& environment) {
  const auto rows = static_cast<std::uint32_t>(match.list().rows().size());
  std::vector<Enrichment> enrichments;
  enrichments.reserve(rows);
  for (std::uint32_t row = 0; row < rows; ++row) enrichments.push_back(enrichment_of(match, row));
  const auto filled = filled_columns(enrichments);
  Cells columns{"Abgleich", "Fundstelle"};
  for (const ContactColumn* column : filled) columns.push_back("Ergänzt: " + column->name);
  columns.emplace_back("Herkunft");
  MatchedFile file(path, match.list(), columns, environment);
  in_order(
      match,
      [&](std::uint32_t row) {
        Cells cells{std::string(german(match.presence_of(row))),
                    places_of(match, match.counterparts_of(row))};
        for (const ContactColumn* column : filled) cells.push_back(column->value(enrichments[row].values));
        cells.push_back(enrichments[row].origins);
        const RowParty& original = match.list().rows()[row];
        file.add(original.table, original.cells, cells);
      },
      [&](const CleanReject& reject) {
        Cells cells(columns.size());
        cells.front() = not_checked;
        file.add(reject.table, reject.cells, cells);
      });
  file.publish();
}

}  // namespace kartei::operations
