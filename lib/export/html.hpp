/// HTML pages that stand alone, and text in them.
#pragma once

#include <string>
#include <string_view>

namespace kartei::exports {

/// `text` as it may stand in an element or in a quoted attribute: & < > " ' written as references, control
/// characters and what is no UTF-8 replaced.
[[nodiscard]] std::string html_text(std::string_view text);

/// A whole page in German: `title` as its title and heading, then `body`, which is HTML. Nothing of it runs,
/// and nothing is fetched, whatever a text says. `own_style` is CSS beside that of all pages, which sets
/// sections, tables, numbers (class n), what is secondary (soft) and what is wide (scroll).
[[nodiscard]] std::string html_page(std::string_view title, std::string_view body,
                                    std::string_view own_style = {});

}  // namespace kartei::exports
