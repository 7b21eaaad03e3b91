/// Bytes written as letters. Source: RFC 4648 section 4.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kartei::format {

/// The bytes; blanks and line ends are passed over, missing padding is forgiven. Nothing when another
/// character stands there.
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);

}  // namespace kartei::format
