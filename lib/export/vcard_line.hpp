/// The lines a vCard is made of. Source: RFC 6350 sections 3.2 to 3.4, RFC 2426 section 2.6.
#pragma once

#include <string>
#include <string_view>

namespace kartei::exports {

/// Text as a value or part of one: \\ \, \; \n escaped, CR LF as one \n, other control characters dropped.
[[nodiscard]] std::string escape_vcard_text(std::string_view text);

/// Appends a whole content line, folded so that no physical line has more than 75 octets without its CRLF.
/// Characters stay whole, as long as `line` is valid UTF-8; other control characters are dropped.
void append_vcard_line(std::string& out, std::string_view line);

}  // namespace kartei::exports
