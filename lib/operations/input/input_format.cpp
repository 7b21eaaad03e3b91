#include "operations/input/input_format.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>
#include <vector>

#include "format/compound_file.hpp"
#include "importers/history/history.hpp"
#include "model/error.hpp"
#include "model/reading_option.hpp"
#include "operations/input/card_sink.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

constexpr std::size_t head_bytes = std::size_t{64} << 10U;

std::vector<std::string_view> given(const importers::ImportOptions& options) {
  std::vector<std::string_view> names;
  if (!options.encoding.empty()) names.emplace_back(reading_option::encoding);
  if (!options.delimiter.empty()) names.emplace_back(reading_option::delimiter);
  if (options.has_header) names.emplace_back(reading_option::header);
  if (!options.table.empty()) names.emplace_back(reading_option::sheet);
  if (!options.note.empty()) names.emplace_back(reading_option::note);
  if (options.layout) names.emplace_back(reading_option::layout);
  if (!options.query.empty()) names.emplace_back(reading_option::query);
  return names;
}

/// The importer of a file that is not read yet; null when it cannot be told.
const importers::Importer* expected_importer(const std::string& path, const std::string& from) {
  if (is_connection(path)) return importers::find_importer(read_input(path).scheme);
  if (!from.empty()) return importers::find_importer(from);
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return nullptr;
  std::string head(head_bytes, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  return importers::detect(head);
}

/// The bytes of the file in the same folder that has the same name and that ending.
std::optional<std::string> file_beside(const std::string& name, std::string_view ending) {
  const std::filesystem::path path(name);
  const std::string wanted = fmt::format(".{}", ending);
  std::error_code ignored;
  const std::filesystem::path folder =
      path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    const std::filesystem::path& other = entry.path();
    if (other.stem() != path.stem() || text::to_lower(other.extension().string()) != wanted) continue;
    return read_input(other.string()).bytes;
  }
  return std::nullopt;
}

}  // namespace

const importers::Importer& importer_for(const InputFile& input, const std::string& from) {
  if (!input.scheme.empty()) return *importers::find_importer(input.scheme);
  if (!from.empty()) {
    if (const importers::Importer* named = importers::find_importer(from)) return *named;
    std::string known;
    for (const importers::Importer& importer : importers::importers())
      known += (known.empty() ? "" : ", ") + std::string(importer.name);
    throw Error(ErrorKind::usage,
                fmt::format("--from '{}' is no format Kartei reads; it reads {}", from, known));
  }
  if (const auto* history = importers::detect_history(std::string_view(input.bytes).substr(0, head_bytes)))
    throw Error(ErrorKind::input_unusable,
                fmt::format("{}: {} tells what happened, and is no list of contacts; take it in with "
                            "`kartei touch import {}`",
                            input.name, history->summary, input.name));
  // The directory of a compound file, by which its kinds differ, may lie anywhere in it.
  const bool needs_all = format::CompoundFile::is_one(input.bytes);
  if (const importers::Importer* found = importers::detect(
          std::string_view(input.bytes).substr(0, needs_all ? input.bytes.size() : head_bytes)))
    return *found;
  throw Error(
      ErrorKind::input_unusable,
      fmt::format("{}: no format that Kartei reads; save it as CSV, XLSX or vCard, or name the format with "
                  "--from",
                  input.name));
}

void refuse_misfits(std::span<const std::string> paths, const std::string& from,
                    const importers::ImportOptions& options) {
  const std::vector<std::string_view> names = given(options);
  if (names.empty()) return;
  std::string heeded;
  std::string formats;
  for (const std::string& path : paths) {
    const importers::Importer* importer = expected_importer(path, from);
    if (importer == nullptr) return;
    heeded += fmt::format(" {}", importer->heeds);
    if (formats.find(importer->name) == std::string::npos)
      formats += fmt::format("{}{}", formats.empty() ? "" : ", ", importer->name);
  }
  for (const std::string_view name : names)
    if (heeded.find(name) == std::string::npos)
      throw Error(ErrorKind::usage,
                  fmt::format("{} means nothing to the format {}; leave it out", name, formats));
}

void read_with(const importers::Importer& importer, const InputFile& input,
               const importers::ImportOptions& options, importers::ImportSink& sink) {
  importers::ImportOptions with_neighbours = options;
  with_neighbours.beside = [&input](std::string_view ending) { return file_beside(input.name, ending); };
  try {
    if (!input.scheme.empty()) {
      importer.read_connection(input.address, options, sink);
    } else if (importer.gives_lines) {
      CardSink cards(sink);
      importer.read(input.bytes, with_neighbours, cards);
    } else {
      importer.read(input.bytes, with_neighbours, sink);
    }
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::input_unusable) throw;
    throw Error(error.kind(), fmt::format("{}: {}", input.name, error.what()));
  }
}

}  // namespace kartei::operations
