#include "store/sidecar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>

#include "model/error.hpp"
#include "schema/queries/journal.hpp"
#include "schema/queries/sidecar.hpp"
#include "store/cells.hpp"
#include "store/sidecar_file.hpp"
#include "store/sqlite/transaction.hpp"
#include "store/suppressions.hpp"

namespace kartei::store {
namespace {

namespace fs = std::filesystem;
namespace queries = schema::sidecar;

/// What `meta` calls the bytes of the file that the database knows.
constexpr std::string_view position_name = "sidecar_bytes";

/// What the first line begins with, before the key's fingerprint.
constexpr std::string_view head = "kartei-sidecar-1 ";

constexpr std::size_t words_of_line = 7;

std::string head_line(std::string_view fingerprint) { return fmt::format("{}{}\n", head, fingerprint); }

std::string line_of(const SidecarEntry& entry) {
  const std::vector<std::string> words{entry.at,      entry.what,    entry.about,     hex_of(entry.hash),
                                       entry.channel, entry.purpose, entry.controller};
  return to_json(words) + '\n';
}

std::string lines_of(const std::vector<SidecarEntry>& entries) {
  std::string lines;
  for (const SidecarEntry& entry : entries) lines += line_of(entry);
  return lines;
}

std::optional<Digest> digest_from_hex(std::string_view hex) {
  Digest digest{};
  if (hex.size() != 2 * digest.size()) return std::nullopt;
  for (std::size_t i = 0; i < digest.size(); ++i) {
    std::uint8_t byte = 0;
    const std::string two(hex.substr(2 * i, 2));
    const char* const end = two.data() + two.size();
    if (std::from_chars(two.data(), end, byte, 16).ptr != end) return std::nullopt;
    digest[i] = static_cast<std::byte>(byte);
  }
  return digest;
}

[[noreturn]] void refuse(const fs::path& path, std::string_view what) {
  throw Error(ErrorKind::configuration,
              fmt::format("{}: {}; put the file back from its own backup", path.string(), what));
}

SidecarEntry entry_of(const fs::path& path, std::string_view line) {
  std::vector<std::string> words;
  try {
    words = texts_from_json(line);
  } catch (const Error&) {
    words.clear();
  }
  const auto hash = words.size() == words_of_line ? digest_from_hex(words[3]) : std::nullopt;
  if (!hash) refuse(path, fmt::format("a line is damaged: {}", line.substr(0, 60)));
  return {words[0], words[1], words[2], *hash, words[4], words[5], words[6]};
}

std::int64_t known_position(Store& store) {
  const auto text = store.database().text(schema::journal::read_meta, position_name);
  std::int64_t position = 0;
  if (text) std::from_chars(text->data(), text->data() + text->size(), position);
  return position;
}

void note_position(Store& store, std::int64_t position) {
  const std::string text = std::to_string(position);
  store.database().run(schema::journal::write_meta, position_name, std::string_view(text));
}

bool is_of_another_key(Store& store, const fs::path& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  if (!line.starts_with(head)) return true;
  const auto known = store.database().text(schema::journal::read_meta, std::string_view("suppression_key"));
  return known && line.substr(head.size()) != *known;
}

enum class Fit : std::uint8_t { fits, missing, foreign, behind, ahead };

Fit fit_now(Store& store, const fs::path& path) {
  const std::int64_t known = known_position(store);
  std::error_code none;
  const auto size = fs::file_size(path, none);
  if (none) return known == 0 ? Fit::fits : Fit::missing;
  if (is_of_another_key(store, path)) return Fit::foreign;
  if (static_cast<std::int64_t>(size) == known) return Fit::fits;
  return static_cast<std::int64_t>(size) < known ? Fit::behind : Fit::ahead;
}

/// Who writes is for a moment between file and commit: a file that is ahead is looked at again when nobody
/// is.
Fit fit_of(Store& store, const fs::path& path) {
  const Fit fit = fit_now(store, path);
  if (fit != Fit::ahead || store.database().in_transaction()) return fit;
  const sqlite::Transaction nobody_writes(store.database());
  return fit_now(store, path);
}

std::optional<PartyBirth> birth_in(const sqlite::Rows& rows, int column) {
  if (rows.integer(column) == 0) return std::nullopt;
  return PartyBirth{{rows.integer(column)}, {rows.integer(column + 1)}, rows.string(column + 2)};
}

SuppressedKind kind_of(std::string_view subject) {
  return subject == "postal_address" ? SuppressedKind::postal_address : SuppressedKind::contact_point;
}

void add_events(Store& store, const SuppressionKey& key, OperationId operation,
                std::vector<SidecarEntry>& entries) {
  sqlite::Rows rows = store.database().rows(queries::noes_of_operation, operation);
  while (rows.next()) {
    const auto birth = birth_in(rows, 7);
    const bool is_erased_or_undone = rows.text(2).empty() && !birth;
    if (is_erased_or_undone) continue;
    const Digest hash =
        birth ? tombstone_of(key, *birth) : suppression_hash(key, kind_of(rows.text(1)), rows.text(2));
    entries.push_back({rows.string(6), rows.string(0), rows.string(1), hash, rows.string(3), rows.string(4),
                       rows.string(5)});
  }
}

void add_suppressions(Store& store, OperationId operation, std::vector<SidecarEntry>& entries) {
  sqlite::Rows rows = store.database().rows(queries::suppressions_of_operation, operation);
  while (rows.next()) {
    const Digest hash = digest_from_hex(hex_of(rows.bytes(0))).value_or(Digest{});
    entries.push_back({rows.string(3), "suppressed", rows.string(2), hash, rows.string(1), {}, {}});
  }
}

void add_erasures(Store& store, const SuppressionKey& key, OperationId operation,
                  std::vector<SidecarEntry>& entries) {
  sqlite::Rows rows = store.database().rows(queries::erasures_of_operation, operation);
  while (rows.next())
    if (const auto birth = birth_in(rows, 1))
      entries.push_back({rows.string(0), "erased", "party", tombstone_of(key, *birth), {}, {}, {}});
}

}  // namespace

Digest tombstone_of(const SuppressionKey& key, const PartyBirth& birth) {
  return key.hash(fmt::format("party\x1f{}\x1f{}\x1f{}", birth.party.value, birth.operation.value, birth.at));
}

std::vector<PartyBirth> all_births(Store& store) {
  std::vector<PartyBirth> births;
  sqlite::Rows rows = store.database().rows(queries::all_births);
  while (rows.next())
    if (auto birth = birth_in(rows, 0)) births.push_back(*std::move(birth));
  return births;
}

std::vector<ValueSaid> all_values_said(Store& store) {
  std::vector<ValueSaid> values;
  sqlite::Rows rows = store.database().rows(queries::all_values_said);
  while (rows.next()) values.push_back({rows.text(0) == "postal_address", rows.string(1)});
  return values;
}

bool says_no(Store& store, OperationId operation) {
  return store.database().number(queries::says_no, operation).has_value();
}

std::vector<SidecarEntry> noes_of(Store& store, const SuppressionKey& key, OperationId operation) {
  std::vector<SidecarEntry> entries;
  add_events(store, key, operation, entries);
  add_suppressions(store, operation, entries);
  add_erasures(store, key, operation, entries);
  return entries;
}

bool is_sidecar_ahead(Store& store, const fs::path& path) { return fit_of(store, path) == Fit::ahead; }

std::string sidecar_problem(Store& store, const fs::path& path) {
  constexpr std::string_view where_it_is =
      "put it back from its own backup, or name it with KARTEI_SIDECAR; where it is lost for good, `kartei "
      "restore --without-sidecar` begins a new one";
  const std::string database = store.path().filename().string();
  switch (fit_of(store, path)) {
    case Fit::missing:
      return fmt::format("{}: the file of objections and erasures of {} is missing; {}", path.string(),
                         database, where_it_is);
    case Fit::foreign:
      return fmt::format("{}: is no file of objections and erasures of {}, but of another database; {}",
                         path.string(), database, where_it_is);
    case Fit::behind:
      return fmt::format("{}: is older than {} and lacks objections or erasures; {}", path.string(), database,
                         where_it_is);
    case Fit::ahead:
      return fmt::format(
          "{}: knows of objections or erasures that {} does not: an older copy of the database was put back, "
          "or a command was killed; `kartei restore` brings them in",
          path.string(), database);
    default:
      return {};
  }
}

void demand_sidecar(Store& store, const fs::path& path) {
  if (const std::string problem = sidecar_problem(store, path); !problem.empty())
    throw Error(ErrorKind::configuration, problem);
}

void append_to_sidecar(Store& store, const fs::path& path, const SuppressionKey& key,
                       const std::vector<SidecarEntry>& entries) {
  if (entries.empty()) return;
  demand_sidecar(store, path);
  const std::string lines = lines_of(entries);
  std::int64_t position = known_position(store);
  if (position > 0) {
    append_and_sync(path, lines);
    position += static_cast<std::int64_t>(lines.size());
  } else {
    const std::string whole = head_line(key.fingerprint()) + lines;
    write_and_sync(path, whole);
    position = static_cast<std::int64_t>(whole.size());
  }
  note_position(store, position);
}

SidecarNews sidecar_news(Store& store, const fs::path& path, const SuppressionKey& key) {
  const std::int64_t known = known_position(store);
  SidecarNews news{{}, known};
  const Fit fit = fit_of(store, path);
  if (fit == Fit::fits) return news;
  if (fit != Fit::ahead) throw Error(ErrorKind::configuration, sidecar_problem(store, path));
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  const std::string first = head_line(key.fingerprint());
  if (!text.starts_with(first)) refuse(path, "belongs to another key");
  text.resize(text.rfind('\n') + 1);
  std::string_view rest = text;
  rest.remove_prefix(std::max(static_cast<std::size_t>(known), first.size()));
  for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
    news.entries.push_back(entry_of(path, rest.substr(0, end)));
    rest.remove_prefix(end + 1);
  }
  news.end = static_cast<std::int64_t>(text.size());
  return news;
}

void note_sidecar_read(Store& store, const fs::path& path, const SidecarNews& news) {
  std::error_code none;
  if (fs::exists(path, none) && fs::file_size(path, none) > static_cast<std::uintmax_t>(news.end))
    fs::resize_file(path, static_cast<std::uintmax_t>(news.end));
  note_position(store, news.end);
}

void begin_sidecar_anew(Store& store, const fs::path& path, const SuppressionKey& key) {
  std::vector<SidecarEntry> entries;
  std::vector<OperationId> operations;
  {
    sqlite::Rows rows = store.database().rows(queries::all_operations_that_say_no);
    while (rows.next()) operations.push_back({rows.integer(0)});
  }
  for (const OperationId operation : operations) {
    std::vector<SidecarEntry> more = noes_of(store, key, operation);
    entries.insert(entries.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  const std::string whole = head_line(key.fingerprint()) + lines_of(entries);
  write_and_sync(path, whole);
  note_position(store, static_cast<std::int64_t>(whole.size()));
}

}  // namespace kartei::store
