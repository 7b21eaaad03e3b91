#include "importers/xls_records.hpp"

#include <algorithm>

#include "format/charset.hpp"
#include "format/little_endian.hpp"
#include "model/error.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

namespace kartei::importers {
namespace {

constexpr std::size_t record_head = 4;
constexpr std::uint8_t is_wide = 0x01;
constexpr std::uint8_t has_phonetic = 0x04;
constexpr std::uint8_t has_runs = 0x08;
constexpr std::size_t bytes_of_a_run = 4;

/// Characters of one byte are the first 256 of Unicode.
std::string narrow_text(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (const char c : bytes) text::append_utf8(out, static_cast<unsigned char>(c));
  return out;
}

}  // namespace

void fail_damaged_xls(std::string_view what) {
  throw Error(ErrorKind::input_unusable,
              "the workbook is damaged: " + std::string(what) + "; open it in Excel and save it anew");
}

std::string_view XlsCursor::take(std::size_t bytes) {
  while (is_at_end_of_piece() && bytes > 0) next_piece();
  if (pieces_[piece_].size() - at_ < bytes) fail_damaged_xls("a record is too short");
  const std::string_view taken = pieces_[piece_].substr(at_, bytes);
  at_ += bytes;
  return taken;
}

void XlsCursor::next_piece() {
  if (piece_ + 1 == pieces_.size()) fail_damaged_xls("a record is too short");
  ++piece_;
  at_ = 0;
}

std::uint8_t XlsCursor::u8() { return static_cast<std::uint8_t>(take(1)[0]); }
std::uint16_t XlsCursor::u16() { return format::u16(take(2), 0); }
std::uint32_t XlsCursor::u32() { return format::u32(take(4), 0); }
double XlsCursor::f64() { return format::f64(take(8), 0); }

void XlsCursor::skip(std::size_t bytes) {
  while (bytes > 0) {
    if (is_at_end_of_piece()) next_piece();
    const std::size_t step = std::min(bytes, pieces_[piece_].size() - at_);
    at_ += step;
    bytes -= step;
  }
}

std::size_t XlsCursor::left() const {
  std::size_t bytes = pieces_[piece_].size() - at_;
  for (std::size_t i = piece_ + 1; i < pieces_.size(); ++i) bytes += pieces_[i].size();
  return bytes;
}

std::string XlsCursor::unicode_text(std::size_t characters) {
  std::uint8_t flags = u8();
  const std::size_t runs = (flags & has_runs) != 0 ? u16() : 0;
  const std::size_t phonetic = (flags & has_phonetic) != 0 ? u32() : 0;
  std::string wide;
  std::string out;
  const auto flush_wide = [&] {
    out += text::to_utf8(wide, text::Encoding::utf16le);
    wide.clear();
  };
  while (characters > 0) {
    if (is_at_end_of_piece()) {
      next_piece();
      flags = u8();
    }
    const std::size_t width = (flags & is_wide) != 0 ? 2 : 1;
    const std::size_t here = std::min(characters, (pieces_[piece_].size() - at_) / width);
    if (here == 0) fail_damaged_xls("a text ends within a character");
    const std::string_view bytes = take(here * width);
    if (width == 1) flush_wide();
    if (width == 2) wide += bytes;
    if (width == 1) out += narrow_text(bytes);
    characters -= here;
  }
  flush_wide();
  skip(runs * bytes_of_a_run + phonetic);
  return out;
}

std::string XlsCursor::text(std::size_t characters, const XlsTexts& texts) {
  if (texts.is_biff8) return unicode_text(characters);
  return format::to_utf8(take(characters), texts.charset, text::Encoding::windows_1252);
}

bool XlsStream::next() {
  if (next_ + record_head > bytes_.size()) return false;
  kind_ = format::u16(bytes_, next_);
  const std::size_t length = format::u16(bytes_, next_ + 2);
  if (next_ + record_head + length > bytes_.size()) fail_damaged_xls("it ends within a record");
  body_ = bytes_.substr(next_ + record_head, length);
  next_ += record_head + length;
  return true;
}

XlsCursor XlsStream::with_continuations() {
  std::vector<std::string_view> pieces{body_};
  for (XlsStream ahead = *this; ahead.next() && ahead.kind() == XlsRecord::continued; *this = ahead)
    pieces.push_back(ahead.body());
  return XlsCursor(std::move(pieces));
}

}  // namespace kartei::importers
