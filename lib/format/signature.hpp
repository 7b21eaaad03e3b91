/// What a file is by its first bytes, whatever its name says.
#pragma once

#include <string_view>

namespace kartei::format {

enum class Family {
  zip,       ///< XLSX, ODS and other packages
  compound,  ///< the old Office formats: XLS, MSG
  binary,    ///< known, and no list of contacts
  markup,    ///< text that is no table: XML, HTML, RTF
  card,      ///< vCard, iCalendar
};

struct Signature {
  std::string_view start;  ///< the bytes it begins with; letters of text formats in capitals
  Family family;
  std::string_view name;  ///< for messages: "a PDF document"
};

/// The signature that fits; null when the bytes begin like none of them. A byte order mark and white space
/// before text formats are passed over.
[[nodiscard]] const Signature* signature_of(std::string_view head);

/// Whether bytes look like no text in any encoding Kartei reads: NULs in no UTF-16 pattern, or more than
/// one control character in a hundred bytes. A stray NUL does not make text binary.
[[nodiscard]] bool looks_binary(std::string_view head);

}  // namespace kartei::format
