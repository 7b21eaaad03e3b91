#include "selling/pipeline.hpp"

#include <algorithm>

#include "quality/rules_file.hpp"

namespace kartei::selling {
namespace {

constexpr std::int64_t most_days = 100'000;

Stage read_stage(const quality::TomlTable& table, const Pipeline& before) {
  table.allow_only({"name", "probability", "stale_after"});
  Stage stage{table.text("name"), static_cast<int>(table.number("probability", 0, 100)),
              static_cast<int>(table.number("stale_after", 1, most_days))};
  if (find_stage(before, stage.name) != nullptr) table.complain("name", "stands there twice");
  if (stage.name == "won" || stage.name == "lost")
    table.complain("name", "is what a deal becomes at its end; leave that stage out");
  return stage;
}

}  // namespace

const Pipeline& shipped_pipeline() {
  static const Pipeline pipeline = read_pipeline(shipped_pipeline_toml, "pipeline.toml");
  return pipeline;
}

Pipeline read_pipeline(std::string_view toml, std::string_view file_name) {
  Pipeline pipeline;
  quality::read_rules_file(toml, file_name, [&](const quality::TomlTable& root) {
    root.allow_only({"stage"});
    for (const quality::TomlTable& table : root.tables("stage"))
      pipeline.push_back(read_stage(table, pipeline));
  });
  return pipeline;
}

const Stage* find_stage(const Pipeline& pipeline, std::string_view name) {
  const auto found = std::ranges::find(pipeline, name, &Stage::name);
  return found == pipeline.end() ? nullptr : &*found;
}

std::vector<std::string_view> names_of(const Pipeline& pipeline) {
  std::vector<std::string_view> names;
  for (const Stage& stage : pipeline) names.push_back(stage.name);
  return names;
}

}  // namespace kartei::selling
