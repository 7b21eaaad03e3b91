/// The keys under which reference tables are searched; the same functions make the tables.
#pragma once

#include <string>
#include <string_view>

namespace kartei::reference {

/// A spelling of a legal form without what people vary: blanks, dots, brackets, "&" and its words, case.
/// "GmbH und Co. KG" to "gmbhcokg".
[[nodiscard]] std::string legal_form_key(std::string_view spelling);

/// A country's name, code or mark: folded by text::fold_ae(), without blanks. "U.S.A." to "usa".
[[nodiscard]] std::string country_key(std::string_view name);

}  // namespace kartei::reference
