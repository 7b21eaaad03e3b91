/// Text for HTML pages.
#pragma once

#include <string>
#include <string_view>

namespace kartei::exports {

/// `text` as it may stand in an element or in a quoted attribute: & < > " ' written as references, control
/// characters and what is no UTF-8 replaced.
[[nodiscard]] std::string html_text(std::string_view text);

}  // namespace kartei::exports
