/// Clusters as a table tells them: the key of each record, and in which cluster it is.
#pragma once

#include <map>
#include <string>

namespace kartei::operations {

struct ClusterFile {
  std::string path;
  std::string key;      ///< column of the keys; where the file has none of that name, `record`
  std::string cluster;  ///< column of the clusters
};

/// Ascending by key; rows without a key or a cluster are left out.
using ClusterOfKey = std::map<std::string, std::string, std::less<>>;

/// Throws Error{usage} when there are no such columns, Error{input_unusable} when a key stands at two
/// clusters; and as read_input().
[[nodiscard]] ClusterOfKey read_cluster_file(const ClusterFile& file);

}  // namespace kartei::operations
