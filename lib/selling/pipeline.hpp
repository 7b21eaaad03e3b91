/// The stages that deals go through.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kartei::selling {

/// One entry of pipeline.toml.
struct Stage {
  std::string name;
  int probability = 0;  ///< per cent, of deals without one of their own
  int stale_after = 0;  ///< days without anything happening
};

/// In their order; at least one, no two of one name.
using Pipeline = std::vector<Stage>;

/// The text of the pipeline that comes with Kartei.
extern const std::string_view shipped_pipeline_toml;
[[nodiscard]] const Pipeline& shipped_pipeline();

/// Throws Error{configuration} with `file_name`, line and what to write instead.
[[nodiscard]] Pipeline read_pipeline(std::string_view toml, std::string_view file_name);

/// The stage of that name; null when the pipeline has none, as for deals of an older pipeline.
[[nodiscard]] const Stage* find_stage(const Pipeline& pipeline, std::string_view name);

[[nodiscard]] std::vector<std::string_view> names_of(const Pipeline& pipeline);

}  // namespace kartei::selling
