/// Words by which cards tell what somebody does and where in the company, in German and English.
#pragma once

#include <string_view>

namespace kartei::card {

/// Whether the line names what somebody does: "Geschäftsführerin", "Head of Sales", "Leiter Einkauf".
[[nodiscard]] bool names_position(std::string_view line);

/// Whether the line is a part of a company: "Abteilung Einkauf", "Vertrieb Innendienst", "Human Resources".
[[nodiscard]] bool names_department(std::string_view line);

/// Whether a word before a person's name tells what that person is: "Inh. Petra Kern".
[[nodiscard]] bool is_role_before_name(std::string_view word);

}  // namespace kartei::card
