#include "operations/backup/backup_manifest.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "model/error.hpp"
#include "operations/input/input_file.hpp"
#include "operations/output_file.hpp"
#include "store/cells.hpp"

namespace kartei::operations {

std::string backup_manifest_of(const std::string& file) { return file + ".manifest.json"; }

void write_backup_manifest(const std::string& file, const BackupFacts& facts) {
  const std::string name = store::to_json_string(std::filesystem::path(file).filename().string());
  write_file(
      backup_manifest_of(file),
      fmt::format("{{\n  \"file\": {},\n  \"sha256\": \"{}\",\n  \"bytes\": {},\n  \"made_at\": \"{}\",\n"
                  "  \"schema\": {},\n  \"parties\": {},\n  \"last_operation\": {},\n"
                  "  \"evidence\": {}\n}}\n",
                  name, facts.sha256, facts.bytes, to_text(facts.made_at), facts.schema, facts.parties,
                  facts.last_operation.value, store::to_json(facts.evidence)));
}

void demand_backup_manifest(const std::string& file) {
  const std::string manifest = backup_manifest_of(file);
  if (!std::filesystem::exists(manifest)) return;
  const std::string expected = fmt::format("\"sha256\": \"{}\"", read_input(file).sha256);
  if (read_input(manifest).bytes.find(expected) == std::string_view::npos)
    throw Error(ErrorKind::input_unusable,
                fmt::format("{}: is not the file that {} describes; it was changed or cut off since, take "
                            "another backup",
                            file, manifest));
}

}  // namespace kartei::operations
