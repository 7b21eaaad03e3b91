/// Which of a list of importers a file is for.
#pragma once

#include <span>
#include <string_view>

namespace kartei::importers {

/// The one most sure of these bytes, the first of equals; null when none is sure at all.
template <class Importer>
[[nodiscard]] const Importer* surest(std::span<const Importer> list, std::string_view head) {
  const Importer* found = nullptr;
  int certainty = 0;
  for (const Importer& importer : list) {
    const int sure = importer.recognises(head);
    if (sure <= certainty) continue;
    certainty = sure;
    found = &importer;
  }
  return found;
}

}  // namespace kartei::importers
