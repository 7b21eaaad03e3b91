#include <array>
#include <chrono>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "operations/segment/saved_segment.hpp"
#include "text/text.hpp"

namespace kartei::cli {
namespace {

struct SegmentOptions {
  std::string name;
  std::string filter;
  std::string description;
  bool replace = false;
};

void report(Context& context, const std::string& name, OperationId operation) {
  context.summarise({"segment",
                     {{"name"}, {"operation", CellKind::number}},
                     {{name, operation ? std::to_string(operation.value) : ""}}});
}

int add(const SegmentOptions& options, Context& context) {
  store::Store store = open_store(context);
  const auto if_saved = options.replace ? operations::IfSaved::replace : operations::IfSaved::refuse;
  report(context, options.name,
         operations::add_segment(store, {{}, options.name, options.filter, options.description}, if_saved,
                                 context.environment()));
  return 0;
}

int describe(const SegmentOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context, options.name,
         operations::describe_segment(store, options.name, options.description, context.environment()));
  return 0;
}

int remove(const SegmentOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context, options.name, operations::delete_segment(store, options.name, context.environment()));
  return 0;
}

int list(Context& context) {
  store::Store store = open_store(context);
  OutputTable table{"segments", {{"name"}, {"filter"}, {"description"}}, {}};
  for (const store::Segment& segment : store::segments(store))
    table.rows.push_back({segment.name, segment.filter, segment.description});
  context.print(table);
  return 0;
}

int show(const SegmentOptions& options, Context& context) {
  store::Store store = open_store(context);
  const store::Segment segment = operations::saved_segment(store, options.name);
  const store::SegmentCount count =
      operations::count_segment(store, options.name, context.environment().today());
  context.print({"segment",
                 {{"name"},
                  {"filter"},
                  {"description"},
                  {"people", CellKind::number},
                  {"organisations", CellKind::number}},
                 {{segment.name, segment.filter, segment.description, std::to_string(count.people),
                   std::to_string(count.organisations)}}});
  return 0;
}

int count(const SegmentOptions& options, Context& context) {
  store::Store store = open_store(context);
  const store::SegmentCount found =
      operations::count_segment(store, options.filter, context.environment().today());
  context.print({"count",
                 {{"people", CellKind::number}, {"organisations", CellKind::number}},
                 {{std::to_string(found.people), std::to_string(found.organisations)}}});
  return 0;
}

int explain(const SegmentOptions& options, Context& context) {
  store::Store store = open_store(context);
  const operations::ExplainedSegment explained =
      operations::explain_segment(store, options.filter, context.environment().today());
  OutputTable conditions{"conditions", {{"parties", CellKind::number}, {"condition"}}, {}};
  for (const auto& [condition, parties] : explained.conditions)
    conditions.rows.push_back({std::to_string(parties), condition});
  conditions.rows.push_back({std::to_string(explained.parties), explained.understood});
  OutputTable query{"query", {{"sql"}}, {}};
  for (const std::string_view line : text::split(explained.query.sql, '\n'))
    query.rows.push_back({std::string(line)});
  OutputTable values{"values", {{"parameter", CellKind::number}, {"value"}}, {}};
  for (const std::string& value : explained.query.values)
    values.rows.push_back({std::to_string(values.rows.size() + 1), value});
  context.print(conditions);
  context.print(query);
  context.print(values);
  return 0;
}

std::string_view type_word(segment::ValueType type) {
  constexpr std::array<std::string_view, 6> words{"text", "word", "number", "count", "amount", "day"};
  return words.at(static_cast<std::size_t>(type));
}

