/// EDIFACT's syntax: segments of elements of components. Source: ISO 9735 (UN/EDIFACT syntax rules), versions
/// 3 and 4.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::importers {

/// The signs that divide, as UNA tells them, or the usual ones.
struct EdifactSigns {
  char component = ':';
  char element = '+';
  char release = '?';
  char segment = '\'';
};

struct EdifactSegment {
  std::string tag;
  std::uint64_t line = 0;
  std::size_t begin = 0;  ///< in the text
  std::size_t end = 0;
  bool is_overlong = false;                        ///< it has more parts than any has; they end there
  bool is_whole = false;                           ///< its end sign is there
  std::vector<std::vector<std::string>> elements;  ///< behind the tag

  /// A component, "" when it is not there; both count from 0.
  [[nodiscard]] std::string_view at(std::size_t element, std::size_t component = 0) const;
};

class EdifactSegments {
 public:
  /// Reads UNA if it is there. `text` must outlive this.
  explicit EdifactSegments(std::string_view text);

  /// The next segment; nothing at the text's end. Line ends count nowhere: programs break lines anywhere.
  [[nodiscard]] std::optional<EdifactSegment> next();

 private:
  void take_divided(char c, EdifactSegment& segment, std::string& component, bool& is_tag) const;

  std::string_view text_;
  EdifactSigns signs_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
};

}  // namespace kartei::importers
