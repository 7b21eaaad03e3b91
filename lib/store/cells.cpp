#include "store/cells.hpp"

#include <array>

#include "store/json_reader.hpp"

namespace kartei::store {
namespace {

constexpr std::array<bool, 256> make_escaped() {
  std::array<bool, 256> escaped{};
  for (std::size_t control = 0; control < 0x20; ++control) escaped[control] = true;
  escaped['"'] = escaped['\\'] = true;
  return escaped;
}

bool must_escape(char letter) {
  static constexpr std::array<bool, 256> escaped = make_escaped();
  return escaped[static_cast<unsigned char>(letter)];
}

void append_escaped(std::string& out, char letter) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (letter) {
    case '"':
    case '\\':
      out += '\\';
      out += letter;
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += "\\u00";
      out += digits[static_cast<unsigned char>(letter) >> 4];
      out += digits[static_cast<unsigned char>(letter) & 0xF];
  }
}

void append_json(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!must_escape(text[at])) continue;
    out += text.substr(plain, at - plain);
    append_escaped(out, text[at]);
    plain = at + 1;
  }
  out += text.substr(plain);
  out += '"';
}

std::size_t without_trailing_empties(std::span<const RawCell> cells) {
  std::size_t size = cells.size();
  while (size > 0 && cells[size - 1].value.empty()) --size;
  return size;
}

}  // namespace

std::string to_json_string(std::string_view text) {
  std::string out;
  append_json(out, text);
  return out;
}

std::string to_json(std::span<const RawCell> cells) {
  std::string out = "[";
  constexpr std::size_t signs_around = 3;  // of each cell
  std::size_t size = 2 + (cells.empty() ? 0 : cells.back().column * signs_around);
  for (const RawCell& cell : cells) size += cell.value.size() + signs_around;
  out.reserve(size);
  std::uint32_t column = 0;
  for (const RawCell& cell : cells.first(without_trailing_empties(cells))) {
    for (; column < cell.column; ++column) out += column == 0 ? "\"\"" : ",\"\"";
    if (column > 0) out += ',';
    append_json(out, cell.value);
    ++column;
  }
  out += ']';
  return out;
}

std::string to_json(std::span<const std::string> texts) {
  std::string out = "[";
  for (const std::string& text : texts) {
    if (out.size() > 1) out += ',';
    append_json(out, text);
  }
  return out + "]";
}

std::string to_json(std::span<const PartyId> parties) {
  std::string out = "[";
  for (const PartyId party : parties)
    out.append(out.size() > 1 ? "," : "").append(std::to_string(party.value));
  return out + "]";
}

std::vector<std::string> texts_from_json(std::string_view json) {
  std::vector<std::string> texts;
  JsonReader reader(json);
  read_list(reader, '[', ']', [&] { texts.push_back(reader.string()); });
  reader.end();
  return texts;
}

}  // namespace kartei::store
