/// A segment's filter as somebody wrote it, held against the words that there are.
#pragma once

#include <optional>
#include <string>

#include "segment/segment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// Reads a filter; nothing for an empty one. Countries may be written in words ("Deutschland"). Throws
/// Error{usage} for what is no filter, and for a kind, country or source that there is not: such a condition
/// would yield nobody, or everybody, without a word.
[[nodiscard]] std::optional<segment::Node> read_filter(store::Store& store, const std::string& written);

}  // namespace kartei::operations
