#include "operations/history/history_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "model/error.hpp"
#include "operations/history/file_in_memory.hpp"

namespace kartei::operations {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t head_bytes = std::size_t{64} * 1024;

bool is_folder(const fs::path& path) {
  std::error_code none;
  return fs::is_directory(path, none);
}

bool is_maildir(const fs::path& path) { return is_folder(path / "cur") || is_folder(path / "new"); }

/// What lies in a folder, by name.
std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) entries.push_back(entry.path());
  if (error)
    throw Error(ErrorKind::io, fmt::format("{}: cannot be read: {}", folder.string(), error.message()));
  std::ranges::sort(entries);
  return entries;
}

bool is_shown_file(const fs::path& path) {
  std::error_code none;
  return fs::is_regular_file(path, none) && !path.filename().string().starts_with('.');
}

void add_maildir(const fs::path& folder, std::vector<HistoryFiles>& inputs) {
  HistoryFiles input{folder.string(), {}};
  for (const std::string_view part : {"cur", "new"})
    if (is_folder(folder / part))
      for (const fs::path& file : entries_of(folder / part))
        if (is_shown_file(file)) input.files.push_back(file.string());
  if (!input.files.empty()) inputs.push_back(std::move(input));
  for (const fs::path& entry : entries_of(folder))
    if (entry.filename().string().starts_with('.') && is_maildir(entry)) add_maildir(entry, inputs);
}

const importers::HistoryImporter* format_of(const std::string& path) {
  std::string head(head_bytes, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  return importers::detect_history(head);
}

void add_folder(const fs::path& folder, std::vector<HistoryFiles>& inputs) {
  HistoryFiles messages{folder.string(), {}};
  for (const fs::path& file : entries_of(folder)) {
    if (!is_shown_file(file)) continue;
    const importers::HistoryImporter* format = format_of(file.string());
    if (format != nullptr && format->name == "eml")
      messages.files.push_back(file.string());
    else
      inputs.push_back({file.string(), {file.string()}});
  }
  if (!messages.files.empty()) inputs.push_back(std::move(messages));
}

}  // namespace

std::vector<HistoryFiles> history_files(std::span<const std::string> paths) {
  std::vector<HistoryFiles> inputs;
  for (const std::string& path : paths) {
    const std::size_t before = inputs.size();
    if (is_maildir(path))
      add_maildir(path, inputs);
    else if (is_folder(path))
      add_folder(path, inputs);
    else
      inputs.push_back({path, {path}});
    if (inputs.size() == before)
      throw Error(ErrorKind::no_input, fmt::format("{}: there is no message in this folder", path));
  }
  return inputs;
}

const importers::HistoryImporter& history_importer_for(const HistoryFiles& input) {
  // Opening it tells what is wrong with it.
  for (const std::string& file : input.files) {
    const FileInMemory checked(file);
    if (const auto* found = importers::detect_history(checked.bytes().substr(0, head_bytes))) return *found;
  }
  std::string known;
  for (const importers::HistoryImporter& importer : importers::history_importers())
    known += (known.empty() ? "" : "; ") + std::string(importer.summary);
  throw Error(ErrorKind::input_unusable,
              fmt::format("{}: nothing that tells what happened; `kartei touch import` reads: {}", input.name,
                          known));
}

void read_history(const HistoryFiles& input, const importers::HistoryOptions& options,
                  const Environment& environment, importers::HistorySink& sink,
                  const std::function<void(const std::string& file, std::string_view bytes)>& begin) {
  const importers::HistoryImporter& importer = history_importer_for(input);
  for (const std::string& path : input.files) {
    stop_if_asked(environment);
    const FileInMemory file(path);
    if (begin) begin(path, file.bytes());
    try {
      importer.read(file.bytes(), options, sink);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::input_unusable) throw;
      throw Error(error.kind(), fmt::format("{}: {}", path, error.what()));
    }
  }
}

}  // namespace kartei::operations
