#include "export/vcard_line.hpp"

namespace kartei::exports {
namespace {

constexpr std::size_t max_line_octets = 75;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

std::string escape_vcard_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool lone_cr = c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (c == '\n' || lone_cr) {
      out += "\\n";
    } else if (c == '\\' || c == ',' || c == ';') {
      out += '\\';
      out += c;
    } else if (!is_control(c) || c == '\t') {
      out += c;
    }
  }
  return out;
}

void append_vcard_line(std::string& out, std::string_view line) {
  std::size_t octets = 0;
  for (std::size_t i = 0; i < line.size();) {
    std::size_t length = 1;
    while (i + length < line.size() && length < 4 && is_continuation(line[i + length])) ++length;
    if (!is_control(line[i]) || line[i] == '\t') {
      if (octets + length > max_line_octets) {
        out += "\r\n ";
        octets = 1;
      }
      out += line.substr(i, length);
      octets += length;
    }
    i += length;
  }
  out += "\r\n";
}

}  // namespace kartei::exports
