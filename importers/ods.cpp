#include "importers/ods.hpp"

#include <algorithm>

#include "importers/ods_content.hpp"
#include "importers/package.hpp"
#include "importers/sheet_table.hpp"
#include "importers/workbook_sheets.hpp"
#include "model/error.hpp"

namespace kartei::importers {
namespace {

constexpr std::string_view zip_magic = "PK\x03\x04";
constexpr std::string_view content_part = "content.xml";
constexpr std::string_view media_type = "application/vnd.oasis.opendocument.spreadsheet";

void read_content(const std::function<XmlSource()>& content, const ImportOptions& options, ImportSink& sink) {
  const std::vector<SheetName> names = read_ods_tables(content());
  const std::vector<std::size_t> chosen = chosen_sheets(names, options.table);
  OdsReader reader(content());
  for (std::size_t i = 0; i < names.size() && reader.next_table(); ++i) {
    if (std::ranges::find(chosen, i) == chosen.end()) continue;
    read_sheet_table(reader, names[i].name, notes_on(names, i, format::DateSystem::from_1900, options),
                     options, sink);
  }
}

/// Encrypted parts are no XML any more; the manifest says so.
void refuse_encrypted(const Package& package) {
  constexpr std::string_view manifest = "META-INF/manifest.xml";
  if (!package.has(manifest)) return;
  PartReader part = package.open(manifest);
  std::string text;
  std::array<char, 4096> buffer{};
  constexpr std::size_t enough = std::size_t{1} << 20U;
  for (std::size_t got = part.read(buffer); got > 0 && text.size() < enough; got = part.read(buffer))
    text.append(buffer.data(), got);
  if (text.find("encryption-data") != std::string::npos)
    throw Error(
        ErrorKind::input_unusable,
        "the spreadsheet is password-protected; open it in LibreOffice and save it without a password");
}

/// The type stands at the beginning, packed or not; other documents of the family have the same parts.
int recognises(std::string_view head) {
  constexpr int certain = 95;
  constexpr int likely = 40;
  constexpr std::size_t where_types_stand = 4096;
  const bool is_package = head.starts_with(zip_magic);
  const bool is_xml = head.find("<?xml") < 4 || head.starts_with("<office:document");
  if (!is_package && !is_xml) return 0;
  if (head.substr(0, where_types_stand).find(media_type) != std::string_view::npos) return certain;
  return is_package && head.find(content_part) != std::string_view::npos ? likely : 0;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  if (!bytes.starts_with(zip_magic)) return read_content([bytes] { return source_of(bytes); }, options, sink);
  const Package package(bytes);
  refuse_encrypted(package);
  if (!package.has(content_part))
    throw Error(ErrorKind::input_unusable,
                "this is no OpenDocument spreadsheet; let Kartei find out the format, or name another with "
                "--from");
  read_content([&package] { return source_of(package.open(content_part)); }, options, sink);
}

}  // namespace

constinit const Importer ods_importer{
    "ods",      "OpenDocument spreadsheets: ODS, FODS; each sheet is a table",
    "ods fods", "--header --sheet",
    recognises, read};

}  // namespace kartei::importers
