#include <fmt/format.h>

#include "export/html.hpp"
#include "operations/rights/german_titles.hpp"
#include "operations/rights/processing_record.hpp"

namespace kartei::operations {
namespace {

using exports::html_text;

constexpr std::string_view style =
    ".gap{color:#a3250f;font-weight:600}dt{font-weight:600;margin-top:.75rem}dd{margin:0}";

constexpr std::string_view gap = "<span class=\"gap\">LÜCKE: keine Angabe</span>";

std::string section(std::string_view title, std::string_view body) {
  return fmt::format("<section><h2>{}</h2>\n{}</section>\n", html_text(title), body);
}

std::string answers_list(const std::vector<ProcessingAnswer>& answers) {
  std::string list = "<dl>\n";
  for (const ProcessingAnswer& answer : answers) {
    list += fmt::format("<dt>{}</dt>\n", html_text(answer.title));
    if (answer.said.empty()) list += fmt::format("<dd>{}</dd>\n", gap);
    for (const std::string& said : answer.said) list += fmt::format("<dd>{}</dd>\n", html_text(said));
  }
  return list + "</dl>\n";
}

std::string data_table(const std::vector<DataCategory>& data) {
  std::string table =
      "<div class=\"scroll\"><table><thead><tr><th>Datengruppe</th><th>Inhalt</th><th class=\"n\">Spalten "
      "mit "
      "Personenbezug</th><th class=\"n\">davon Freitext</th></tr></thead><tbody>\n";
  for (const DataCategory& category : data) {
    std::string content;
    for (const std::string_view name : category.tables)
      content += fmt::format("{}{}", content.empty() ? "" : ", ", german_table(name));
    table += fmt::format("<tr><td>{}</td><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n",
                         html_text(category.area), html_text(content), category.personal, category.sensitive);
  }
  return table + "</tbody></table></div>\n";
}

std::string activity_section(const ProcessingActivity& activity) {
  const std::string data =
      activity.data.empty() ? fmt::format("<p>{}</p>\n", gap) : data_table(activity.data);
  return section(activity.name,
                 fmt::format("{}<h3>Kategorien personenbezogener Daten (Buchst. c), nach dem Schema der "
                             "Datenbank</h3>\n{}",
                             answers_list(activity.answers), data));
}

}  // namespace

std::string processing_page(const ProcessingRecord& record, std::string_view day) {
  const std::size_t gaps = gaps_of(record).size();
  std::string body = fmt::format("<p class=\"soft\">Stand: {}</p>\n", day);
  if (gaps > 0) body += fmt::format("<p class=\"gap\">Lücken: {}</p>\n", gaps);
  body += section("Unternehmen", answers_list(record.company));
  for (const ProcessingActivity& activity : record.activities) body += activity_section(activity);
  if (!record.unclaimed.empty())
    body += section("LÜCKE: Daten, die keine Tätigkeit nennt", data_table(record.unclaimed));
  return exports::html_page("Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO)", body, style);
}

}  // namespace kartei::operations
