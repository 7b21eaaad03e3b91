/// What a picture of a business card shows: the interface of a module that is loaded when the first picture
/// comes. Reading pictures takes libraries that would cost every start of the program more than its own.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::importers {

/// One card; of a file of several pages, one page.
struct CardPicture {
  std::vector<std::string> lines;  ///< of text, UTF-8, column by column; an empty one parts blocks
  std::vector<std::string> codes;  ///< what QR and bar codes hold
  std::string failure;             ///< why there may be more on it than was read, for people; else ""
};

/// The pages of a picture file (JPEG, PNG, TIFF, PDF). `take` gets each; it returns what went wrong, for
/// people, or "" when nothing did.
using ReadCardPictures = std::string (*)(std::string_view bytes,
                                         void (*take)(void* taker, const CardPicture& picture), void* taker);

/// The module and the function of type ReadCardPictures that it has.
inline constexpr const char* card_picture_module = "kartei_card_picture.so";
inline constexpr const char* card_picture_function = "kartei_read_card_pictures";

}  // namespace kartei::importers
