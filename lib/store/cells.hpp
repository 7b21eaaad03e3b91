/// Rows as stored: a JSON array of strings against the batch's header, trailing empty ones cut.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.hpp"
#include "model/raw_record.hpp"

namespace kartei::store {

/// `["Meyer","","Hans"]`. Cells left out in `cells` become empty strings.
[[nodiscard]] std::string to_json(std::span<const RawCell> cells);

/// A JSON array of strings as it is, nothing cut.
[[nodiscard]] std::string to_json(std::span<const std::string> texts);

/// `[12,40]`.
[[nodiscard]] std::string to_json(std::span<const PartyId> parties);

/// A JSON string with its quotes.
[[nodiscard]] std::string to_json_string(std::string_view text);

/// Reads what to_json() wrote. Throws Error{input_unusable} for anything else: the database was changed
/// by hand.
[[nodiscard]] std::vector<std::string> texts_from_json(std::string_view json);

}  // namespace kartei::store
