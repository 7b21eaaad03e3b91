/// Whether a text is worded as somebody asked for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kartei::text {

/// Wordings that are asked for, of which one has to match: from end to end, whatever the case of letters,
/// * standing for any letters or none.
class Wordings {
 public:
  explicit Wordings(const std::vector<std::string>& asked);

  /// `value` is UTF-8 in NFC. Allocates for letters beyond ASCII only.
  [[nodiscard]] bool match(std::string_view value) const;

 private:
  /// What stands between the stars: at least one, the first at the beginning, the last at the end.
  using Pieces = std::vector<std::string>;

  [[nodiscard]] static bool matches(std::string_view value, const Pieces& pieces);

  std::vector<Pieces> asked_;
};

}  // namespace kartei::text
