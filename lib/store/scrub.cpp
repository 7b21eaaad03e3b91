#include "store/scrub.hpp"

#include <algorithm>
#include <bitset>
#include <cstring>
#include <fstream>
#include <memory>

#include "model/error.hpp"
#include "schema/queries/erasure.hpp"
#include "schema/queries/journal.hpp"
#include "store/evidence_folder.hpp"

namespace kartei::store {
namespace {

namespace fs = std::filesystem;

/// Beyond that a text may lie on several pages.
constexpr std::size_t longest_part = 100;
constexpr std::size_t block_size = 1U << 22U;

/// Looks for many texts in one pass: by their first bytes.
class ByteSearch {
 public:
  explicit ByteSearch(const std::vector<std::string>& texts) : is_found_(texts.size()) {
    for (std::size_t i = 0; i < texts.size(); ++i)
      parts_.push_back({head_of(texts[i].data()), i, texts[i].substr(0, longest_part)});
    std::ranges::sort(parts_, {}, &Part::head);
    for (const Part& part : parts_) may_begin_.set(slot_of(part.head));
  }

  /// Each block begins with the end of the one before, so that nothing falls between.
  void look_through(const fs::path& path) {
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
      for (std::size_t at = 0; at + head_size <= bytes.size(); ++at)
        if (may_begin_[slot_of(head_of(bytes.data() + at))]) note(bytes, at, path, begin);
    }
  }

  [[nodiscard]] std::vector<ByteFind> take() { return std::move(found_); }

 private:
  using Head = std::uint32_t;
  static constexpr std::size_t head_size = sizeof(Head);
  static constexpr std::size_t slots = 1U << 20U;

  struct Part {
    Head head = 0;
    std::size_t text = 0;
    std::string bytes;
  };

  static Head head_of(const char* bytes) {
    Head head = 0;
    std::memcpy(&head, bytes, head_size);
    return head;
  }
  static std::size_t slot_of(Head head) { return (head * 2'654'435'761U) / (std::uint64_t{1} << 12U); }

  void note(std::string_view bytes, std::size_t at, const fs::path& path, std::uint64_t begin) {
    for (const Part& part : std::ranges::equal_range(parts_, head_of(bytes.data() + at), {}, &Part::head)) {
      if (is_found_[part.text] || !bytes.substr(at).starts_with(part.bytes)) continue;
      is_found_[part.text] = true;
      found_.push_back({part.text, path, begin + at});
    }
  }

  std::vector<Part> parts_;  ///< by head
  std::bitset<slots> may_begin_;
  std::vector<bool> is_found_;
  std::vector<ByteFind> found_;
};

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
  const auto search = std::make_unique<ByteSearch>(texts);
  search->look_through(database);
  const fs::path log = database.string() + "-wal";
  if (fs::exists(log)) search->look_through(log);
  if (fs::is_directory(folder))
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
      if (entry.is_regular_file()) search->look_through(entry.path());
  return search->take();
}

}  // namespace kartei::store
