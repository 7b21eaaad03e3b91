#include "tests/conformance/xls_parts.hpp"

#include "tests/conformance/compound_builder.hpp"

namespace kartei::importers {
namespace {

constexpr std::size_t longest_record = 8224;
constexpr char is_wide = 1;

/// Texts in records of which the later ones begin with the flags of the text that they continue.
std::string shared_text_records(const std::vector<std::string>& texts) {
  std::string records;
  std::uint16_t kind = 0x00FC;
  std::string body = little(texts.size(), 4) + little(texts.size(), 4);
  const auto flush = [&] {
    records += xls_record(kind, body);
    kind = 0x003C;
    body.clear();
  };
  for (const std::string& text : texts) {
    if (body.size() + 3 > longest_record) flush();
    const std::string wide = utf16le(text);
    body += little(wide.size() / 2, 2) + is_wide;
    for (std::size_t at = 0; at < wide.size(); at += 2) {
      if (body.size() + 2 > longest_record) {
        flush();
        body += is_wide;
      }
      body += wide.substr(at, 2);
    }
  }
  flush();
  return records;
}

}  // namespace

std::string xls_record(std::uint16_t kind, std::string_view body) {
  return little(kind, 2) + little(body.size(), 2) + std::string(body);
}

std::string xls_text(std::string_view text) {
  const std::string wide = utf16le(text);
  return little(wide.size() / 2, 2) + is_wide + wide;
}

std::string XlsParts::stream() const {
  const std::string begin = xls_record(0x0809, little(0x0600, 2) + little(0x0005, 2) + std::string(12, '\0'));
  const std::string end = xls_record(0x000A, "");
  const std::string texts = shared_text_records(shared_texts);
  const std::string name = std::string(1, static_cast<char>(sheet_name.size())) + '\0' + sheet_name;
  const std::size_t sheet_record = 4 + 6 + name.size();
  const std::size_t sheet_begin =
      begin.size() + more_globals.size() + sheet_record + texts.size() + end.size();
  return begin + more_globals + xls_record(0x0085, little(sheet_begin, 4) + std::string(2, '\0') + name) +
         texts + end + xls_record(0x0809, little(0x0600, 2) + little(0x0010, 2) + std::string(12, '\0')) +
         cells + end;
}

std::string XlsParts::file() const { return compound_file({{"Workbook", stream()}}); }

}  // namespace kartei::importers
