#include <fmt/format.h>

#include "operations/rights/german_titles.hpp"
#include "operations/rights/processing_record.hpp"
#include "store/cells.hpp"

namespace kartei::operations {
namespace {

constexpr std::string_view gap = "**LÜCKE: keine Angabe**";

std::string answers_page(const std::vector<ProcessingAnswer>& answers) {
  std::string page;
  for (const ProcessingAnswer& answer : answers) {
    page += fmt::format("- {}:", answer.title);
    if (answer.said.empty()) page += fmt::format(" {}", gap);
    for (const std::string& said : answer.said) page += fmt::format("\n  - {}", said);
    page += '\n';
  }
  return page;
}

std::string data_page(const std::vector<DataCategory>& data) {
  std::string page =
      "| Datengruppe | Inhalt | Spalten mit Personenbezug | davon Freitext |\n|---|---|---|---|\n";
  for (const DataCategory& category : data) {
    std::string content;
    for (const std::string_view table : category.tables)
      content += fmt::format("{}{}", content.empty() ? "" : ", ", german_table(table));
    page +=
        fmt::format("| {} | {} | {} | {} |\n", category.area, content, category.personal, category.sensitive);
  }
  return page;
}

std::string answers_json(const std::vector<ProcessingAnswer>& answers) {
  std::string json;
  for (const ProcessingAnswer& answer : answers)
    json += fmt::format("{}\"{}\": {}", json.empty() ? "" : ", ", answer.key, store::to_json(answer.said));
  return json;
}

std::string data_json(const std::vector<DataCategory>& data) {
  std::string json;
  for (const DataCategory& category : data)
    json += fmt::format(R"({}{{"area": "{}", "personal_columns": {}, "sensitive_columns": {}}})",
                        json.empty() ? "" : ", ", category.area, category.personal, category.sensitive);
  return '[' + json + ']';
}

}  // namespace

std::string processing_markdown(const ProcessingRecord& record, std::string_view day) {
  std::string page =
      fmt::format("# Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO)\n\nStand: {}\n\n{}", day,
                  answers_page(record.company));
  for (const ProcessingActivity& activity : record.activities) {
    page += fmt::format(
        "\n## {}\n\n{}\nKategorien personenbezogener Daten (Buchst. c), nach dem Schema der "
        "Datenbank:\n\n",
        activity.name, answers_page(activity.answers));
    page += activity.data.empty() ? fmt::format("{}\n", gap) : data_page(activity.data);
  }
  if (!record.unclaimed.empty())
    page += fmt::format("\n## LÜCKE: Daten, die keine Tätigkeit nennt\n\n{}", data_page(record.unclaimed));
  return page;
}

std::string processing_json(const ProcessingRecord& record, std::string_view day) {
  std::string json =
      fmt::format("{{\n  \"as_of\": \"{}\",\n  {},\n  \"activities\": [", day, answers_json(record.company));
  for (std::size_t i = 0; i < record.activities.size(); ++i)
    json += fmt::format("{}\n    {{\"name\": {}, {}, \"data\": {}}}", i == 0 ? "" : ",",
                        store::to_json_string(record.activities[i].name),
                        answers_json(record.activities[i].answers), data_json(record.activities[i].data));
  return json + fmt::format("\n  ],\n  \"unclaimed\": {},\n  \"gaps\": {}\n}}\n", data_json(record.unclaimed),
                            store::to_json(gaps_of(record)));
}

}  // namespace kartei::operations
