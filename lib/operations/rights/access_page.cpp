#include <fmt/format.h>

#include "export/html.hpp"
#include "operations/rights/german_titles.hpp"
#include "operations/rights/subject_access.hpp"

namespace kartei::operations {
namespace {

using exports::html_text;

class Table {
 public:
  explicit Table(const std::vector<std::string_view>& heads) {
    html_ = "<div class=\"scroll\"><table><thead><tr>";
    for (const std::string_view head : heads) html_ += fmt::format("<th>{}</th>", html_text(head));
    html_ += "</tr></thead><tbody>\n";
  }

  void row(const std::vector<std::string_view>& cells) {
    html_ += "<tr>";
    for (const std::string_view cell : cells) html_ += fmt::format("<td>{}</td>", html_text(cell));
    html_ += "</tr>\n";
  }

  [[nodiscard]] std::string end() const { return html_ + "</tbody></table></div>\n"; }

 private:
  std::string html_;
};

std::string section(std::string_view title, std::string_view says, const std::string& body) {
  return fmt::format("<section><h2>{}</h2>\n<p class=\"soft\">{}</p>\n{}</section>\n", html_text(title),
                     html_text(says), body);
}

std::string values(const AccessPackage& package) {
  Table table({"Angabe", "Verwendung", "Wert", "Herkunft"});
  for (const ViewLine& line : package.view.lines)
    table.row({german_field(line.field), german_code("use", line.use), line.value, line.origin});
  return section("Ihre Daten", "Die führenden Werte und woher jeder von ihnen stammt.", table.end());
}

std::string origins(const AccessPackage& package) {
  Table table({"Quelle", "Lieferant", "Erhoben", "Datei", "Stand", "Eingelesen"});
  for (const DataOrigin& origin : package.origins)
    table.row(
        {origin.source, origin.supplier, origin.obtained, origin.file, origin.data_date, origin.imported_at});
  return section("Herkunft", "Woher die Daten stammen (Art. 15 Abs. 1 Buchst. g DSGVO).", table.end());
}

std::string purposes(const AccessPackage& package) {
  std::string body = package.purposes.empty() ? "<p>Es ist kein Zweck verzeichnet.</p>\n" : "<ul>\n";
  for (const std::string& purpose : package.purposes)
    body += fmt::format("<li>{}</li>\n", html_text(purpose));
  if (!package.purposes.empty()) body += "</ul>\n";
  return section("Zwecke", "Wofür Einwilligungen und Weitergaben verzeichnet sind (Buchst. a).", body);
}

std::string recipients(const AccessPackage& package) {
  constexpr std::string_view says = "An wen Ihre Daten weitergegeben wurden (Buchst. c).";
  if (package.recipients.empty())
    return section("Empfänger", says, "<p>Es ist keine Weitergabe verzeichnet.</p>\n");
  Table table({"Empfänger", "am", "Kanal", "Zweck", "Wert", "Felder", "Datei"});
  for (const Recipient& recipient : package.recipients)
    table.row({recipient.name, recipient.at, german_code("channel", recipient.channel), recipient.purpose,
               recipient.value, recipient.fields, recipient.file});
  return section("Empfänger", says, table.end());
}

/// Columns that tell a person something: their data, and days and words beside them; no numbers of ours.
bool is_shown(const schema::Column& column) {
  return column.data_class != schema::DataClass::none || german_column(column.name) != column.name;
}

std::string stored(const store::SubjectRows& rows) {
  std::vector<std::string_view> heads;
  for (const schema::Column* column : rows.columns)
    if (is_shown(*column)) heads.push_back(german_column(column->name));
  if (heads.empty()) return {};
  Table table(heads);
  for (const auto& row : rows.rows) {
    std::vector<std::string_view> cells;
    for (std::size_t i = 0; i < row.size(); ++i)
      if (is_shown(*rows.columns[i]))
        cells.push_back(row[i] ? german_code(rows.columns[i]->name, *row[i]) : std::string_view());
    table.row(cells);
  }
  return fmt::format("<h3>{}</h3>\n{}", html_text(german_table(rows.table->name)), table.end());
}

std::string all_stored(const AccessPackage& package) {
  std::string body;
  for (const store::SubjectRows& rows : package.tables) body += stored(rows);
  return section("Alles, was gespeichert ist",
                 "Jede Tabelle, in der etwas über Sie steht. Die Datei daten.json enthält dasselbe mit allen "
                 "technischen Angaben in maschinenlesbarer Form (Art. 20 DSGVO).",
                 body);
}

std::string rights(const AccessPackage& package) {
  std::string body;
  if (!package.restricted_since.empty())
    body = fmt::format("<p>Die Verarbeitung ist seit {} eingeschränkt (Art. 18 DSGVO).</p>\n",
                       html_text(package.restricted_since));
  body +=
      "<p>Sie können Berichtigung (Art. 16), Löschung (Art. 17) oder Einschränkung der Verarbeitung (Art. "
      "18) "
      "verlangen, der Verarbeitung widersprechen (Art. 21), eine Einwilligung jederzeit widerrufen (Art. 7 "
      "Abs. 3) "
      "und sich bei einer Aufsichtsbehörde beschweren (Art. 77 DSGVO). Eine Entscheidung, die allein auf "
      "automatischer Verarbeitung beruht (Art. 22), trifft dieses Programm nicht.</p>\n";
  return section("Ihre Rechte", "", body);
}

}  // namespace

std::string access_page(const AccessPackage& package, const Environment& environment) {
  std::string body = fmt::format("<p class=\"soft\">Adresse {}, Stand {}</p>\n", package.view.party.value,
                                 to_text(environment.now));
  body += values(package) + origins(package) + purposes(package) + recipients(package) + all_stored(package) +
          rights(package);
  return exports::html_page("Auskunft nach Art. 15 DSGVO", body);
}

}  // namespace kartei::operations
