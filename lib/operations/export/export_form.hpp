/// The forms in which newsletter tools take lists of recipients.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "operations/export/export_columns.hpp"

namespace kartei::operations {

/// cleverreach, mailchimp, brevo, rapidmail; all for e-mail, as CSV by RFC 4180.
[[nodiscard]] std::vector<std::string> export_form_names();

/// The columns of a form. Throws Error{usage} for a channel other than e-mail.
[[nodiscard]] ChosenColumns form_columns(std::string_view form, Channel channel);

}  // namespace kartei::operations
