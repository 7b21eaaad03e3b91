#include "importers/decoded_text.hpp"

#include <fmt/format.h>

#include "model/error.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::importers {

namespace {

constexpr char dos_end_of_file = '\x1A';

text::EncodingGuess chosen_encoding(std::string_view bytes, const ImportOptions& options) {
  text::EncodingGuess guess = text::detect_encoding(bytes);
  if (options.encoding.empty()) return guess;
  const auto wanted = text::encoding_from_text(options.encoding);
  if (!wanted) {
    throw Error(
        ErrorKind::usage,
        fmt::format(
            "encoding \"{}\" is unknown; use utf-8, windows-1252, cp850, macintosh, utf-16le or utf-16be",
            options.encoding));
  }
  const bool mark_fits = guess.bom_bytes > 0 && guess.encoding == *wanted;
  return {*wanted, mark_fits ? guess.bom_bytes : std::uint8_t{0}, "as asked for"};
}

}  // namespace

DecodedText::DecodedText(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  const text::EncodingGuess guess = chosen_encoding(bytes, options);
  bytes_ = bytes.substr(guess.bom_bytes);
  std::uint64_t replaced = 0;
  if (guess.encoding != text::Encoding::utf8 || !text::is_valid_utf8(bytes_)) {
    converted_ = text::to_utf8(bytes_, guess.encoding, &replaced);
  }
  std::string reason = guess.reason;
  if (replaced > 0) reason += fmt::format("; {} places cannot be decoded and read as \uFFFD", replaced);
  sink.decided({"encoding", std::string(text::to_text(guess.encoding)), reason, "--encoding"});
}

std::string_view DecodedText::view() const {
  std::string_view text = converted_ ? std::string_view(*converted_) : bytes_;
  if (text.ends_with(dos_end_of_file)) text.remove_suffix(1);
  return text;
}

}  // namespace kartei::importers
