#include "operations/profile/page.hpp"

#include <fmt/format.h>

#include "export/atomic_file.hpp"
#include "export/html.hpp"
#include "operations/german_findings.hpp"
#include "operations/profile/page_words.hpp"

namespace kartei::operations {
namespace {

using exports::html_text;

constexpr std::size_t shown_patterns = 5;

/// What only these pages have: verdicts, facts side by side, bars.
constexpr std::string_view style = R"(
:root{--good:#1f7a4d;--mend:#b06a00;--zero:#b3261e}
h2{font-size:1.25rem;margin:0}h3{margin:1.75rem 0 .5rem}p{margin:.25rem 0}
header.list{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;justify-content:space-between}
.badge{border-radius:999px;padding:.2rem .8rem;color:#fff;font-weight:600;white-space:nowrap;background:var(--soft)}
.good{background:var(--good)}.mend{background:var(--mend)}.zero{background:var(--zero)}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:.75rem;margin:1rem 0 0}
.facts div{border:1px solid var(--line);border-radius:8px;padding:.5rem .75rem}
.facts b{display:block;font-size:1.2rem}
.bar{background:var(--line);border-radius:4px;height:.5rem;min-width:70px;overflow:hidden}
.bar i{display:block;height:100%;background:#3b6ea5}
code{background:var(--ground);border-radius:4px;padding:0 .3rem}
.flag{color:var(--zero);font-weight:600}
details{border-bottom:1px solid var(--line);padding:.35rem 0}summary{cursor:pointer}
)";

std::string_view badge_class(const std::optional<quality::Verdict>& verdict) {
  if (!verdict) return "";
  switch (*verdict) {
    case quality::Verdict::good_enough:
      return " good";
    case quality::Verdict::mend_first:
      return " mend";
    case quality::Verdict::start_from_zero:
      break;
  }
  return " zero";
}

std::string badge(const std::optional<quality::Verdict>& verdict, std::string_view otherwise) {
  return fmt::format("<span class=\"badge{}\">{}</span>", badge_class(verdict),
                     verdict ? german(*verdict) : otherwise);
}

std::string fact(std::string_view name, std::string_view value) {
  return fmt::format("<div><b>{}</b>{}</div>\n", html_text(value), html_text(name));
}

std::string facts(const ListProfile& profile) {
  std::string html = "<div class=\"facts\">\n";
  html += fact("Zeilen", german_number(profile.records));
  html += fact("kein Kontakt", german_number(profile.rejected));
  html += fact("nicht erreichbar", german_number(profile.unreachable));
  html += fact("Dubletten", german_number(profile.duplicates));
  html += fact("ältestes Datum", german_day(profile.oldest));
  html += fact("jüngstes Datum", german_day(profile.newest));
  html += fact("tote Postleitzahlen", german_share(profile.dead_postcodes, profile.postcodes));
  html += fact("PLZ von vor 1993", german_number(profile.postcodes_before_1993));
  html += fact("veraltete Rufnummern", german_share(profile.old_numbers, profile.numbers));
  for (const ScoreSum& sum : profile.scores)
    html += fact(
        fmt::format("{} im Mittel, {} Adressen unter 50 %", german(sum.score), german_number(sum.below_half)),
        sum.parties == 0 ? "–" : fmt::format("{} %", sum.percent));
  return html + "</div>\n";
}

std::string with_unit(std::optional<std::int64_t> value, quality::Measure measure) {
  if (!value) return "–";
  const std::string number = german_number(static_cast<std::uint64_t>(std::max<std::int64_t>(*value, 0)));
  const std::string_view unit = german_unit(measure);
  return unit.empty() ? number : fmt::format("{} {}", number, unit);
}

std::string criteria(const ListProfile& profile) {
  std::string html =
      "<h3>Maßstab</h3>\n<div class=\"scroll\"><table><tr><th>gemessen</th><th class=\"n\">Wert</th>"
      "<th class=\"n\">gut bis</th><th class=\"n\">nachbessern bis</th><th>Urteil</th></tr>\n";
  for (const quality::JudgedCriterion& judged : profile.criteria) {
    const quality::ListCriterion& criterion = judged.criterion;
    html += fmt::format(
        "<tr><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td "
        "class=\"n\">{}</td><td>{}</td></tr>\n",
        german(criterion.measure), with_unit(judged.value, criterion.measure),
        with_unit(criterion.good_until, criterion.measure),
        with_unit(criterion.mend_until, criterion.measure), badge(judged.verdict, "nicht messbar"));
  }
  return html + "</table></div>\n<p class=\"soft\">Das Urteil ist das schlechteste der Tabelle.</p>\n";
}

std::string distinct(const ProfiledColumn& column) {
  const quality::DistinctCounter::Count count = column.values.distinct.count();
  return (count.is_exact ? "" : "etwa ") + german_number(count.values);
}

std::string meaning(const ProfiledColumn& column) {
  std::string html = column.means.empty() ? "<span class=\"soft\">unbekannt</span>" : html_text(column.means);
  if (!column.notes.empty()) html += " <span class=\"flag\">verrät zum Teil Sensibles</span>";
  if (column.sensitive.empty()) return html;
  return html + fmt::format(" <span class=\"flag\">sensibel: {}{}</span>",
                            html_text(german_kind(column.sensitive)),
                            column.has_legal_basis ? ", mit Rechtsgrundlage" : ", wird verworfen");
}

std::string column_row(const ProfiledColumn& column) {
  const quality::ColumnProfile& values = column.values;
  const std::string name = column.table.empty() ? column.name : column.table + ": " + column.name;
  const std::string share = german_share(values.filled, column.records);
  const std::uint64_t width = column.records == 0 ? 0 : 100 * values.filled / column.records;
  return fmt::format(
      "<tr><td>{}</td><td>{}</td><td><div class=\"bar\"><i style=\"width:{}%\"></i></div></td><td "
      "class=\"n\">{}</td>"
      "<td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n",
      html_text(name), meaning(column), width, share, distinct(column),
      german_share(values.understood, values.judged()), german_share(values.doubtful, values.judged()),
      german_share(values.not_understood, values.judged()));
}

std::string columns(const ListProfile& profile) {
  std::string html =
      "<h3>Spalten</h3>\n<div class=\"scroll\"><table><tr><th>Spalte</th><th>bedeutet</th><th "
      "colspan=\"2\">gefüllt</th>"
      "<th class=\"n\">verschiedene</th><th class=\"n\">verstanden</th><th class=\"n\">zweifelhaft</th>"
      "<th class=\"n\">nicht verstanden</th></tr>\n";
  for (const ProfiledColumn& column : profile.columns) html += column_row(column);
  return html + "</table></div>\n";
}

std::string bad_values(const quality::ColumnProfile& values) {
  if (values.bad.empty()) return {};
  std::string html = "<table><tr><th class=\"n\">Zeile</th><th>Wert</th><th>warum</th></tr>\n";
  for (const quality::BadValue& bad : values.bad)
    html += fmt::format("<tr><td class=\"n\">{}</td><td><code>{}</code></td><td>{}</td></tr>\n", bad.line,
                        html_text(bad.value), html_text(what_in_german(bad.code, bad.why)));
  return html + "</table>\n";
}

std::string patterns(const quality::ColumnProfile& values) {
  std::string html = "<p>Muster:";
  for (const quality::PatternCount& pattern : values.patterns(shown_patterns))
    html += fmt::format(" <code>{}</code> {}", html_text(pattern.pattern), german_number(pattern.values));
  return html + "</p>\n";
}

/// Where it stands, never what.
std::string sensitive_notes(const ProfiledColumn& column) {
  std::string html;
  for (const SensitiveNotes& notes : column.notes) {
    html += fmt::format("<p class=\"flag\">{} Werte verraten {}: Zeile {}{}</p>\n",
                        german_number(notes.values), html_text(german_kind(notes.kind)),
                        fmt::join(notes.lines, ", "), notes.values > notes.lines.size() ? ", ..." : "");
  }
  return html;
}

std::string column_details(const ProfiledColumn& column) {
  const quality::ColumnProfile& values = column.values;
  if (values.filled == 0) return {};
  if (!column.sensitive.empty())
    return fmt::format(
        "<details><summary>{}</summary><p class=\"soft\">Werte sensibler Spalten werden nicht "
        "gezeigt.</p></details>\n",
        html_text(column.name));
  const quality::Days days = values.days();
  std::string html = fmt::format(
      "<details><summary>{}</summary>\n<p>Länge: {} bis {}, im Mittel {} Zeichen.{}</p>\n",
      html_text(column.name), values.lengths.shortest(), values.lengths.longest(), values.lengths.median(),
      days.oldest ? fmt::format(" Von {} bis {}.", german_day(days.oldest), german_day(days.newest)) : "");
  return html + sensitive_notes(column) + patterns(values) + bad_values(values) + "</details>\n";
}

std::string details(const ListProfile& profile) {
  std::string html = "<h3>Muster und auffällige Werte</h3>\n";
  for (const ProfiledColumn& column : profile.columns) html += column_details(column);
  return html;
}

std::string section(const ListProfile& profile) {
  return fmt::format("<section>\n<header class=\"list\"><h2>{}</h2>{}</header>\n{}{}{}{}</section>\n",
                     html_text(profile.name), badge(profile.verdict, "keine Zeilen"), facts(profile),
                     criteria(profile), columns(profile), details(profile));
}

}  // namespace

std::string profile_page(std::span<const ListProfile> profiles, Moment made) {
  std::string body = fmt::format("<p class=\"soft\">Kartei, Stand {}</p>\n",
                                 german_day(std::chrono::floor<std::chrono::days>(made)));
  for (const ListProfile& profile : profiles) body += section(profile);
  return exports::html_page("Wie gut ist die Liste?", body, style);
}

void write_profile_page(const std::filesystem::path& path, std::span<const ListProfile> profiles,
                        Moment made) {
  exports::AtomicFile file(path);
  file.write(profile_page(profiles, made));
  file.commit();
}

}  // namespace kartei::operations
