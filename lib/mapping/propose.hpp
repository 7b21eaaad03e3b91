/// A first mapping for a file nobody has mapped yet: by the names of its columns, then by what stands in
/// them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mapping/mapping.hpp"

namespace kartei::mapping {

/// A column as it was met: its name and some of its values.
struct ColumnSample {
  std::string name;
  std::vector<std::string> values;  ///< not empty, in the order of the file; some hundred are plenty
};

struct ProposeOptions {
  std::string format;          ///< the importer's name; "vcard" settles what its columns mean
  std::string country = "DE";  ///< taken over into the mapping
};

/// The meaning of each column. Never fails: what nobody knows is ignored with confidence 0.
/// A header that is known decides; contents that contradict it lower the confidence and are told in
/// the reason. Several columns of one meaning are numbered, addresses as a whole.
/// Consent columns get a table of the usual words for yes and no; a sampled value outside of it is told in
/// the reason.
[[nodiscard]] Mapping propose(std::span<const ColumnSample> columns, const ProposeOptions& options);

/// Maps one more column that was announced after the mapping had been made (vCard), by its name alone.
void extend(Mapping& mapping, std::string_view column);

}  // namespace kartei::mapping
