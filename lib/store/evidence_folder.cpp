#include "store/evidence_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>

#include "model/error.hpp"
#include "schema/queries/consent.hpp"
#include "store/digest.hpp"
#include "store/sqlite/transaction.hpp"

namespace kartei::store {
namespace {

namespace fs = std::filesystem;

fs::path file_of(const Store& store, std::string_view sha256) { return evidence_folder(store) / sha256; }

/// 64 hexadecimal digits: what else lies in the folder is not ours.
bool is_evidence_name(std::string_view name) {
  return name.size() == 64 && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

void make_folder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) return;
  throw Error(ErrorKind::cannot_create, folder.string() +
                                            ": cannot be made: " + std::generic_category().message(errno) +
                                            "; evidence is kept beside the database");
}

[[noreturn]] void fail(const fs::path& file, int descriptor) {
  const std::string why = std::generic_category().message(errno);
  if (descriptor >= 0) ::close(descriptor);
  throw Error(ErrorKind::io, file.string() + ": cannot be written: " + why);
}

void write_all(int descriptor, std::string_view bytes, const fs::path& file) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(file, descriptor);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// Whole or not at all: the name promises the bytes.
void write_whole(const fs::path& file, std::string_view bytes) {
  const fs::path part = file.string() + ".part";
  const int descriptor = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (descriptor < 0) fail(part, descriptor);
  write_all(descriptor, bytes, part);
  if (::fsync(descriptor) != 0) fail(part, descriptor);
  ::close(descriptor);
  fs::rename(part, file);
}

void drop(const Store& store, const std::string& sha256) {
  std::error_code ignored;
  fs::remove(file_of(store, sha256), ignored);
}

/// Requires: a write transaction.
void drop_unneeded(Store& store) {
  const std::vector<std::string> needed = needed_evidence(store);
  std::vector<std::string> unneeded;
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(evidence_folder(store), none))
    if (const std::string name = entry.path().filename().string();
        is_evidence_name(name) && !std::ranges::binary_search(needed, name))
      unneeded.push_back(name);
  for (const std::string& name : unneeded) drop(store, name);
}

}  // namespace

fs::path evidence_folder(const Store& store) { return store.path().string() + ".evidence"; }

NewEvidence::~NewEvidence() {
  for (const std::string& sha256 : written_) drop(store_, sha256);
}

void NewEvidence::keep(const std::string& sha256, std::string_view bytes) {
  const fs::path file = file_of(store_, sha256);
  if (fs::exists(file)) return;
  make_folder(evidence_folder(store_));
  written_.push_back(sha256);
  write_whole(file, bytes);
}

/// Of what can be read of it; that of nothing when it is not there.
std::string hash_of_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return sha256_hex_of(std::string{std::istreambuf_iterator<char>(file), {}});
}

std::vector<std::string> needed_evidence(Store& store) {
  std::vector<std::string> needed;
  sqlite::Rows rows = store.database().rows(schema::consent::all_needed_evidence);
  while (rows.next()) needed.push_back(rows.string(0));
  return needed;
}

bool sweep_evidence(Store& store) {
  try {
    sqlite::Transaction nobody_writes(store.database());
    drop_unneeded(store);
    nobody_writes.roll_back();
    return true;
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::locked) throw;
    return false;
  }
}

std::vector<std::string> changed_evidence_files(Store& store) {
  std::set<std::string> changed;
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(evidence_folder(store), none)) {
    const std::string name = entry.path().filename().string();
    if (hash_of_file(entry.path()) != name) changed.insert(entry.path().string());
  }
  sqlite::Rows rows = store.database().rows(schema::consent::all_evidence_places);
  while (rows.next()) {
    const fs::path kept = file_of(store, rows.string(0));
    const fs::path told = rows.string(1);
    if (!fs::exists(kept, none) && hash_of_file(told) != rows.text(0)) changed.insert(told.string());
  }
  return {changed.begin(), changed.end()};
}

}  // namespace kartei::store
