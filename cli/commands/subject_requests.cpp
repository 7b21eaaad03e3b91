#include <memory>

#include "cli/commands/rights_commands.hpp"
#include "cli/day_option.hpp"
#include "cli/reading_options.hpp"
#include "cli/rights_options.hpp"
#include "cli/selling_options.hpp"
#include "operations/rights/request_register.hpp"

namespace kartei::cli {
namespace {

struct NewRequest {
  std::int64_t party = 0;
  std::string kind;
  RequestOptions request;
};

int run_request(const NewRequest& options, Context& context) {
  store::Store store = open_store(context);
  const auto noted = operations::note_request(
      store,
      {PartyId{options.party}, options.kind, day_or_today(options.request.received, "--received", context),
       options.request.note, sender_country(context, {})},
      context.environment());
  context.summarise(
      {"request",
       {{"request", CellKind::number},
        {"due"},
        {"activity", CellKind::number},
        {"operation", CellKind::number}},
       {{std::to_string(noted.request), to_text(noted.due), std::to_string(noted.activity.value),
         noted.operation ? std::to_string(noted.operation.value) : ""}}});
  return 0;
}

struct AnswerOptions {
  std::int64_t request = 0;
  bool is_refused = false;
  std::string note;
};

int run_answer(const AnswerOptions& options, Context& context) {
  store::Store store = open_store(context);
  context.summarise(made("request", options.request,
                         operations::close_request(store, options.request, options.is_refused, options.note,
                                                   context.environment())));
  return 0;
}

int run_list(Context& context) {
  store::Store store = open_store(context);
  OutputTable table{"requests",
                    {{"request", CellKind::number},
                     {"party", CellKind::number},
                     {"kind"},
                     {"received"},
                     {"due"},
                     {"days_left", CellKind::number},
                     {"state"},
                     {"closed"},
                     {"note"}},
                    {}};
  for (const operations::RequestView& view : operations::list_requests(store, today(context)))
    table.rows.push_back({view.request == 0 ? "" : std::to_string(view.request),
                          std::to_string(view.party.value), view.kind, view.received, view.due,
                          view.state == "open" ? std::to_string(view.days_left) : "", view.state, view.closed,
                          view.note});
  context.print(table);
  return 0;
}

Run bind_new(OptionBinder& binder) {
  auto options = std::make_shared<NewRequest>();
  binder.number("PARTY", options->party, "Number of the party", Presence::required);
  binder.choice("--kind", options->kind, {"access", "erasure", "restriction", "rectification", "portability"},
                "What was asked for", Presence::required);
  bind_request(binder, options->request);
  return [options](Context& context) { return run_request(*options, context); };
}

Run bind_answer(OptionBinder& binder) {
  auto options = std::make_shared<AnswerOptions>();
  binder.number("REQUEST", options->request, "Number of the request", Presence::required);
  binder.flag("--refused", options->is_refused, "It was refused; say why with --note");
  binder.text("--note", options->note, "What was answered");
  return [options](Context& context) { return run_answer(*options, context); };
}

Run bind_list(OptionBinder&) { return run_list; }

}  // namespace

const Command subject_request_command{
    "subject request", "Enter what a person asked for, with the day until which it is to be answered",
    "kartei subject request 42 --kind access --received 20.11.2026    the last day becomes an activity\n"
    "  kartei subject access 42 --out auskunft_42                      closes it",
    Writes::database, bind_new};

const Command subject_answer_command{"subject answer", "Close a request that was answered by other means",
                                     "kartei subject answer 3 --note \"per Post beantwortet\"\n"
                                     "  kartei subject answer 4 --refused --note \"Identität nicht belegt\"",
                                     Writes::database, bind_answer};

const Command subject_requests_command{
    "subject requests", "List requests, open ones first, with the days left",
    "kartei subject requests    --format csv for the file of the auditor", Writes::nothing, bind_list};

}  // namespace kartei::cli
