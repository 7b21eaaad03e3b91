/// Which importer reads a file.
#pragma once

#include <span>
#include <string>

#include "importers/importer.hpp"
#include "operations/input/input_file.hpp"

namespace kartei::operations {

/// The importer named `from`, or for an empty name the one that knows the file's content. Throws
/// Error{usage} for a name that is none, Error{input_unusable} when no importer knows the content.
[[nodiscard]] const importers::Importer& importer_for(const InputFile& input, const std::string& from);

/// Throws Error{usage} when an option for importers means nothing to the format of any of the files: it was
/// given because something else was meant. What cannot be read twice (standard input, pipes) passes.
void refuse_misfits(std::span<const std::string> paths, const std::string& from,
                    const importers::ImportOptions& options);

/// Reads the file with that importer. Importers do not know what their file is called: their
/// Error{input_unusable} gets the name in front.
void read_with(const importers::Importer& importer, const InputFile& input,
               const importers::ImportOptions& options, importers::ImportSink& sink);

}  // namespace kartei::operations
