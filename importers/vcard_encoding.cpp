#include "importers/vcard_encoding.hpp"

#include <fmt/format.h>

#include "model/error.hpp"
#include "model/reading_option.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

bool is_utf16(text::Encoding encoding) {
  return encoding == text::Encoding::utf16le || encoding == text::Encoding::utf16be;
}

text::Encoding wanted_encoding(std::string_view name) {
  const auto encoding = text::encoding_from_text(name);
  if (!encoding) {
    throw Error(ErrorKind::usage,
                fmt::format("encoding \"{}\" is unknown; use utf-8, windows-1252, cp850, macintosh, "
                            "utf-16le or utf-16be",
                            name));
  }
  return *encoding;
}

}  // namespace

VcardText::VcardText(std::string_view bytes, const ImportOptions& options) {
  text::EncodingGuess guess = text::detect_encoding(bytes);
  bytes_ = bytes.substr(guess.bom_bytes);
  const bool is_asked_for = !options.encoding.empty();
  if (is_asked_for) guess = {wanted_encoding(options.encoding), guess.bom_bytes, "as asked for"};
  if (is_utf16(guess.encoding) || (is_asked_for && guess.encoding != text::Encoding::utf8)) {
    converted_ = text::to_utf8(bytes_, guess.encoding);
    bytes_ = converted_;
  } else if (guess.encoding != text::Encoding::utf8) {
    fallback_ = guess.encoding;
  } else if (is_asked_for) {
    fallback_ = text::Encoding::utf8;
  }
  decision_ = {"encoding", std::string(text::to_text(guess.encoding)), guess.reason,
               reading_option::encoding};
}

}  // namespace kartei::importers
