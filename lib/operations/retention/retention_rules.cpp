#include "operations/retention/retention_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "quality/rules_file.hpp"

namespace kartei::operations {
namespace {

constexpr int most_years = 100;
constexpr int most_units = 36'500;

struct GroupName {
  std::string_view name;
  RecordGroup group;
};
constexpr std::array group_names{
    GroupName{"prospects", RecordGroup::prospects},   GroupName{"customers", RecordGroup::customers},
    GroupName{"withdrawn", RecordGroup::withdrawn},   GroupName{"touchpoints", RecordGroup::touchpoints},
    GroupName{"activities", RecordGroup::activities}, GroupName{"lost_deals", RecordGroup::lost_deals},
    GroupName{"requests", RecordGroup::requests},
};

struct UnitName {
  std::string_view one, many;
  CalendarUnit unit;
};
constexpr std::array unit_names{
    UnitName{"day", "days", CalendarUnit::day},
    UnitName{"month", "months", CalendarUnit::month},
    UnitName{"year", "years", CalendarUnit::year},
};

RecordGroup group_in(const quality::TomlTable& table, const std::vector<RetentionRule>& before) {
  const std::string name = table.text("group");
  const auto* const known = std::ranges::find(group_names, name, &GroupName::name);
  if (known == group_names.end()) {
    std::string names;
    for (const GroupName& group : group_names) names += (names.empty() ? "" : ", ") + std::string(group.name);
    table.complain("group", fmt::format("'{}' is no group of records; there are {}", name, names));
  }
  if (std::ranges::find(before, known->group, &RetentionRule::group) != before.end())
    table.complain("group", fmt::format("there is a rule for {} already", name));
  return known->group;
}

/// "3 years".
void read_time(const quality::TomlTable& table, RetentionRule& rule) {
  const std::string text = table.text("keep");
  const char* const end = text.data() + text.size();
  const auto number = std::from_chars(text.data(), end, rule.count);
  const std::string_view unit(number.ptr, end);
  const auto* const known = std::ranges::find_if(unit_names, [unit](const UnitName& name) {
    return unit.starts_with(' ') && (unit.substr(1) == name.one || unit.substr(1) == name.many);
  });
  if (number.ec != std::errc() || rule.count < 1 || rule.count > most_units || known == unit_names.end())
    table.complain("keep",
                   fmt::format("'{}' is no time; write \"90 days\", \"6 months\" or \"3 years\"", text));
  rule.unit = known->unit;
}

RetentionRule read_rule(const quality::TomlTable& table, const std::vector<RetentionRule>& before) {
  table.allow_only({"group", "keep", "from", "reason"});
  RetentionRule rule;
  rule.group = group_in(table, before);
  read_time(table, rule);
  rule.reason = table.text("reason");
  if (!table.has("from")) return rule;
  if (table.text("from") != "end of year")
    table.complain("from", "write \"end of year\", or leave it out to count from the day itself");
  rule.from_end_of_year = true;
  return rule;
}

int years(const quality::TomlTable& root, std::string_view key, int least) {
  return static_cast<int>(root.number_if_there(key, least, most_years).value_or(least));
}

}  // namespace

const std::string_view retention_template =
    R"(# Wie lange Daten aufbewahrt werden: setzen Sie ein, was Ihr Unternehmen beschlossen hat. Gruppen ohne
# Regel bleiben. Eine Person geht wie mit `kartei subject erase`; wer widersprach oder widerrief, bleibt auf
# der Sperrliste. Was ein offener Vorgang, eine offene Wiedervorlage oder Anfrage braucht, bleibt.

# So lange verlangen es Gesetze mindestens; länger dürfen Sie.
order_years = 8          # nach dem Ende des Jahres eines Auftrags: HGB §257, AO §147
phone_proof_years = 5    # nach einer Einwilligung in Telefonwerbung und jeder Verwendung: UWG §7a

[[rule]]
group = "prospects"      # Personen, die weder selbst noch über ihre Firma Aufträge haben; ab dem letzten Kontakt
keep = "3 years"         # "90 days", "6 months", "3 years"
from = "end of year"     # vom Ende des Jahres an gezählt; ohne diese Zeile vom Tag selbst an
reason = "kein Bedarf mehr zu erwarten"

[[rule]]
group = "customers"      # Personen mit solchen Aufträgen; ab dem letzten Kontakt oder Auftrag
keep = "10 years"
from = "end of year"
reason = "Aufbewahrung und Verjährung sind abgelaufen"

[[rule]]
group = "withdrawn"      # Personen ohne solche Aufträge, deren letztes Wort ein Nein war; ab diesem Tag
keep = "3 years"
from = "end of year"
reason = "Nachweis bis zum Ablauf der Verjährung"

[[rule]]
group = "touchpoints"    # Kontakte (Historie); ab ihrem Tag
keep = "6 years"
from = "end of year"
reason = "Handelsbriefe, sechs Jahre"

[[rule]]
group = "activities"     # Wiedervorlagen; ab ihrer Erledigung
keep = "2 years"
reason = "erledigt"

[[rule]]
group = "lost_deals"     # verlorene Vorgänge; ab ihrem Ende
keep = "3 years"
from = "end of year"
reason = "kein Vertrag, Ansprüche verjährt"

[[rule]]
group = "requests"       # Anfragen zum Datenschutz; ab der Antwort
keep = "3 years"
from = "end of year"
reason = "Nachweis der Antwort bis zum Ablauf der Verjährung"
)";

std::string_view to_text(RecordGroup group) {
  return std::ranges::find(group_names, group, &GroupName::group)->name;
}

Day kept_until(const RetentionRule& rule, Day last) {
  const Day from = rule.from_end_of_year ? around(last, CalendarUnit::year).last : last;
  return moved(from, rule.count, rule.unit);
}

RetentionRules read_retention_rules(std::string_view toml, std::string_view file_name) {
  RetentionRules read;
  quality::read_rules_file(toml, file_name, [&](const quality::TomlTable& root) {
    root.allow_only({"order_years", "phone_proof_years", "rule"});
    read.holds.order_years = years(root, "order_years", ErasureHolds{}.order_years);
    read.holds.phone_proof_years = years(root, "phone_proof_years", ErasureHolds{}.phone_proof_years);
    for (const quality::TomlTable& table : root.tables("rule"))
      read.rules.push_back(read_rule(table, read.rules));
  });
  return read;
}

}  // namespace kartei::operations
