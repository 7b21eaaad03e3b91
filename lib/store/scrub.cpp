#include "store/scrub.hpp"

#include <algorithm>
#include <fstream>

#include "model/error.hpp"
#include "schema/queries/erasure.hpp"
#include "schema/queries/journal.hpp"
#include "store/byte_search.hpp"
#include "store/evidence_folder.hpp"

namespace kartei::store {
namespace {

namespace fs = std::filesystem;

/// Beyond that a text may lie on several pages.
constexpr std::size_t longest_part = 100;
constexpr std::size_t block_size = 1U << 22U;

/// Looks through one file; each block begins with the end of the one before, so that nothing falls between.
void look_through(const fs::path& path, ByteSearch& search, std::vector<ByteFind>& finds) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorKind::io, path.string() + ": cannot be read to check that nothing is left");
  std::string bytes;
  std::uint64_t begin = 0;
  while (file) {
    const std::size_t kept = std::min(bytes.size(), longest_part);
    begin += bytes.size() - kept;
    bytes.erase(0, bytes.size() - kept);
    bytes.resize(kept + block_size);
    file.read(bytes.data() + kept, static_cast<std::streamsize>(block_size));
    bytes.resize(kept + static_cast<std::size_t>(file.gcount()));
    for (const ByteSearch::Found& found : search.look_through(bytes))
      finds.push_back({found.text, path, begin + found.at});
  }
}

/// A busy database answers with a row of 1 and does nothing.
bool is_checkpointed(Store& store) {
  return store.database().number(schema::erasure::truncate_write_ahead_log).value_or(1) == 0;
}

}  // namespace

void note_scrub_pending(Store& store, Moment at) {
  const std::string text = kartei::to_text(at);
  store.database().run(schema::erasure::write_scrub_pending, text);
}

bool is_scrub_pending(Store& store) {
  return store.database().text(schema::journal::read_meta, std::string_view("scrub_pending")).has_value();
}

bool scrub(Store& store) {
  try {
    if (!sweep_evidence(store)) return false;
    store.database().run(schema::erasure::vacuum);
    if (!is_checkpointed(store)) return false;
    store.database().run(schema::erasure::delete_scrub_pending);
    return is_checkpointed(store);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::locked) throw;
    return false;
  }
}

std::vector<ByteFind> find_bytes(const fs::path& database, const fs::path& folder,
                                 const std::vector<std::string>& texts) {
  std::vector<std::string> parts;
  for (const std::string& text : texts) parts.push_back(text.substr(0, longest_part));
  ByteSearch search(parts);
  std::vector<ByteFind> finds;
  look_through(database, search, finds);
  const fs::path log = database.string() + "-wal";
  if (fs::exists(log)) look_through(log, search, finds);
  if (fs::is_directory(folder))
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
      if (entry.is_regular_file()) look_through(entry.path(), search, finds);
  return finds;
}

}  // namespace kartei::store
