/// Words and numbers that make two companies of two names that are alike.
#pragma once

#include <string_view>

#include "match/names.hpp"

namespace kartei::match {

/// Whether a person could doubt that two company names are one: a word or number stands on one side only, or
/// is no plain slip of its counterpart. "Windpark I" and "Windpark II", "Zschimmer" and "Zschimmer Handels"
/// differ, "Zschimmer Anlagenbau" and "Anlagenbau Zschimer" do not. Requires: both known.
[[nodiscard]] bool company_names_differ(const NamePool& companies, ValueId a, ValueId b);

/// Whether a word stands on one side only that makes another company of it: Verwaltungs-, Beteiligungs-,
/// Holding, Niederlassung, Filiale ..., or both are branches of two places. Takes the names as they were
/// added.
[[nodiscard]] bool parts_differ(std::string_view a, std::string_view b);

}  // namespace kartei::match
