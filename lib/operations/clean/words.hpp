/// German words of the cleaned workbook for what the code calls by English ones.
#pragma once

#include <string>
#include <string_view>

#include "model/contact.hpp"
#include "model/field.hpp"
#include "operations/clean/row_list.hpp"
#include "survivorship/survivorship.hpp"

namespace kartei::operations {

/// "Name", "Anschrift", "Telefon, E-Mail, Web".
[[nodiscard]] std::string_view german(survivorship::Group group);

/// What is done to values of a field, as the reason of a change: "international geschrieben".
[[nodiscard]] std::string_view usual_change(Field field);

/// The finding in German: by its code; in its own words where the code has none here.
[[nodiscard]] std::string what_in_german(const CleanFinding& finding);

/// What to do about it, in German; empty when nothing needs doing.
[[nodiscard]] std::string fix_in_german(const CleanFinding& finding);

/// "Widerspruch gegen Werbung (alle Wege)", "Einwilligung (email)".
[[nodiscard]] std::string german(const ConsentStatement& statement);

}  // namespace kartei::operations
