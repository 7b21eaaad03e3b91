#include "operations/party/view_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "export/html.hpp"
#include "export/vcard_writer.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/known_party.hpp"
#include "operations/rights/german_titles.hpp"

namespace kartei::operations {
namespace {

using exports::html_text;

struct Word {
  std::string_view name;
  std::string_view german;
};

/// Of the tables and columns of the view; what is called as a table or column of the database has its title
/// from there.
constexpr auto words = std::to_array<Word>({
    {"activity", "Wiedervorlage"},
    {"consent", "Darf geworben werden?"},
    {"date", "Termin"},
    {"deal", "Vorgang"},
    {"direction", "Richtung"},
    {"field", "Angabe"},
    {"frequency", "Häufigkeit"},
    {"history", "Was geschah und was ansteht"},
    {"limit", "Rahmen"},
    {"lost_by", "es fehlt"},
    {"merged_with", "zusammengeführt mit"},
    {"monetary", "Umsatz"},
    {"of", "von"},
    {"orders", "Aufträge"},
    {"parties", "Beteiligte"},
    {"party", "Adresse"},
    {"percent", "Prozent"},
    {"points", "Punkte"},
    {"quality", "Güte der Angaben"},
    {"recency", "zuletzt gekauft"},
    {"revenue", "Umsatz"},
    {"rule_set", "Regelsatz"},
    {"score", "gemessen"},
    {"touchpoint", "Kontakt"},
    {"values", "Stammdaten"},
    {"who", "durch"},
    {"worth", "Klasse"},
    {"year", "Jahr"},
});

std::string_view german(std::string_view name) {
  const auto* found = std::ranges::find(words, name, &Word::name);
  if (found != words.end()) return found->german;
  const std::string_view title = german_table(name);
  return title == name ? german_field(name) : title;
}

std::string cell(std::string_view tag, const PageColumn& column, std::string_view text) {
  return fmt::format("<{0}{1}>{2}</{0}>", tag, column.is_number ? " class=\"n\"" : "", html_text(text));
}

std::string section(const PageTable& table) {
  std::string html = fmt::format("<section><h2>{}</h2>\n<table><tr>", html_text(german(table.name)));
  for (const PageColumn& column : table.columns) html += cell("th", column, german(column.name));
  html += "</tr>\n";
  for (const std::vector<std::string>& row : table.rows) {
    html += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string_view column = table.columns[i].name;
      html += cell("td", table.columns[i], column == "field" ? german(row[i]) : german_code(column, row[i]));
    }
    html += "</tr>\n";
  }
  return html + "</table></section>\n";
}

}  // namespace

std::string view_page(std::string_view heading, std::span<const PageTable> tables) {
  std::string body;
  for (const PageTable& table : tables) body += section(table);
  return exports::html_page(heading, body);
}

std::string party_card(store::Store& store, PartyId party) {
  const PartyId leader = known_party(store, party).leader;
  return exports::vcard(golden_of_leader(store, leader).contact, exports::VcardVersion::v4_0,
                        "kartei-" + std::to_string(leader.value));
}

}  // namespace kartei::operations
