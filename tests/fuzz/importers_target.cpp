/// Every importer of the list but that of pictures, whatever the bytes are. What begins with '<' is the rows
/// of a sheet, too: it is put in a workbook, since no mutation of a ZIP file gets past its checksums.
/// Pictures are taken apart by libraries and other programs, at a hundredth of the speed; the conformance
/// suite feeds them.

#include "importers/xlsx.hpp"
#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"
#include "tests/conformance/workbook_parts.hpp"
#include "tests/fuzz/target.hpp"
#include "text/text.hpp"

namespace kartei::fuzz {
namespace {

using namespace importers;

void require_readable(const Recording& recording) {
  require(recording.breaches.empty(), recording.breaches.empty() ? "" : recording.breaches.front());
  for (const RecordedTable& table : recording.tables)
    for (const std::string& column : table.columns)
      require(text::is_valid_utf8(column), "names of columns are UTF-8");
}

ImportOptions with_layout() {
  ImportOptions options;
  options.layout = FixedLayout{"", {{"Name", 2, 5}, {"Ort", 7, 3}, {"Notiz", 7, 1000}}, 1, "P"};
  return options;
}

/// The bytes, read by the importer or refused as a whole.
void try_importer(const Importer& importer, std::string_view bytes) {
  static const ImportOptions options = with_layout();
  const int sure = importer.recognises(bytes);
  require(sure >= 0 && sure <= 100, "certainty is a percentage");
  try {
    require_readable(read_all(importer, bytes, options));
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::input_unusable, "a file is refused in one way only");
  }
}

void try_all(std::string_view bytes) {
  for (const Importer& importer : importers::importers())
    if (!importer.is_picture) try_importer(importer, bytes);
}

}  // namespace

void try_input(std::string_view input) {
  try_all(input);
  if (input.starts_with('<')) try_importer(xlsx_importer, WorkbookParts{.rows = std::string(input)}.file());
}

}  // namespace kartei::fuzz
