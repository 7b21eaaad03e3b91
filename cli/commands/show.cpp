#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/commands/show_consent.hpp"
#include "cli/commands/show_selling.hpp"
#include "cli/reading_options.hpp"
#include "operations/german_criteria.hpp"
#include "operations/party/party_view.hpp"
#include "operations/party/view_page.hpp"

namespace kartei::cli {
namespace {

struct ShowOptions {
  std::int64_t party = 0;
  bool origin = false;
  std::string from_country;
  std::string quality;
  ShowConsentOptions consent;
};

OutputTable party_table(const operations::PartyView& view) {
  std::string members;
  for (const PartyId member : view.members) {
    if (member == view.party) continue;
    members += (members.empty() ? "" : ", ") + std::to_string(member.value);
  }
  return {"party",
          {{"party", CellKind::number}, {"kind"}, {"merged_with"}},
          {{std::to_string(view.party.value), std::string(to_text(view.kind)), members}}};
}

OutputTable value_table(const operations::PartyView& view, bool with_origin) {
  OutputTable table{"values", {{"field"}, {"use"}, {"value"}}, {}};
  if (with_origin) table.columns.push_back({"origin"});
  for (const operations::ViewLine& line : view.lines) {
    std::vector<std::string>& row = table.rows.emplace_back();
    row = {line.field, line.use, line.value};
    if (with_origin) row.push_back(line.origin);
  }
  return table;
}

OutputTable picture_table(const operations::PartyView& view) {
  OutputTable table{"pictures", {{"picture"}, {"kept_as"}}, {}};
  for (const operations::KeptPicture& picture : view.pictures)
    table.rows.push_back({picture.origin, picture.path});
  return table;
}

std::string lost_by(const quality::PartyScore& score, consent::Language language) {
  std::string text;
  for (const quality::LostPoints& lost : score.lost)
    text += fmt::format("{}{} (-{})", text.empty() ? "" : "; ",
                        language == consent::Language::german ? operations::german(lost) : to_text(lost),
                        lost.points);
  return text;
}

OutputTable quality_table(std::span<const quality::PartyScore> scores, consent::Language language) {
  OutputTable table{"quality",
                    {{"score"},
                     {"percent", CellKind::number},
                     {"points", CellKind::number},
                     {"of", CellKind::number},
                     {"lost_by"}},
                    {}};
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const quality::PartyScore& score = scores[i];
    const auto percent = score.percent();
    table.rows.push_back({std::string(to_text(static_cast<quality::Score>(i))),
                          percent ? std::to_string(*percent) : "", std::to_string(score.points),
                          std::to_string(score.possible), lost_by(score, language)});
  }
  return table;
}

std::vector<OutputTable> tables_of(const ShowOptions& options, Context& context, store::Store& store,
                                   consent::Language language) {
  const quality::Rules rules = read_quality(options.quality);
  const Day today = std::chrono::floor<std::chrono::days>(context.environment().now);
  const operations::PartyView view =
      operations::view_party(store, PartyId{options.party}, sender_country(context, options.from_country));
  std::vector<OutputTable> tables{party_table(view), value_table(view, options.origin)};
  if (options.origin) tables.push_back(picture_table(view));
  tables.push_back(consent_table(context, store, view.party, options.consent, language));
  for (OutputTable& table : selling_tables(store, view.party)) tables.push_back(std::move(table));
  tables.push_back(quality_table(operations::score_party(store, view.party, rules.parties, today), language));
  std::erase_if(tables, [](const OutputTable& table) { return table.rows.empty(); });
  return tables;
}

std::string page_of(std::vector<OutputTable> tables) {
  std::vector<operations::PageTable> sections;
  for (OutputTable& table : tables) {
    operations::PageTable& section = sections.emplace_back();
    section.name = std::move(table.name);
    section.rows = std::move(table.rows);
    for (OutputColumn& column : table.columns)
      section.columns.push_back({std::move(column.name), column.kind == CellKind::number});
  }
  return operations::view_page("Adresse " + sections.front().rows.front().front(), sections);
}

int run(const ShowOptions& options, Context& context) {
  store::Store store = open_store(context);
  if (context.format_word() == "vcf")
    context.out() << operations::party_card(store, PartyId{options.party});
  else if (context.format_word() == "html")
    context.out() << page_of(tables_of(options, context, store, consent::Language::german));
  else
    for (const OutputTable& table : tables_of(options, context, store, consent::Language::english))
      context.print(table);
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<ShowOptions>();
  binder.number("PARTY", options->party, "Number of the party", Presence::required);
  binder.flag("--origin", options->origin, "Where each value comes from");
  bind_from_country(binder, options->from_country);
  binder.input("--quality", options->quality, "A file with your own criteria and points");
  bind_show_consent(binder, options->consent);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command show_command{
    "show",
    "Show all that is known of a party: values, consent, selling, and how complete and current it is",
    "kartei show 42 --origin    with the file and line that each value comes from\n"
    "  kartei show 42 --format html > 42.html    a page to read; vcf: a card for a telephone",
    Writes::nothing,
    bind,
    Prints::view};

const Command party_show_command{"party show",
                                 "Show all values of a party, as kartei show does",
                                 "kartei party show 42 --origin",
                                 Writes::nothing,
                                 bind,
                                 Prints::view};

}  // namespace kartei::cli
