/// Where the fields of SAP's segments stand in flat IDocs. Source: SAP's parser descriptions of DEBMAS
/// and CREMAS (transaction WE60), fields of the first versions; later versions only append.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace kartei::importers {

struct IdocField {
  std::string_view name;
  std::size_t length = 0;  ///< in letters; each field begins where the one before ends
};

/// The fields of a segment's data; none for a segment that is not known.
[[nodiscard]] std::span<const IdocField> idoc_layout(std::string_view segment);

}  // namespace kartei::importers
