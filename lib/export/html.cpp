#include "export/html.hpp"

#include "text/text.hpp"

namespace kartei::exports {

std::string html_text(std::string_view text) {
  std::string html;
  for (const char c : text::scrub(text)) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
  }
  return html;
}

}  // namespace kartei::exports
