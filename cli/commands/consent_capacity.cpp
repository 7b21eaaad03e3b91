#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "operations/consent/consent_capacity.hpp"

namespace kartei::cli {
namespace {

struct CapacityOptions {
  std::string value;
  std::string capacity;
  std::string reason;
};

int run(const CapacityOptions& options, Context& context) {
  store::Store store = open_store(context);
  const std::string value =
      operations::note_capacity(store, options.value, *consent::capacity_from_text(options.capacity),
                                options.reason, context.environment());
  context.summarise(
      {"capacity", {{"value"}, {"capacity"}, {"reason"}}, {{value, options.capacity, options.reason}}});
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<CapacityOptions>();
  binder.text("VALUE", options->value, "The mailbox or telephone number", Presence::required);
  binder.choice("--as", options->capacity, {"business", "consumer"}, "How it is used", Presence::required);
  binder.text("--reason", options->reason, "How that is known", Presence::required);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command consent_capacity_command{
    "consent capacity", "Say that a value is used at work or in private, where that was derived otherwise",
    "kartei consent capacity +491712345678 --as business --reason \"Diensthandy laut Visitenkarte\"    "
    "counts from now",
    Writes::database, bind};

}  // namespace kartei::cli
