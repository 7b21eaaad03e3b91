/// From a record's cells to a contact draft, by a mapping.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "mapping/mapping.hpp"
#include "model/contact.hpp"
#include "model/diagnostic.hpp"
#include "model/raw_record.hpp"

namespace kartei::mapping {

/// The record's values by what they mean, ordered by column: trimmed, empty and ignored ones left out. A
/// label column (Google) turns its value into the use or kind it names; cells that hold several values joined
/// by " ::: " give one value each, of the same target. Consent columns are not among them: see
/// consent_statements(). Of several persons with numbers of their own the first one's: see named_persons.hpp.
/// Requires: a mapping made for the file's columns by propose(), apply() and extend().
[[nodiscard]] ContactDraft draft(const Mapping& mapping, std::span<const RawCell> cells);

/// What the consent columns of a record say; values that mean nothing are left out. A value whose meaning the
/// mapping does not tell counts as an objection where a yes does, with a warning unless it is a day; where a
/// yes is a permission it says nothing, with a warning.
[[nodiscard]] std::vector<ConsentStatement> consent_statements(const Mapping& mapping,
                                                               std::span<const RawCell> cells,
                                                               std::vector<Diagnostic>& findings);

}  // namespace kartei::mapping
