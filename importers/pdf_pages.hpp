/// The pages of a PDF, as poppler's programs draw and read them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/card_words.hpp"

namespace kartei::importers {

struct PdfPage {
  std::vector<Words> lines;  ///< of the text that stands in it; none in a scanned one
  std::string picture;       ///< in grey, as PGM
  std::string failure;       ///< why there is no picture, for people; "" where there is one
};

/// Hands out page after page. Returns what went wrong with the whole file, for people, or "" when nothing
/// did; then nothing was handed out.
[[nodiscard]] std::string read_pdf_pages(std::string_view bytes,
                                         const std::function<void(const PdfPage&)>& take);

}  // namespace kartei::importers
