/// Files that history is read from.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "importers/history/history.hpp"
#include "operations/environment.hpp"

namespace kartei::operations {

/// What is imported as one: a file, a Maildir, or the single messages of a folder.
struct HistoryFiles {
  std::string name;                ///< as the user named it
  std::vector<std::string> files;  ///< in order; of a file itself
};

/// What the paths mean. Of a Maildir the messages of `cur` and `new`, its subfolders (".Sent") each by
/// itself; of another folder its messages (.eml) together, every other file by itself; hidden files are
/// passed over. Throws Error{no_input} for a folder without any.
[[nodiscard]] std::vector<HistoryFiles> history_files(std::span<const std::string> paths);

/// The format of these; throws Error{input_unusable} when none is recognised. Requires: there are files.
[[nodiscard]] const importers::HistoryImporter& history_importer_for(const HistoryFiles& input);

/// Reads all of them, `begin` is called before each. Throws as importers do, with the file's name in front,
/// Error{no_input} and Error{io}.
void read_history(const HistoryFiles& input, const importers::HistoryOptions& options,
                  const Environment& environment, importers::HistorySink& sink,
                  const std::function<void(const std::string& file, std::string_view bytes)>& begin = {});

}  // namespace kartei::operations
