#include "operations/export/export_manifest.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>

namespace kartei::operations {
namespace {

using Json = nlohmann::ordered_json;

Json counts_json(const ExportSummary& summary) {
  Json list = Json::array();
  for (const ExportCount& count : summary.counts)
    list.push_back({{"result", count.result},
                    {"code", count.reason},
                    {"reason", count.sentence},
                    {"parties", count.parties}});
  return list;
}

Json duties_json(const ExportSummary& summary) {
  Json list = Json::array();
  for (const auto& [duty, what_to_do] : summary.duties)
    list.push_back({{"duty", to_text(duty)}, {"what_to_do", what_to_do}});
  return list;
}

}  // namespace

std::string manifest_of(const std::string& file) { return file + ".manifest.json"; }

std::string manifest(const ExportDraft& draft, const ExportSummary& summary, const ManifestFacts& facts) {
  Json made;
  made["file"] = std::filesystem::path(facts.file).filename().string();
  if (draft.is_split_by_owner) made["owner"] = facts.owner;
  made["sha256"] = facts.sha256;
  made["recipient"] = draft.recipient;
  made["channel"] = to_text(draft.aim.channel);
  made["purpose"] = draft.aim.purpose;
  made["day"] = kartei::to_text(draft.aim.day);
  made["rule_set"] = facts.rule_set;
  made["rule_set_sha256"] = facts.rule_set_sha256;
  made["segment"] = draft.segment;
  made["understood"] = facts.understood;
  made["columns"] = facts.columns;
  made["decided"] = summary.decided;
  made["exported"] = summary.exported;
  made["counts"] = counts_json(summary);
  made["duties"] = duties_json(summary);
  return made.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace kartei::operations
