#include "operations/command_files.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <array>
#include <filesystem>
#include <string_view>
#include <vector>

#include "export/atomic_file.hpp"
#include "model/error.hpp"

namespace kartei::operations {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> database_parts{"", "-wal", "-shm", "-journal"};

/// What tells a file from others, whatever it is called.
class FileIdentity {
 public:
  explicit FileIdentity(const std::string& path) {
    struct stat found{};
    if (::stat(path == "-" ? "/dev/stdin" : path.c_str(), &found) == 0) {
      device_ = found.st_dev;
      inode_ = found.st_ino;
      return;
    }
    std::error_code ignored;
    resolved_ = fs::weakly_canonical(fs::absolute(path, ignored), ignored);
  }

  bool operator==(const FileIdentity&) const = default;

 private:
  dev_t device_ = 0;
  ino_t inode_ = 0;
  fs::path resolved_;  ///< of a file that is not there
};

struct KnownFile {
  FileIdentity identity;
  std::string is;  ///< "the database"
};

std::vector<KnownFile> files_of(const std::string& database) {
  if (database.empty()) return {};
  std::vector<KnownFile> known;
  for (const std::string_view part : database_parts)
    known.push_back({FileIdentity(database + std::string(part)),
                     part.empty() ? "the database" : "a file that belongs to the database"});
  return known;
}

void refuse_taken(const NamedFile& output, const FileIdentity& identity, std::span<const KnownFile> known) {
  for (const KnownFile& other : known)
    if (other.identity == identity)
      throw Error(ErrorKind::usage, fmt::format("{} {}: that is {}, which would be lost; name another file",
                                                output.option, output.path, other.is));
}

}  // namespace

void check_files(std::span<const NamedFile> files, const std::string& database) {
  std::vector<KnownFile> known = files_of(database);
  for (const NamedFile& file : files)
    if (file.use == FileUse::input)
      known.push_back({FileIdentity(file.path), fmt::format("the input {}", file.option)});
  for (const NamedFile& file : files) {
    if (file.use != FileUse::output) continue;
    const FileIdentity identity(file.path);
    refuse_taken(file, identity, known);
    known.push_back({identity, fmt::format("the output {}", file.option)});
    (void)exports::AtomicFile(file.path);
  }
}

}  // namespace kartei::operations
