/// A text file's content as UTF-8, whatever its encoding.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "importers/importer.hpp"
#include "text/encoding.hpp"

namespace kartei::importers {

/// Holds the text, without a copy where the bytes are UTF-8 already. `bytes` must outlive it.
class DecodedText {
 public:
  /// Decides the encoding, or takes that of the options, and tells the sink. Throws Error{usage} for an
  /// encoding it does not know, Error{input_unusable} for one that was told and does not fit.
  DecodedText(std::string_view bytes, const ImportOptions& options, ImportSink& sink);

  /// Without byte order mark, and without the end mark of DOS (0x1A).
  [[nodiscard]] std::string_view view() const;

  /// Whether bytes of this part could not be decoded. Requires: `part` is of view().
  [[nodiscard]] bool is_damaged(std::string_view part) const { return !undecodable_in(part).empty(); }

  /// The part with such bytes as "<FC>" instead of U+FFFD.
  [[nodiscard]] std::string with_bytes_shown(std::string_view part) const;

 private:
  [[nodiscard]] std::span<const text::Undecodable> undecodable_in(std::string_view part) const;
  [[nodiscard]] std::size_t offset_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - view().data());
  }

  std::string_view bytes_;
  std::optional<std::string> converted_;
  std::vector<text::Undecodable> undecodable_;
};

}  // namespace kartei::importers
