#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "cli/commands/rights_commands.hpp"
#include "cli/selling_options.hpp"
#include "operations/input/input_file.hpp"
#include "operations/output_file.hpp"
#include "operations/rights/processing_record.hpp"

namespace kartei::cli {
namespace {

void write_or_print(const std::string& out, const std::string& text, Context& context) {
  if (out.empty())
    context.out() << text;
  else
    operations::write_file(out, text);
}

struct RecordOptions {
  std::string in;
  std::string out;
};

int run_record(const RecordOptions& options, Context& context) {
  const auto record = operations::read_processing(operations::read_input(options.in).bytes, options.in);
  const std::string ending = std::filesystem::path(options.out).extension();
  auto* const form = ending == ".json"   ? operations::processing_json
                     : ending == ".html" ? operations::processing_page
                                         : operations::processing_markdown;
  write_or_print(options.out, form(record, to_text(today(context))), context);
  const auto gaps = operations::gaps_of(record);
  for (const std::string& gap : gaps) context.warn("missing: " + gap);
  return gaps.empty() ? 0 : 1;
}

Run bind_template(OptionBinder& binder) {
  auto out = std::make_shared<std::string>();
  binder.output("--out", *out, "The file to write; else standard output");
  return [out](Context& context) {
    write_or_print(*out, operations::processing_template(), context);
    return 0;
  };
}

Run bind_record(OptionBinder& binder) {
  auto options = std::make_shared<RecordOptions>();
  binder.input("FILE", options->in, "The file filled in; kartei processing template makes one",
               Presence::required);
  binder.output(
      "--out", options->out,
      "A page for a name that ends in .html, JSON for .json, else Markdown; without it Markdown on standard "
      "output");
  return [options](Context& context) { return run_record(*options, context); };
}

}  // namespace

const Command processing_template_command{
    "processing template",
    "Write what the company must fill in of the record of processing (GDPR 30)",
    "kartei processing template --out verzeichnis.toml",
    Writes::nothing,
    bind_template,
    Prints::text};

const Command processing_record_command{
    "processing record",
    "Write the record of processing, its gaps marked (GDPR 30)",
    "kartei processing record verzeichnis.toml --out verzeichnis.html    exit code 1: there are gaps\n"
    "  kartei processing record verzeichnis.toml --out verzeichnis.json",
    Writes::nothing,
    bind_record,
    Prints::text};

}  // namespace kartei::cli
