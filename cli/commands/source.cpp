#include <fstream>
#include <iterator>
#include <memory>
#include <optional>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/source_settings.hpp"

namespace kartei::cli {
namespace {

struct SourceOptions {
  std::string name;
  std::string kind;
  std::string mapping;
  std::optional<std::int64_t> trust;
};

const std::vector<std::string>& kinds() {
  static const std::vector<std::string> words{"keyed", "full", "one-off"};
  return words;
}

std::string read_mapping(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorKind::no_input, path + ": no such mapping file");
  return {std::istreambuf_iterator<char>(file), {}};
}

operations::SourceChange change_of(const SourceOptions& options) {
  operations::SourceChange change;
  if (!options.kind.empty()) change.kind = store::source_kind_from_text(options.kind);
  if (options.trust) change.trust = static_cast<int>(*options.trust);
  if (!options.mapping.empty()) change.mapping = read_mapping(options.mapping);
  return change;
}

void report(Context& context, const std::string& source, OperationId operation) {
  context.summarise({"source",
                     {{"name"}, {"operation", CellKind::number}},
                     {{source, operation ? std::to_string(operation.value) : ""}}});
}

int list(Context& context) {
  store::Store store = open_store(context);
  OutputTable table{"sources", {{"name"}, {"kind"}, {"trust", CellKind::number}, {"mapping"}}, {}};
  for (const store::Source& source : store::sources(store)) {
    table.rows.push_back({source.name, std::string(store::to_text(source.kind)), std::to_string(source.trust),
                          source.mapping ? "pinned" : ""});
  }
  context.print(table);
  return 0;
}

int add(const SourceOptions& options, Context& context) {
  store::Store store = open_store(context);
  const operations::SourceChange given = change_of(options);
  store::Source source;
  source.name = options.name;
  source.kind = given.kind.value_or(source.kind);
  source.trust = given.trust.value_or(source.trust);
  source.mapping = given.mapping;
  report(context, source.name, operations::add_source(store, source, context.environment()));
  return 0;
}

int set(const SourceOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context, options.name,
         operations::set_source(store, options.name, change_of(options), context.environment()));
  return 0;
}

std::shared_ptr<SourceOptions> bind_settings(OptionBinder& binder) {
  auto options = std::make_shared<SourceOptions>();
  binder.text("NAME", options->name, "Name of the source", Presence::required);
  binder.choice("--kind", options->kind, kinds(),
                "keyed: rows have a number and replace each other, and every delivery must have it; one-off: "
                "comes once, more is added to it; full (each delivery is the whole list): not kept yet");
  binder.number("--trust", options->trust, {0, 100}, "0 to 100; where sources differ, the higher one wins");
  binder.input("--mapping", options->mapping,
               "Mapping file to pin: deliveries are read by it unless --mapping is given; empty: none");
  return options;
}

Run bind_list(OptionBinder&) { return list; }

Run bind_add(OptionBinder& binder) {
  return [options = bind_settings(binder)](Context& context) { return add(*options, context); };
}

Run bind_set(OptionBinder& binder) {
  return [options = bind_settings(binder)](Context& context) { return set(*options, context); };
}

}  // namespace

const Command source_list_command{"source list", "List the sources with their kind and trust",
                                  "kartei source list --format json", Writes::nothing, bind_list};
const Command source_add_command{"source add", "Make a source known before its first delivery",
                                 "kartei source add erp --kind keyed --trust 80", Writes::database, bind_add};
const Command source_set_command{"source set", "Change a source's kind, trust or mapping",
                                 "kartei source set fair-cards --trust 30    its values give way to others",
                                 Writes::database, bind_set};

}  // namespace kartei::cli
