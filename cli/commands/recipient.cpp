#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "operations/export/recipient.hpp"

namespace kartei::cli {
namespace {

struct RecipientOptions {
  std::string name;
  std::string role = "internal";
  std::string contract;
  std::string country;
};

int add(const RecipientOptions& options, Context& context) {
  const std::string country = options.country.empty() ? "DE" : country_of(options.country);
  store::Store store = open_store(context);
  const OperationId operation = operations::add_recipient(
      store, {0, options.name, options.role, options.contract, country}, context.environment());
  context.summarise({"recipient",
                     {{"name"}, {"operation", CellKind::number}},
                     {{options.name, operation ? std::to_string(operation.value) : ""}}});
  return 0;
}

int list(Context& context) {
  store::Store store = open_store(context);
  OutputTable table{"recipients", {{"name"}, {"role"}, {"contract"}, {"country"}}, {}};
  for (const store::Recipient& one : store::recipients(store))
    table.rows.push_back({one.name, one.role, one.contract, one.country});
  context.print(table);
  return 0;
}

Run bind_add(OptionBinder& binder) {
  auto options = std::make_shared<RecipientOptions>();
  binder.text("NAME", options->name, "Who gets lists, as exports name it", Presence::required);
  binder.choice(
      "--role", options->role, {"internal", "processor", "controller", "joint"},
      "What it is by the GDPR: ourselves (default), a processor, a controller of its own, or joint");
  binder.text("--contract", options->contract, "Number or file of the contract; a processor needs one");
  binder.text("--country", options->country, "Where the data goes (default DE)");
  return [options](Context& context) { return add(*options, context); };
}

Run bind_list(OptionBinder&) { return list; }

}  // namespace

const Command recipient_add_command{
    "recipient add", "Define who gets lists",
    "kartei recipient add 'Agentur X' --role processor --contract AV-2026-07 --country AT", Writes::database,
    bind_add};
const Command recipient_list_command{"recipient list", "List the recipients of lists",
                                     "kartei recipient list", Writes::nothing, bind_list};

}  // namespace kartei::cli
