/// German words, for what is handed on to people, of what the code calls by English ones.
#pragma once

#include <string>
#include <string_view>

#include "model/contact.hpp"
#include "model/field.hpp"
#include "survivorship/survivorship.hpp"

namespace kartei::operations {

/// "Name", "Anschrift", "Telefon, E-Mail, Web".
[[nodiscard]] std::string_view german(survivorship::Group group);

/// What is done to values of a field, as the reason of a change: "international geschrieben".
[[nodiscard]] std::string_view usual_change(Field field);

/// "Widerspruch gegen Werbung (alle Wege)", "Einwilligung (email)".
[[nodiscard]] std::string german(const ConsentStatement& statement);

}  // namespace kartei::operations
