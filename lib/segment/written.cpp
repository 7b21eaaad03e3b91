#include "segment/written.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"

namespace kartei::segment {
namespace {

bool continues_a_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

std::string without_quotes(std::string_view value) {
  if (!value.starts_with('"')) return std::string(value);
  std::string text;
  for (std::size_t at = 1; at + 1 < value.size(); ++at) {
    text += value[at];
    if (value[at] == '"') ++at;
  }
  return text;
}

void refuse(std::string_view filter, std::size_t at, std::string_view what) {
  const auto before = filter.substr(0, at);
  const auto columns = before.size() - static_cast<std::size_t>(std::count_if(before.begin(), before.end(),
                                                                              continues_a_character));
  std::string line(filter);
  std::replace_if(line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  throw Error(ErrorKind::usage, fmt::format("segment: {}\n  {}\n  {:>{}}", what, line, '^', columns + 1));
}

}  // namespace kartei::segment
