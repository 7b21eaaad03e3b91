/// Options and tables that the commands about a person's rights share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"
#include "cli/option_binder.hpp"
#include "operations/rights/request_register.hpp"
#include "operations/rights/subject_access.hpp"

namespace kartei::cli {

/// What the register of requests is told.
struct RequestOptions {
  std::string received;
  std::string note;
};
void bind_request(OptionBinder& binder, RequestOptions& options);

/// Throws Error{usage} for what is no day.
[[nodiscard]] operations::RequestAnswer answer_of(std::string_view kind, const RequestOptions& options,
                                                  const Context& context);

/// Who is to be told: data, not talk.
[[nodiscard]] OutputTable recipient_table(const std::vector<operations::Recipient>& recipients);

}  // namespace kartei::cli
