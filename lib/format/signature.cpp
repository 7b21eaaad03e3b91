#include "format/signature.hpp"

#include <algorithm>
#include <array>

#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::format {

namespace {

constexpr std::array signatures = {
    Signature{"PK\x03\x04", Family::zip, "a ZIP package such as an Excel workbook"},
    Signature{"PK\x05\x06", Family::zip, "an empty ZIP package"},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Family::compound, "an old Office file (XLS, MSG)"},
    Signature{"%PDF-", Family::binary, "a PDF document"},
    Signature{"\x89PNG", Family::binary, "a PNG picture"},
    Signature{"\xFF\xD8\xFF", Family::binary, "a JPEG picture"},
    Signature{"GIF8", Family::binary, "a GIF picture"},
    Signature{"\x1F\x8B", Family::binary, "a gzip archive"},
    Signature{"7z\xBC\xAF\x27\x1C", Family::binary, "a 7-Zip archive"},
    Signature{"Rar!", Family::binary, "a RAR archive"},
    Signature{"SQLite format 3", Family::binary, "an SQLite database"},
    Signature{"!BDN", Family::binary, "an Outlook data file (PST)"},
    Signature{"\x7F"
              "ELF",
              Family::binary, "a program"},
    Signature{"{\\RTF", Family::markup, "an RTF document"},
    Signature{"<?XML", Family::markup, "an XML document"},
    Signature{"<!DOCTYPE", Family::markup, "an HTML page"},
    Signature{"<HTML", Family::markup, "an HTML page"},
    Signature{"BEGIN:VCARD", Family::card, "a vCard file"},
    Signature{"BEGIN:VCALENDAR", Family::card, "a calendar"},
};

constexpr std::size_t longest_signature = 16;

/// So few prove nothing, however short the file.
constexpr std::size_t stray_controls = 3;

bool is_text(Family family) { return family == Family::markup || family == Family::card; }

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const bool is_layout = (byte >= 0x09 && byte <= 0x0D) || byte == 0x1A;
  return byte < 0x20 && !is_layout;
}

}  // namespace

const Signature* signature_of(std::string_view head) {
  const std::string_view trimmed = text::trim(head.substr(0, 1024));
  const std::string capitals = text::to_upper(trimmed.substr(0, longest_signature));
  for (const Signature& known : signatures) {
    if (is_text(known.family) ? capitals.starts_with(known.start) : head.starts_with(known.start))
      return &known;
  }
  return nullptr;
}

bool looks_binary(std::string_view head) {
  const text::Encoding encoding = text::detect_encoding(head).encoding;
  if (encoding == text::Encoding::utf16le || encoding == text::Encoding::utf16be) return false;
  const auto controls = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), is_control));
  return controls * 100 > head.size() && controls > stray_controls;
}

}  // namespace kartei::format
