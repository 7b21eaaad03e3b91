/// One property of a vCard: its name, parameters and value, as UTF-8.
///
/// Sources: vCard 2.1 (IMC, 1996); RFC 2426; RFC 6350 sections 3.3, 3.4; RFC 6868 (^ in parameters).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/vcard_lines.hpp"
#include "text/encoding.hpp"

namespace kartei::format {

/// `TYPE=work,fax`; a bare parameter of 2.1 (`;WORK`) has no name and one value.
struct VcardParameter {
  std::string name;  ///< upper case
  std::vector<std::string> values;
};

struct VcardProperty {
  std::string group;  ///< "item1" of "item1.TEL", lower case; or empty
  std::string name;   ///< upper case, "TEL"
  std::vector<VcardParameter> parameters;
  std::string value;  ///< quoted-printable decoded, escapes still in place
  bool is_base64 = false;

  /// The first value of a parameter, empty when there is none.
  [[nodiscard]] std::string_view parameter(std::string_view parameter_name) const;
};

/// Reads a line; nothing when it is none (no colon, or no name before it). Bytes are UTF-8 or of the
/// property's CHARSET, else of `fallback`.
[[nodiscard]] std::optional<VcardProperty> parse_vcard_property(const VcardLine& line,
                                                                text::Encoding fallback);

/// Parts of a structured value between separators that are not escaped; escapes still in place.
[[nodiscard]] std::vector<std::string_view> split_vcard_value(std::string_view value, char separator);

/// Without escapes: \n and \N are a line feed; \\ \, \; \: the sign itself. CR LF becomes LF.
[[nodiscard]] std::string unescape_vcard_text(std::string_view text);

}  // namespace kartei::format
