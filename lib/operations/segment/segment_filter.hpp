/// A segment as somebody names it: a saved one, or a filter.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "segment/segment.hpp"
#include "store/segment_query.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// What filters may use: what the database knows, and the stages of the pipeline that comes with Kartei.
[[nodiscard]] segment::Vocabulary filter_vocabulary(store::Store& store, Day today);

/// What may be asked of GDPR 9: only what the decision on consent looks at later.
enum class SensitiveFields : std::uint8_t { refused, decided };

/// Reads the name of a saved segment or a filter; nothing for an empty one. "90 days ago" counts from
/// `today`. Throws Error{usage} for what is neither, with the nearest name and the place, and Error{policy}
/// for attributes of special categories where nobody decides on them.
[[nodiscard]] std::optional<segment::Node> read_filter(store::Store& store, const std::string& written,
                                                       Day today,
                                                       SensitiveFields sensitive = SensitiveFields::refused);

/// The names of the attributes of special categories that a filter asks for, each once.
[[nodiscard]] std::vector<std::string> sensitive_fields(const std::optional<segment::Node>& filter);

}  // namespace kartei::operations
