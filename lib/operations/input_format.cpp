#include "operations/input_format.hpp"

#include <fmt/format.h>

#include "model/error.hpp"

namespace kartei::operations {

const importers::Importer& importer_for(const InputFile& input, const std::string& from) {
  if (!from.empty()) {
    if (const importers::Importer* named = importers::find_importer(from)) return *named;
    std::string known;
    for (const importers::Importer& importer : importers::importers())
      known += (known.empty() ? "" : ", ") + std::string(importer.name);
    throw Error(ErrorKind::usage,
                fmt::format("--from '{}' is no format Kartei reads; it reads {}", from, known));
  }
  constexpr std::size_t head_bytes = std::size_t{64} << 10U;
  if (const importers::Importer* found =
          importers::detect(std::string_view(input.bytes).substr(0, head_bytes)))
    return *found;
  throw Error(
      ErrorKind::input_unusable,
      fmt::format("{}: no format that Kartei reads; save it as CSV, XLSX or vCard, or name the format with "
                  "--from",
                  input.name));
}

void read_with(const importers::Importer& importer, const InputFile& input,
               const importers::ImportOptions& options, importers::ImportSink& sink) {
  try {
    importer.read(input.bytes, options, sink);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::input_unusable) throw;
    throw Error(error.kind(), fmt::format("{}: {}", input.name, error.what()));
  }
}

}  // namespace kartei::operations
