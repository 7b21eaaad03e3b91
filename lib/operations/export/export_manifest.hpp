/// What goes with a list: by which it can be told, a year later, what it was and whom it may serve for what.
#pragma once

#include <string>
#include <vector>

#include "consent/reasons.hpp"
#include "operations/export/export_list.hpp"

namespace kartei::operations {

/// Where it lies: beside the list, with its whole name.
[[nodiscard]] std::string manifest_of(const std::string& file);

struct ManifestFacts {
  std::string file;
  std::string owner;       ///< whose part of a split export it is; empty: nobody's, or not split
  std::string sha256;      ///< of the list
  std::string understood;  ///< the filter with its days; empty: all
  std::string rule_set;
  std::string rule_set_sha256;
  std::vector<std::string> columns;
};

/// One JSON object. Neither number nor time of the export: the same export has the same manifest.
[[nodiscard]] std::string manifest(const ExportDraft& draft, const ExportSummary& summary,
                                   const ManifestFacts& facts);

}  // namespace kartei::operations