int fields(Context& context) {
  OutputTable table{"fields", {{"field"}, {"german"}, {"type"}, {"words"}}, {}};
  for (const segment::FieldEntry& entry : segment::all_fields())
    table.rows.push_back({std::string(entry.name), std::string(entry.german),
                          std::string(type_word(entry.type)), std::string(entry.words)});
  store::Store store = open_store(context);
  for (const segment::Attribute& attribute :
       store::vocabulary(store, context.environment().today()).attributes) {
    std::string words;
    for (const std::string& option : attribute.options) words += (words.empty() ? "" : ",") + option;
    table.rows.push_back({attribute.name, attribute.label, std::string(type_word(attribute.type)), words});
  }
  context.print(table);
  return 0;
}

Run bind_add(OptionBinder& binder) {
  auto options = std::make_shared<SegmentOptions>();
  binder.text("NAME", options->name, "What to call it", Presence::required);
  binder.text("FILTER", options->filter, "Who is in it: class in (A, B) and last touchpoint < 90 days ago",
              Presence::required);
  binder.text("--description", options->description, "What it is for");
  binder.flag("--replace", options->replace, "Give a segment that there is this filter");
  return [options](Context& context) { return add(*options, context); };
}

std::shared_ptr<SegmentOptions> bind_name(OptionBinder& binder) {
  auto options = std::make_shared<SegmentOptions>();
  binder.text("NAME", options->name, "A saved segment", Presence::required);
  return options;
}

Run bind_describe(OptionBinder& binder) {
  auto options = bind_name(binder);
  binder.text("TEXT", options->description, "What it is for", Presence::required);
  return [options](Context& context) { return describe(*options, context); };
}

Run bind_delete(OptionBinder& binder) {
  return [options = bind_name(binder)](Context& context) { return remove(*options, context); };
}

Run bind_show(OptionBinder& binder) {
  return [options = bind_name(binder)](Context& context) { return show(*options, context); };
}

Run bind_list(OptionBinder&) { return list; }
Run bind_fields(OptionBinder&) { return fields; }

std::shared_ptr<SegmentOptions> bind_segment(OptionBinder& binder) {
  auto options = std::make_shared<SegmentOptions>();
  binder.text("SEGMENT", options->filter, "A saved segment, or a filter", Presence::required);
  return options;
}

Run bind_count(OptionBinder& binder) {
  return [options = bind_segment(binder)](Context& context) { return count(*options, context); };
}

Run bind_explain(OptionBinder& binder) {
  return [options = bind_segment(binder)](Context& context) { return explain(*options, context); };
}

}  // namespace

const Command segment_add_command{
    "segment add", "Save a filter under a name",
    "kartei segment add Messe 'tag = Messe and country in (DE, AT)' --description 'Besucher 2026'    "
    "--segment Messe then selects them\n"
    "  kartei segment add A-Messe 'in segment Messe and class = A'    one segment of another",
    Writes::database, bind_add};
const Command segment_list_command{"segment list", "List the saved segments", "kartei segment list",
                                   Writes::nothing, bind_list};
const Command segment_show_command{"segment show", "Show a saved segment, and how many are in it now",
                                   "kartei segment show Messe", Writes::nothing, bind_show};
const Command segment_describe_command{"segment describe", "Say what a saved segment is for",
                                       "kartei segment describe Messe 'Besucher der Hausmesse 2026'",
                                       Writes::database, bind_describe};
const Command segment_count_command{
    "segment count", "Count who is in a segment",
    "kartei segment count 'postcode ~ \"63*\" and not deal.stage = won'    a filter, without saving it",
    Writes::nothing, bind_count};
const Command segment_delete_command{"segment delete", "Delete a saved segment",
                                     "kartei segment delete Messe", Writes::database, bind_delete};
const Command segment_explain_command{
    "segment explain", "Show what a filter was understood as, each condition's count, and its SQL",
    "kartei segment explain 'name sounds meier and last touchpoint < 90 days ago'", Writes::nothing,
    bind_explain};
const Command segment_fields_command{
    "segment fields", "List the fields that a filter may ask for",
    "kartei segment fields    those of all databases, then the attributes that yours defines",
    Writes::nothing, bind_fields};

}  // namespace kartei::cli
