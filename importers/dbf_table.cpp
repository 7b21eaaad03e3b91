#include "importers/dbf_table.hpp"

#include <algorithm>
#include <array>

#include "format/little_endian.hpp"

namespace kartei::importers {
namespace {

constexpr std::size_t head_bytes = 32;
constexpr std::size_t field_bytes = 32;
constexpr char head_end = '\x0D';

constexpr std::string_view versions("\x03\x30\x31\x32\x43\x83\x8B\xCB\xF5", 9);
constexpr std::string_view types = "CNFDLMBIYTGPVWQ0+@O";

struct CodePage {
  std::uint8_t language;
  std::string_view name;
};
constexpr auto code_pages = std::to_array<CodePage>(
    {{0x01, "cp437"},        {0x02, "cp850"},        {0x03, "windows-1252"}, {0x04, "macintosh"},
     {0x08, "cp865"},        {0x09, "cp437"},        {0x0A, "cp850"},        {0x0B, "cp437"},
     {0x0D, "cp437"},        {0x0E, "cp850"},        {0x0F, "cp437"},        {0x10, "cp850"},
     {0x11, "cp437"},        {0x12, "cp850"},        {0x14, "cp850"},        {0x17, "cp865"},
     {0x1F, "cp852"},        {0x22, "cp852"},        {0x23, "cp852"},        {0x25, "cp850"},
     {0x26, "cp866"},        {0x37, "cp850"},        {0x40, "cp852"},        {0x57, "windows-1252"},
     {0x58, "windows-1252"}, {0x59, "windows-1252"}, {0x64, "cp852"},        {0x65, "cp866"},
     {0x66, "cp865"},        {0x6B, "cp857"},        {0x87, "cp852"},        {0xC8, "windows-1250"},
     {0xC9, "windows-1251"}, {0xCA, "windows-1254"}, {0xCB, "windows-1253"}, {0xCC, "windows-1257"}});

/// A text longer than 255 has the rest of its length where numbers have their decimals.
std::size_t length_of(std::string_view field, char type) {
  const auto low = static_cast<unsigned char>(field[16]);
  const auto high = static_cast<unsigned char>(field[17]);
  return type == 'C' ? low + std::size_t{256} * high : low;
}

std::optional<DbfField> field_at(std::string_view field, std::size_t offset) {
  const std::string_view name = field.substr(0, std::min<std::size_t>(field.find('\0'), 11));
  const char type = field[11];
  const std::size_t length = length_of(field, type);
  const bool is_named =
      !name.empty() && std::ranges::none_of(name, [](char c) { return static_cast<unsigned char>(c) < ' '; });
  if (!is_named || types.find(type) == std::string_view::npos || length == 0) return std::nullopt;
  return DbfField{name, type, offset, length};
}

bool is_plausible_day(std::string_view bytes) {
  return static_cast<unsigned char>(bytes[2]) <= 12 && static_cast<unsigned char>(bytes[3]) <= 31;
}

}  // namespace

std::optional<DbfTable> read_dbf_head(std::string_view bytes) {
  if (bytes.size() <= head_bytes || versions.find(bytes.front()) == std::string_view::npos)
    return std::nullopt;
  if (!is_plausible_day(bytes)) return std::nullopt;
  DbfTable table;
  table.version = static_cast<std::uint8_t>(bytes.front());
  table.language = static_cast<std::uint8_t>(bytes[29]);
  table.records = format::u32(bytes, 4);
  table.begin = format::u16(bytes, 8);
  table.record_bytes = format::u16(bytes, 10);
  std::size_t offset = 1;
  std::size_t at = head_bytes;
  for (; at < bytes.size() && bytes[at] != head_end; at += field_bytes) {
    if (at + field_bytes > bytes.size()) return std::nullopt;
    const auto field = field_at(bytes.substr(at, field_bytes), offset);
    if (!field) return std::nullopt;
    offset += field->length;
    table.fields.push_back(*field);
  }
  const bool fits =
      !table.fields.empty() && at < bytes.size() && table.begin > at && offset <= table.record_bytes;
  if (!fits) return std::nullopt;
  return table;
}

std::string_view dbf_code_page(std::uint8_t language) {
  const auto* const found = std::ranges::find(code_pages, language, &CodePage::language);
  return found == code_pages.end() ? std::string_view{} : found->name;
}

}  // namespace kartei::importers
