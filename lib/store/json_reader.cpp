#include "store/json_reader.hpp"

#include <charconv>

#include "model/error.hpp"

namespace kartei::store {
namespace {

[[noreturn]] void refuse() {
  throw Error(ErrorKind::input_unusable,
              "the database holds a value Kartei did not write; restore it from a backup");
}

void append_utf8(std::string& out, std::uint32_t code_point) {
  const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(value); };
  if (code_point < 0x80) {
    byte(code_point);
  } else if (code_point < 0x800) {
    byte(0xC0 | (code_point >> 6));
    byte(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    byte(0xE0 | (code_point >> 12));
    byte(0x80 | ((code_point >> 6) & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  } else {
    byte(0xF0 | (code_point >> 18));
    byte(0x80 | ((code_point >> 12) & 0x3F));
    byte(0x80 | ((code_point >> 6) & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  }
}

/// The characters after a backslash and what they stand for; \u apart.
constexpr std::string_view escapes = "\"\\/bfnrt";
constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";

}  // namespace

void JsonReader::skip_blanks() {
  const std::size_t begin = rest_.find_first_not_of(" \t\r\n");
  rest_.remove_prefix(begin == std::string_view::npos ? rest_.size() : begin);
}

bool JsonReader::take(char wanted) {
  skip_blanks();
  if (rest_.empty() || rest_.front() != wanted) return false;
  rest_.remove_prefix(1);
  return true;
}

void JsonReader::expect(char wanted) {
  if (!take(wanted)) refuse();
}

std::string JsonReader::string() {
  expect('"');
  std::string out;
  for (;;) {
    const std::size_t plain = rest_.find_first_of("\"\\");
    if (plain == std::string_view::npos) refuse();
    out += rest_.substr(0, plain);
    const char stop = rest_[plain];
    rest_.remove_prefix(plain + 1);
    if (stop == '"') return out;
    escape(out);
  }
}

void JsonReader::escape(std::string& out) {
  if (rest_.empty()) refuse();
  const char letter = rest_.front();
  rest_.remove_prefix(1);
  if (letter == 'u') {
    std::uint32_t code_point = code_unit();
    if (code_point >= 0xD800 && code_point < 0xDC00 && rest_.starts_with("\\u")) {
      rest_.remove_prefix(2);
      code_point = 0x10000 + ((code_point - 0xD800) << 10) + (code_unit() - 0xDC00);
    }
    append_utf8(out, code_point);
    return;
  }
  const std::size_t at = escapes.find(letter);
  if (at == std::string_view::npos) refuse();
  out += meanings[at];
}

std::uint32_t JsonReader::code_unit() {
  std::uint32_t value = 0;
  if (rest_.size() < 4) refuse();
  const char* first = &rest_.front();
  const char* last = first + 4;
  const auto [end, error] = std::from_chars(first, last, value, 16);
  if (error != std::errc() || end != last) refuse();
  rest_.remove_prefix(4);
  return value;
}

std::int64_t JsonReader::integer() {
  skip_blanks();
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
  if (error != std::errc()) refuse();
  rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
  return value;
}

void JsonReader::end() const {
  if (rest_.find_first_not_of(" \t\r\n") != std::string_view::npos) refuse();
}

}  // namespace kartei::store
