/// Mailboxes of a role, not of a person.
#pragma once

#include <string_view>

namespace kartei::normalise {

/// Whether the part before the @ names a role: "info", "vertrieb", "info.berlin"; case does not matter.
[[nodiscard]] bool is_role_mailbox(std::string_view local);

}  // namespace kartei::normalise
