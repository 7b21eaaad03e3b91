/// Which elements an XML text holds, and which of them are the records.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "importers/package_xml.hpp"

namespace kartei::importers {

/// One kind of element, told by the elements it lies in.
struct XmlPath {
  std::string path;  ///< "KUNDEN/KUNDE"
  std::uint64_t count = 0;
  bool holds_elements = false;
  bool is_in_single = false;    ///< all that it lies in stand there once
  bool names_somebody = false;  ///< an element in it is called as names are
};

/// The kinds of elements, in the order in which they are met, as deep as people nest lists. Throws
/// Error{input_unusable} for broken XML, and where there are too many kinds.
[[nodiscard]] std::vector<XmlPath> read_xml_paths(std::string_view bytes, const XmlText& text);

/// The kind that holds the records; `wanted` is a path, an end of one, or empty: then the most frequent one
/// in elements that stand there once, of those that name somebody if there are any. Null when there is none.
[[nodiscard]] const XmlPath* record_path(const std::vector<XmlPath>& paths, std::string_view wanted);

}  // namespace kartei::importers
