#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "operations/rights/subject_find.hpp"

namespace kartei::cli {
namespace {

int run(const operations::SubjectTrace& trace, Context& context) {
  store::Store store = open_store(context);
  const auto found = operations::find_subjects(store, trace);
  OutputTable table{
      "parties", {{"party", CellKind::number}, {"name"}, {"address"}, {"contact_points"}, {"why"}}, {}};
  for (const operations::FoundSubject& subject : found) {
    std::string why;
    for (const std::string& reason : subject.why) why += (why.empty() ? "" : "; ") + reason;
    table.rows.push_back(
        {std::to_string(subject.party.value), subject.name, subject.address, subject.contact_points, why});
  }
  context.print(table);
  return found.empty() ? 1 : 0;
}

Run bind(OptionBinder& binder) {
  auto trace = std::make_shared<operations::SubjectTrace>();
  binder.text("--name", trace->name, "Words of the name, in any order");
  binder.text("--value", trace->value, "A mailbox or a telephone number");
  binder.text("--key", trace->key, "A customer number or another key of a source");
  return [trace](Context& context) { return run(*trace, context); };
}

}  // namespace

const Command subject_find_command{"subject find",
                                   "List every party that may be the person who asks, and why",
                                   "kartei subject find --name \"Anna Müller\" --value anna@example.de\n"
                                   "  kartei subject find --key 4711                     exit code 1: nobody",
                                   Writes::nothing, bind};

}  // namespace kartei::cli
