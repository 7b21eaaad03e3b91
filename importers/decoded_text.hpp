/// A text file's content as UTF-8, whatever its encoding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "importers/importer.hpp"

namespace kartei::importers {

/// Holds the text, without a copy where the bytes are UTF-8 already. `bytes` must outlive it.
class DecodedText {
 public:
  /// Decides the encoding, or takes that of the options, and tells the sink. Throws Error{usage} for an
  /// encoding it does not know.
  DecodedText(std::string_view bytes, const ImportOptions& options, ImportSink& sink);

  /// Without byte order mark, and without the end mark of DOS (0x1A).
  [[nodiscard]] std::string_view view() const;

 private:
  std::string_view bytes_;
  std::optional<std::string> converted_;
};

}  // namespace kartei::importers
