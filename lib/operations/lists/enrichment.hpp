/// What one contact knows and another lacks.
#pragma once

#include "model/contact.hpp"

namespace kartei::operations {

/// The values of `theirs` that `own` lacks, and nothing else. Single values fill what is empty; an address
/// only comes whole, where there is none, as do a company's name and legal form; of phones, mailboxes and the
/// like each that is not there yet. Names stay as they are but for title, gender and birth name. What
/// somebody agreed to, tags and notes are no values to hand on.
[[nodiscard]] Contact lacking_values(const Contact& own, const Contact& theirs);

/// `own` with these values added.
[[nodiscard]] Contact with_values(Contact own, const Contact& values);

}  // namespace kartei::operations
