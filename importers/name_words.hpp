/// Names of members and elements by which a record tells whom it is about.
#pragma once

#include <string_view>

namespace kartei::importers {

/// "Nachname", "firstName", "company_name": whether that is what a person's or a company's name is called.
[[nodiscard]] bool is_name_word(std::string_view name);

}  // namespace kartei::importers
