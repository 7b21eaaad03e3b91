#include "operations/rights/processing_record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "quality/rules_file.hpp"
#include "schema/queries/subject_rows.hpp"

namespace kartei::operations {
namespace {

struct Asked {
  std::string_view key;
  std::string_view title;
};
constexpr std::array asked_of_company = {
    Asked{"controller", "Verantwortlicher (Buchst. a)"},
    Asked{"representative", "Vertreter (Buchst. a)"},
    Asked{"officer", "Datenschutzbeauftragte(r) (Buchst. a)"},
    Asked{"measures", "Technische und organisatorische Maßnahmen (Buchst. g)"},
};
constexpr std::array asked_of_activity = {
    Asked{"purposes", "Zwecke (Buchst. b)"},
    Asked{"subjects", "Kategorien betroffener Personen (Buchst. c)"},
    Asked{"recipients", "Kategorien von Empfängern (Buchst. d)"},
    Asked{"third_countries", "Übermittlung in Drittländer (Buchst. e)"},
    Asked{"deadlines", "Fristen für die Löschung (Buchst. f)"},
};

template <std::size_t count>
std::vector<ProcessingAnswer> answers_in(const quality::TomlTable& table,
                                         const std::array<Asked, count>& asked) {
  std::vector<ProcessingAnswer> answers;
  for (const Asked& one : asked) {
    std::vector<std::string> said = table.texts(one.key);
    std::erase(said, "");
    answers.push_back({one.key, one.title, std::move(said)});
  }
  return answers;
}

DataCategory& category_of(std::vector<DataCategory>& all, std::string_view area) {
  const auto found = std::ranges::find(all, area, &DataCategory::area);
  if (found != all.end()) return *found;
  return all.emplace_back(DataCategory{std::string(area), {}, 0, 0});
}

/// What the schema says of itself.
std::vector<DataCategory> all_categories() {
  std::vector<DataCategory> all;
  for (const schema::SubjectTable& table : schema::subject_tables) {
    DataCategory& category = category_of(all, table.area);
    category.tables.push_back(table.name);
    for (const schema::Column& column : schema::columns) {
      if (column.table != table.name) continue;
      if (column.data_class != schema::DataClass::none) ++category.personal;
      if (column.data_class == schema::DataClass::sensitive) ++category.sensitive;
    }
  }
  std::erase_if(all, [](const DataCategory& category) { return category.personal == 0; });
  return all;
}

std::string names_of(const std::vector<DataCategory>& categories) {
  std::string names;
  for (const DataCategory& category : categories) names += (names.empty() ? "" : ", ") + category.area;
  return names;
}

ProcessingActivity read_activity(const quality::TomlTable& table, const std::vector<DataCategory>& known) {
  table.allow_only({"name", "areas", "purposes", "subjects", "recipients", "third_countries", "deadlines"});
  ProcessingActivity activity{table.text("name"), answers_in(table, asked_of_activity), {}};
  for (const std::string& area : table.texts("areas")) {
    const auto found = std::ranges::find(known, area, &DataCategory::area);
    if (found == known.end())
      table.complain("areas",
                     fmt::format("'{}' is no group of records; there are {}", area, names_of(known)));
    activity.data.push_back(*found);
  }
  return activity;
}

void add_gaps(std::vector<std::string>& gaps, const std::string& of,
              const std::vector<ProcessingAnswer>& answers) {
  for (const ProcessingAnswer& answer : answers)
    if (answer.said.empty()) gaps.push_back(fmt::format("{}: {}", of, answer.key));
}

std::string lines_for(const std::array<Asked, 4>& asked) {
  std::string lines;
  for (const Asked& one : asked) lines += fmt::format("{} = []  # {}\n", one.key, one.title);
  return lines;
}

}  // namespace

std::vector<std::string> gaps_of(const ProcessingRecord& record) {
  std::vector<std::string> gaps;
  add_gaps(gaps, "company", record.company);
  for (const ProcessingActivity& activity : record.activities) {
    add_gaps(gaps, activity.name, activity.answers);
    if (activity.data.empty()) gaps.push_back(activity.name + ": areas");
  }
  for (const DataCategory& category : record.unclaimed)
    gaps.push_back("no activity names the area " + category.area);
  return gaps;
}

std::string processing_template() {
  std::string made =
      "# Verzeichnis von Verarbeitungstätigkeiten, Art. 30 DSGVO: füllen Sie aus, was nur Sie wissen.\n"
      "# Jede Angabe ist eine Liste von Texten: [\"...\", \"...\"]. Was leer bleibt, steht als Lücke im "
      "Verzeichnis.\n\n";
  made += lines_for(asked_of_company);
  made += "\n[[activity]]\nname = \"Kontaktpflege und Vertrieb\"\n";
  for (const Asked& one : asked_of_activity) made += fmt::format("{} = []  # {}\n", one.key, one.title);
  made += "# Welche Datengruppen dazugehören; jede, die niemand nennt, ist eine Lücke.\nareas = [\n";
  for (const DataCategory& category : all_categories())
    made += fmt::format("  \"{}\",  # {} Spalten mit Personenbezug, {} davon Freitext\n", category.area,
                        category.personal, category.sensitive);
  return made + "]\n";
}

ProcessingRecord read_processing(std::string_view toml, std::string_view file_name) {
  ProcessingRecord record;
  record.unclaimed = all_categories();
  const std::vector<DataCategory> known = record.unclaimed;
  quality::read_rules_file(toml, file_name, [&](const quality::TomlTable& root) {
    root.allow_only({"controller", "representative", "officer", "measures", "activity"});
    record.company = answers_in(root, asked_of_company);
    for (const quality::TomlTable& table : root.tables("activity"))
      record.activities.push_back(read_activity(table, known));
  });
  for (const ProcessingActivity& activity : record.activities)
    for (const DataCategory& claimed : activity.data)
      std::erase_if(record.unclaimed,
                    [&](const DataCategory& category) { return category.area == claimed.area; });
  return record;
}

}  // namespace kartei::operations
