#include "cli/rights_options.hpp"

#include "cli/day_option.hpp"
#include "cli/reading_options.hpp"

namespace kartei::cli {

void bind_request(OptionBinder& binder, RequestOptions& options) {
  binder.text("--received", options.received, "The day the request came in; else today");
  binder.text("--note", options.note, "For the register of requests: how it came, what was answered");
}

operations::RequestAnswer answer_of(std::string_view kind, const RequestOptions& options,
                                    const Context& context) {
  operations::RequestAnswer answer;
  answer.kind = kind;
  answer.received = day_or_today(options.received, "--received", context);
  answer.note = options.note;
  answer.country = sender_country(context, {});
  return answer;
}

OutputTable recipient_table(const std::vector<operations::Recipient>& recipients) {
  OutputTable table{"to_be_told", {{"recipient"}, {"at"}, {"channel"}, {"purpose"}, {"value"}, {"file"}}, {}};
  for (const operations::Recipient& recipient : recipients)
    table.rows.push_back({recipient.name, recipient.at, recipient.channel, recipient.purpose, recipient.value,
                          recipient.file});
  return table;
}

}  // namespace kartei::cli
