#include "importers/decoded_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "model/reading_option.hpp"
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

/// "<FC>".
std::string in_hexadecimal(std::string_view bytes) {
  std::string shown = "<";
  for (const char byte : bytes) shown += fmt::format("{:02X}", static_cast<unsigned char>(byte));
  return shown + ">";
}

[[noreturn]] void refuse_told_encoding(const text::EncodingGuess& guess, const text::Undecodable& first) {
  throw Error(
      ErrorKind::input_unusable,
      fmt::format("the file is not in {}, as was told: the byte {} is nothing in it; leave out --encoding, "
                  "or tell the right one",
                  text::to_text(guess.encoding), in_hexadecimal(first.bytes)));
}

}  // namespace

DecodedText::DecodedText(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  const text::EncodingGuess guess = chosen_encoding(bytes, options);
  bytes_ = bytes.substr(guess.bom_bytes);
  if (guess.encoding != text::Encoding::utf8 || !text::is_valid_utf8(bytes_))
    converted_ = text::to_utf8(bytes_, guess.encoding, &undecodable_);
  if (!undecodable_.empty() && !options.encoding.empty()) refuse_told_encoding(guess, undecodable_.front());
  std::string reason = guess.reason;
  if (!undecodable_.empty()) reason += fmt::format("; {} places cannot be decoded", undecodable_.size());
  sink.decided({"encoding", std::string(text::to_text(guess.encoding)), reason, reading_option::encoding});
}

std::span<const text::Undecodable> DecodedText::undecodable_in(std::string_view part) const {
  if (undecodable_.empty()) return {};
  const std::size_t begin = offset_of(part);
  const auto first = std::ranges::lower_bound(undecodable_, begin, {}, &text::Undecodable::at);
  const auto last = std::ranges::lower_bound(undecodable_, begin + part.size(), {}, &text::Undecodable::at);
  return {first, last};
}

std::string DecodedText::with_bytes_shown(std::string_view part) const {
  constexpr std::string_view mark = "\uFFFD";
  std::string shown;
  std::size_t at = 0;
  for (const text::Undecodable& one : undecodable_in(part)) {
    const std::size_t place = one.at - offset_of(part);
    shown += part.substr(at, place - at);
    shown += in_hexadecimal(one.bytes);
    at = place + mark.size();
  }
  return shown + std::string(part.substr(at));
}

std::string_view DecodedText::view() const {
  std::string_view text = converted_ ? std::string_view(*converted_) : bytes_;
  if (text.ends_with(dos_end_of_file)) text.remove_suffix(1);
  return text;
}

}  // namespace kartei::importers
