/// What becomes of a row about somebody whom the database knows.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "store/sources.hpp"

namespace kartei::operations {

enum class OnMatch : std::uint8_t {
  update,  ///< it is evidence like any other; survivorship decides
  fill,    ///< it only fills in what nobody else says
  skip,    ///< it is not taken
  create,  ///< only its key tells who it is about; without one it is somebody new
};

/// "update", "fill", "skip", "create".
[[nodiscard]] std::string_view to_text(OnMatch on_match);
[[nodiscard]] std::optional<OnMatch> on_match_from_text(std::string_view text);

/// What holds unless something is told: a list that comes once, and whose trust nobody set, fills in.
[[nodiscard]] OnMatch usual_on_match(store::SourceKind kind, int trust);

/// The trust in a delivery's values: `trust` of its source, or less than that of any source when it only
/// fills in. `told` as its batch has it; empty: as usual.
[[nodiscard]] std::int32_t trust_of_delivery(store::SourceKind kind, int trust, std::string_view told);

}  // namespace kartei::operations
