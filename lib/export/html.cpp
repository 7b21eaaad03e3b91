#include "export/html.hpp"

#include <fmt/format.h>

#include "text/text.hpp"

namespace kartei::exports {
namespace {

constexpr std::string_view style = R"(
:root{--ink:#1d2733;--soft:#5c6b7a;--line:#d9e0e7;--ground:#f5f7f9}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI",Roboto,sans-serif}
main{max-width:1100px;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:1.6rem;margin:0 0 .25rem}h2{font-size:1.2rem;margin:0 0 .5rem}h3{font-size:1rem;margin:1.5rem 0 .25rem}
section{background:#fff;border:1px solid var(--line);border-radius:10px;padding:1.25rem 1.5rem;margin-top:1.5rem}
.soft{color:var(--soft)}.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
td{overflow-wrap:anywhere}th{color:var(--soft);font-weight:600;font-size:.85rem}
td.n,th.n{text-align:right;white-space:nowrap}
@media print{body{background:#fff}section{break-inside:avoid;border:0;padding:0}}
)";

}  // namespace

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

std::string html_page(std::string_view title, std::string_view body, std::string_view own_style) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{0}</title>\n<style>{1}{2}</style>\n</head>\n<body>\n<main>\n<h1>{0}</h1>\n{3}"
      "</main>\n</body>\n</html>\n",
      html_text(title), style, own_style, body);
}

}  // namespace kartei::exports
