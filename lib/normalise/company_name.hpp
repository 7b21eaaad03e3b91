/// Company names: the legal form told from the core.
#pragma once

#include <string_view>

#include "model/contact.hpp"

namespace kartei::normalise {

/// Reads a company's name, `addition` being what a second column ("Name 2") goes on with. The legal form is
/// found in all its spellings, the longest first, wherever it stands; "Firma" in front goes. What is told of
/// the company's state or part ("i. L.", "Niederlassung Wien") stays in name and core.
[[nodiscard]] CompanyName read_company(std::string_view written, std::string_view addition = {});

/// Whether a value that may be a person or a company is a company: a legal form, a sign or a word that
/// persons do not have ("&", "Autohaus"), digits.
[[nodiscard]] bool looks_like_company(std::string_view written);

}  // namespace kartei::normalise
