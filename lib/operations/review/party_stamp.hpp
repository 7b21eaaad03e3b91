/// A party's key in a workbook: its number, and a stamp of its values by which a later change shows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/contact.hpp"
#include "model/ids.hpp"

namespace kartei::operations {

/// "17-9f86d081884c7d65". Two contacts of equal values have one stamp.
[[nodiscard]] std::string stamped_key(PartyId party, const Contact& contact);

/// The party of a stamped key; nothing when the text is none.
[[nodiscard]] std::optional<PartyId> party_of_key(std::string_view key);

}  // namespace kartei::operations
