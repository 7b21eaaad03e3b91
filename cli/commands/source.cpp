#include <charconv>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/import/retract.hpp"
#include "operations/import/source_settings.hpp"

namespace kartei::cli {
namespace {

struct SourceOptions {
  std::string name;
  std::string kind;
  std::string mapping;
  std::optional<std::int64_t> trust;
  std::string supplier;
  std::string obtained;
  std::vector<std::string> collective_keys;
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
  if (!options.supplier.empty()) change.supplier = options.supplier;
  if (!options.obtained.empty()) change.obtained = options.obtained;
  if (!options.collective_keys.empty()) change.collective_keys = options.collective_keys;
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
  source.supplier = given.supplier.value_or("");
  source.obtained = given.obtained.value_or("");
  source.collective_keys = given.collective_keys.value_or(std::vector<std::string>{});
  report(context, source.name, operations::add_source(store, source, context.environment()));
  return 0;
}

int set(const SourceOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context, options.name,
         operations::set_source(store, options.name, change_of(options), context.environment()));
  return 0;
}

OutputTable settings_table(const store::Source& source) {
  std::string collective;
  for (const std::string& key : source.collective_keys) collective += (collective.empty() ? "" : ", ") + key;
  return {"source",
          {{"name"},
           {"kind"},
           {"trust", CellKind::number},
           {"mapping"},
           {"supplier"},
           {"obtained"},
           {"collective_keys"}},
          {{source.name, std::string(store::to_text(source.kind)), std::to_string(source.trust),
            source.mapping ? "pinned" : "", source.supplier, source.obtained, collective}}};
}

int show(const SourceOptions& options, Context& context) {
  store::Store store = open_store(context);
  const auto source = store::find_source(store, options.name);
  if (!source)
    throw Error(ErrorKind::usage,
                "there is no source '" + options.name + "'; `kartei source list` names them");
  context.print(settings_table(*source));
  OutputTable table{"deliveries",
                    {{"delivery", CellKind::number},
                     {"file"},
                     {"sheet"},
                     {"data_date"},
                     {"records", CellKind::number},
                     {"rejected", CellKind::number},
                     {"operation", CellKind::number},
                     {"retracted_by", CellKind::number}},
                    {}};
  for (const store::Delivery& delivery : store::deliveries(store, source->id))
    table.rows.push_back({std::to_string(delivery.batch.value), delivery.file_name, delivery.table_name,
                          delivery.data_date, std::to_string(delivery.rows), std::to_string(delivery.rejects),
                          std::to_string(delivery.operation.value),
                          delivery.retracted_by ? std::to_string(delivery.retracted_by.value) : ""});
  context.print(table);
  return 0;
}

/// A number is a delivery, everything else a source.
operations::RetractSummary retract_what(const std::string& what, Context& context) {
  store::Store store = open_store(context);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(what.data(), what.data() + what.size(), number);
  if (error == std::errc() && end == what.data() + what.size())
    return operations::retract_delivery(store, {number}, context.environment());
  return operations::retract_source(store, what, context.environment());
}

int retract(const SourceOptions& options, Context& context) {
  const operations::RetractSummary summary = retract_what(options.name, context);
  context.summarise({"retracted",
                     {{"source"},
                      {"tables", CellKind::number},
                      {"records", CellKind::number},
                      {"derived", CellKind::number},
                      {"grants_invalidated", CellKind::number},
                      {"objections_kept", CellKind::number},
                      {"operation", CellKind::number}},
                     {{summary.source, std::to_string(summary.tables), std::to_string(summary.rows),
                       std::to_string(summary.derived), std::to_string(summary.consent.invalidated.size()),
                       std::to_string(summary.consent.objections.size()),
                       summary.operation ? std::to_string(summary.operation.value) : ""}}});
  return 0;
}

std::shared_ptr<SourceOptions> bind_settings(OptionBinder& binder) {
  auto options = std::make_shared<SourceOptions>();
  binder.text("NAME", options->name, "Name of the source", Presence::required);
  binder.choice("--kind", options->kind, kinds(),
                "keyed: rows have a number and replace each other, and every delivery must have it; one-off: "
                "comes once, more is added to it; full: each delivery is the whole list, so that empty cells "
                "and missing rows tell something");
  binder.number("--trust", options->trust, {0, 100}, "0 to 100; where sources differ, the higher one wins");
  binder.input("--mapping", options->mapping,
               "Mapping file to pin: deliveries are read by it unless --mapping is given; empty: none");
  binder.text("--supplier", options->supplier, "Who delivers the list, if not we ourselves");
  binder.text("--obtained", options->obtained,
              "Where the data comes from, as people must be told (GDPR Art. 14(2)(f))");
  binder.texts("--collective-key", options->collective_keys,
               "A key under which many are booked, as CPD or Barverkauf: it makes nobody one");
  return options;
}

Run bind_list(OptionBinder&) { return list; }

Run bind_add(OptionBinder& binder) {
  return [options = bind_settings(binder)](Context& context) { return add(*options, context); };
}

Run bind_show(OptionBinder& binder) {
  auto options = std::make_shared<SourceOptions>();
  binder.text("NAME", options->name, "Name of the source", Presence::required);
  return [options](Context& context) { return show(*options, context); };
}

Run bind_retract(OptionBinder& binder) {
  auto options = std::make_shared<SourceOptions>();
  binder.text("WHAT", options->name,
              "Number of a delivery, see `kartei source show`; or a source, for all of them",
              Presence::required);
  return [options](Context& context) { return retract(*options, context); };
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

const Command source_show_command{"source show", "Show a source's settings and what it delivered",
                                  "kartei source show erp", Writes::nothing, bind_show};
const Command source_retract_command{
    "source retract", "Take a bad delivery out, at any later time: values are computed from what remains",
    "kartei source retract 7       the delivery that `kartei source show` numbers so\n"
    "  kartei source retract messe   all that it ever delivered",
    Writes::database, bind_retract};

}  // namespace kartei::cli
