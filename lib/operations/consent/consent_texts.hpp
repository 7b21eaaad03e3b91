/// The versions of what people agree to.
#pragma once

#include <string>
#include <string_view>

#include "operations/environment.hpp"
#include "store/consent_ledger.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// Puts the text of a file on file, blanks around it cut; returns its SHA-256. Throws Error{usage} when it is
/// empty.
std::string add_consent_text(store::Store& store, const std::string& file, const std::string& language,
                             const Environment& environment);

/// The version whose SHA-256 begins so. Throws Error{usage} when none or several do.
[[nodiscard]] store::ConsentTextUse find_consent_text(store::Store& store, std::string_view sha256);

/// The first words of a wording, for a list.
[[nodiscard]] std::string beginning_of(std::string_view wording);

}  // namespace kartei::operations
