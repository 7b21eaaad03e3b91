#include "normalise/value_kind.hpp"

#include <fmt/format.h>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "cli/row_stream.hpp"
#include "model/error.hpp"
#include "operations/environment.hpp"

namespace kartei::cli {
namespace {

struct NormaliseOptions {
  std::string kind;
  std::vector<std::string> values;
  std::string country = "DE";
  bool mend = false;
};

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (const normalise::ValueKind& kind : normalise::value_kinds()) names.emplace_back(kind.name);
  return names;
}

OutputTable head_of(const normalise::ValueKind& kind) {
  OutputTable table{"values", {{"value"}, {"result"}}, {}};
  for (const std::string_view part : kind.part_names) table.columns.push_back({std::string(part)});
  table.columns.push_back({"changed"});
  table.columns.push_back({"doubtful"});
  return table;
}

std::string sentence(const Diagnostic& finding) {
  return finding.fix.empty() ? finding.what : finding.what + "; " + finding.fix;
}

/// The findings that are doubts, or those that are not.
std::string told(const normalise::Findings& found, bool doubts) {
  std::string text;
  for (const Diagnostic& finding : found) {
    if (normalise::is_doubt(finding) != doubts) continue;
    text += (text.empty() ? "" : " | ") + sentence(finding);
  }
  return text;
}

std::vector<std::string> row_of(const std::string& value, normalise::ValueReading reading) {
  std::vector<std::string> row{value, std::string(to_text(reading.outcome()))};
  for (std::string& part : reading.parts) row.push_back(std::move(part));
  row.push_back(told(reading.found, false));
  row.push_back(told(reading.found, true));
  return row;
}

std::string without_line_end(std::string line) {
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

int run(const NormaliseOptions& options, Context& context) {
  const normalise::ValueKind& kind = *normalise::find_value_kind(options.kind);
  const std::string country = country_of(options.country);
  const normalise::ValueContext known{
      .country = country,
      .known_on = context.environment().today(),
      .likely = options.mend ? normalise::Likely::applied : normalise::Likely::told};
  RowStream rows(context, head_of(kind));
  const auto add = [&](const std::string& value) {
    operations::stop_if_asked(context.environment());
    rows.add(row_of(value, kind.read(value, known)));
  };
  for (const std::string& value : options.values) add(value);
  if (options.values.empty())
    for (std::string line; std::getline(std::cin, line);) add(without_line_end(line));
  rows.finish();
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<NormaliseOptions>();
  binder.choice("KIND", options->kind, kind_names(), "What the values are", Presence::required);
  binder.texts("VALUE", options->values, "Values; without any, lines of standard input");
  binder.flag("--mend", options->mend,
              "Apply what is only likely: letter case, exchanged names, a gender by the first name");
  binder.text("--country", options->country, "Country of numbers and places that tell none; else DE");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command normalise_command{
    "normalise", "Tell what is understood of values, what is changed and what is doubtful",
    "kartei normalise phone '089 / 12 34 56' '(0)30-123'                  each number in its parts\n"
    "  cut -d';' -f4 kunden.csv | kartei normalise address --format csv     a column of a file",
    Writes::nothing, bind};

}  // namespace kartei::cli
