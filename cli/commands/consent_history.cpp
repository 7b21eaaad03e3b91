#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/consent_options.hpp"
#include "cli/reading_options.hpp"
#include "operations/consent/consent_check.hpp"

namespace kartei::cli {
namespace {

struct HistoryOptions {
  std::string subject;
  std::string language;
};

int run(const HistoryOptions& options, Context& context) {
  store::Store store = open_store(context);
  context.print(event_table(operations::consent_history(store, options.subject), EventDetail::full,
                            language_of(options.language)));
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<HistoryOptions>();
  binder.text("PARTY|VALUE", options->subject, "Number of the party, or the mailbox or telephone number",
              Presence::required);
  bind_language(binder, options->language);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command consent_history_command{
    "consent history", "List what was said about contacting somebody, and when",
    "kartei consent history anna@example.de    every event, oldest first", Writes::nothing, bind};

}  // namespace kartei::cli
