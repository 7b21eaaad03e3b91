#include <array>

#include "operations/export/list_file.hpp"
#include "operations/retention/retention_plan.hpp"

namespace kartei::operations {
namespace {

std::string_view german(RecordGroup group) {
  switch (group) {
    case RecordGroup::prospects:
      return "Interessenten";
    case RecordGroup::customers:
      return "Kunden";
    case RecordGroup::withdrawn:
      return "Widersprochen oder widerrufen";
    case RecordGroup::touchpoints:
      return "Kontakte (Historie)";
    case RecordGroup::activities:
      return "Wiedervorlagen";
    case RecordGroup::lost_deals:
      return "Verlorene Vorgänge";
    default:
      return "Anfragen zum Datenschutz";
  }
}

std::string_view german(HoldReason reason) {
  switch (reason) {
    case HoldReason::orders:
      return "Aufträge sind aufzubewahren";
    case HoldReason::phone_proof:
      return "die Einwilligung in Telefonwerbung muss belegt werden können";
    case HoldReason::open_deal:
      return "ein Vorgang ist offen";
    case HoldReason::open_activity:
      return "eine Wiedervorlage ist offen";
    case HoldReason::open_request:
      return "eine Anfrage ist offen";
    default:
      return "die Verarbeitung ist eingeschränkt";
  }
}

std::string german(const std::optional<Hold>& hold) {
  if (!hold) return {};
  std::string words(german(hold->reason));
  if (hold->until) words += " bis " + kartei::to_text(*hold->until);
  return words;
}

}  // namespace

void write_retention_plan(const std::string& file, const std::vector<RetentionItem>& items,
                          const Environment& environment) {
  demand_table_name(file);
  TableFile table(
      file,
      {"Gruppe", "Nummer", "Bezeichnung", "Zuletzt", "Aufbewahrt bis", "Ergebnis", "Grund", "Hindernis"},
      {exports::CsvDialect::excel_de, environment.now});
  for (const RetentionItem& item : items)
    table.add(std::array{std::string(german(item.group)), std::to_string(item.number), item.name,
                         kartei::to_text(item.last), kartei::to_text(item.kept_until),
                         std::string(item.hold ? "bleibt" : "geht"), item.reason, german(item.hold)});
  table.finish();
  table.staged().publish();
}

}  // namespace kartei::operations
