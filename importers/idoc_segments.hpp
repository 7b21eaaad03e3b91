/// The segments of SAP's IDocs, flat or XML, one after the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "importers/importer.hpp"

namespace kartei::importers {

/// A segment by its type ("E1KNA1M", never "E2KNA1M005"), with its filled fields. What SAP fills with zeros,
/// because there is nothing, is not filled.
struct IdocSegment {
  std::string type;
  std::uint64_t line = 0;
  std::vector<std::pair<std::string, std::string>> fields;

  /// "" when it is not filled.
  [[nodiscard]] std::string_view value(std::string_view field) const;
};

/// Receives them; a segment comes before those below it.
class IdocHandler {
 public:
  virtual ~IdocHandler() = default;
  /// The control record: an IDoc of a type such as "DEBMAS06" begins.
  virtual void idoc(const std::string& type) = 0;
  virtual void segment(IdocSegment segment) = 0;
  /// A segment whose fields are not known.
  virtual void unknown(const std::string& type) = 0;
  /// A line that is no segment.
  virtual void broken(std::uint64_t line, std::string_view raw, const char* what, const char* mend) = 0;
};

/// Adds a field, unless its value is blank or nothing but zeros.
void add_field(IdocSegment& segment, std::string_view name, std::string_view value);

/// "E1KNA1M" of "E2KNA1M005".
[[nodiscard]] std::string segment_type(std::string_view name);

/// Reads flat IDocs: a record a line. `text` is UTF-8; places count letters.
void read_flat_idocs(std::string_view text, IdocHandler& handler);

/// Reads IDocs as XML. Throws Error{input_unusable} for broken XML.
void read_xml_idocs(std::string_view bytes, const std::string& encoding, IdocHandler& handler);

}  // namespace kartei::importers
