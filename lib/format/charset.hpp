/// Text in a character set that is named inside of a file: `CHARSET=` of vCard 2.1, and its like.
#pragma once

#include <string>
#include <string_view>

#include "text/encoding.hpp"

namespace kartei::format {

/// `bytes` as UTF-8. `charset` is a name as IANA or ICU know it ("ISO-8859-1", "Shift_JIS"), or empty. Where
/// it is empty, unknown or does not fit, bytes that are UTF-8 are taken as such, others as `fallback`. Never
/// fails; what cannot be read becomes U+FFFD.
[[nodiscard]] std::string to_utf8(std::string_view bytes, std::string_view charset, text::Encoding fallback);

/// The name of a code page of Windows, DOS or Macintosh for to_utf8(): 1252 is "windows-1252", 850 "ibm-850".
[[nodiscard]] std::string charset_of_code_page(unsigned page);

/// Decodes quoted-printable (RFC 2045 section 6.7), soft line breaks already taken out. A "=" that begins no
/// code stays as it is.
[[nodiscard]] std::string decode_quoted_printable(std::string_view text);

}  // namespace kartei::format
