#include "store/sidecar.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <fstream>
#include <system_error>

#include "consent/event.hpp"
#include "model/error.hpp"
#include "schema/queries/journal.hpp"
#include "schema/queries/suppression.hpp"
#include "store/consent_ledger.hpp"
#include "store/suppressions.hpp"
#include "text/text.hpp"

namespace kartei::store {
namespace {

namespace fs = std::filesystem;

/// The first line, before the key's fingerprint.
constexpr std::string_view head = "kartei-sidecar-1 ";

/// What `meta` calls the number of entries.
constexpr std::string_view count_name = "sidecar_entries";

[[noreturn]] void refuse(const fs::path& path, std::string_view what) {
  throw Error(ErrorKind::configuration,
              fmt::format("{}: {}; put the file back from its own backup, or name it with KARTEI_SIDECAR: "
                          "without it an objection could be forgotten",
                          path.string(), what));
}

std::string_view reason_of(consent::EventKind kind) {
  switch (kind) {
    case consent::EventKind::objected:
      return "objection";
    case consent::EventKind::withdrawn:
    case consent::EventKind::refused:
      return "withdrawal";
    default:
      return {};
  }
}

std::int64_t written_before(Store& store) {
  const auto text = store.database().text(schema::journal::read_meta, count_name);
  std::int64_t count = 0;
  if (text) std::from_chars(text->data(), text->data() + text->size(), count);
  return count;
}

std::string line_of(const SidecarEntry& entry) {
  return fmt::format("{} {} {} {}\n", to_text(entry.at), hex_of(entry.hash),
                     entry.channel ? to_text(*entry.channel) : "all", entry.reason);
}

std::optional<Digest> digest_of(std::string_view hex) {
  Digest digest{};
  if (hex.size() != 2 * digest.size()) return std::nullopt;
  for (std::size_t i = 0; i < digest.size(); ++i) {
    std::uint8_t byte = 0;
    const char* begin = hex.data() + 2 * i;
    if (std::from_chars(begin, begin + 2, byte, 16).ptr != begin + 2) return std::nullopt;
    digest[i] = static_cast<std::byte>(byte);
  }
  return digest;
}

std::optional<SidecarEntry> entry_of(std::string_view line) {
  const std::vector<std::string_view> words = text::split(line, ' ');
  if (words.size() != 4) return std::nullopt;
  const auto at = moment_from_text(words[0]);
  const auto hash = digest_of(words[1]);
  if (!at || !hash) return std::nullopt;
  return SidecarEntry{*hash, channel_from_text(words[2]), std::string(words[3]), *at};
}

void append_text(const fs::path& path, std::string_view text, bool is_new) {
  const int flags = O_WRONLY | O_APPEND | O_CLOEXEC | (is_new ? O_CREAT | O_EXCL : 0);
  const int descriptor = open(path.c_str(), flags, 0600);
  const bool is_written = descriptor >= 0 &&
                          write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                          fsync(descriptor) == 0;
  const std::string why = std::generic_category().message(errno);
  if (descriptor >= 0) close(descriptor);
  if (!is_written)
    throw Error(ErrorKind::io, fmt::format("{}: cannot be appended to ({})", path.string(), why));
}

}  // namespace

std::vector<SidecarEntry> sidecar_entries_of(Store& store, const SuppressionKey& key, OperationId operation) {
  std::vector<SidecarEntry> entries;
  for (const consent::Event& event : consent_events_of_operation(store, operation)) {
    if (reason_of(event.kind).empty() || event.value.empty()) continue;
    const auto kind = event.subject == consent::SubjectKind::postal_address ? SuppressedKind::postal_address
                                                                            : SuppressedKind::contact_point;
    entries.push_back({suppression_hash(key, kind, event.value), event.channel,
                       std::string(reason_of(event.kind)), event.happened_at});
  }
  sqlite::Rows rows = store.database().rows(schema::suppression::suppressions_of_operation, operation);
  while (rows.next())
    entries.push_back({digest_of(hex_of(rows.bytes(0))).value_or(Digest{}), channel_from_text(rows.text(1)),
                       rows.string(2), moment_from_text(rows.text(3)).value_or(Moment{})});
  return entries;
}

bool says_no(Store& store, OperationId operation) {
  return store.database().number(schema::suppression::says_no, operation).has_value();
}

void append_to_sidecar(Store& store, const fs::path& path, const SuppressionKey& key,
                       const std::vector<SidecarEntry>& entries) {
  if (entries.empty()) return;
  const bool is_new = written_before(store) == 0 && !fs::exists(path);
  if (!is_new) (void)read_sidecar(store, path, key);
  std::string text = is_new ? fmt::format("{}{}\n", head, key.fingerprint()) : std::string();
  for (const SidecarEntry& entry : entries) text += line_of(entry);
  append_text(path, text, is_new);
  const std::string count = std::to_string(written_before(store) + static_cast<std::int64_t>(entries.size()));
  store.database().run(schema::journal::write_meta, count_name, std::string_view(count));
}

std::vector<SidecarEntry> read_sidecar(Store& store, const fs::path& path, const SuppressionKey& key) {
  std::ifstream file(path);
  if (!file) refuse(path, "there is no such file of objections and erasures");
  std::string line;
  if (!std::getline(file, line) || !line.starts_with(head))
    refuse(path, "is no file of objections and erasures");
  if (line.substr(head.size()) != key.fingerprint()) refuse(path, "belongs to another key");
  std::vector<SidecarEntry> entries;
  while (std::getline(file, line)) {
    auto entry = entry_of(line);
    if (!entry) refuse(path, fmt::format("line {} is damaged", entries.size() + 2));
    entries.push_back(*std::move(entry));
  }
  if (static_cast<std::int64_t>(entries.size()) < written_before(store))
    refuse(path, "is older than the database: entries are missing");
  return entries;
}

}  // namespace kartei::store
