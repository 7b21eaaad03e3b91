#include <algorithm>

#include "importers/idoc_layout.hpp"
#include "importers/idoc_segments.hpp"
#include "importers/lines.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

constexpr std::size_t name_letters = 30;
constexpr std::size_t prefix_letters = 63;
constexpr std::size_t idoc_type_begin = 39;

bool begins_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// The bytes of the first `letters` of `rest`, which loses them.
std::string_view take_letters(std::string_view& rest, std::size_t letters) {
  std::size_t bytes = std::min(letters, rest.size());
  const bool is_ascii = std::all_of(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(bytes),
                                    [](char c) { return static_cast<signed char>(c) >= 0; });
  if (!is_ascii) {
    for (bytes = 0; bytes < rest.size(); ++bytes)
      if (begins_letter(rest[bytes]) && letters-- == 0) break;
  }
  const std::string_view taken = rest.substr(0, bytes);
  rest.remove_prefix(bytes);
  return taken;
}

bool is_segment_name(std::string_view name) {
  return !name.empty() && name.front() >= 'A' && name.front() <= 'Z' &&
         name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_/") == std::string_view::npos;
}

/// Where a segment has other fields than its layout, what stands at the place of the country is none.
bool has_country_at_its_place(const IdocSegment& segment) {
  return std::ranges::all_of(segment.value("LAND1"), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void read_line(std::string_view line, std::uint64_t number, IdocHandler& handler) {
  std::string_view rest = line;
  const std::string_view name = text::trim(take_letters(rest, name_letters));
  if (name.starts_with("EDI_DC")) {
    rest = line;
    take_letters(rest, idoc_type_begin);
    handler.idoc(std::string(text::trim(take_letters(rest, name_letters))));
    return;
  }
  take_letters(rest, prefix_letters - name_letters);
  const std::string type = segment_type(name);
  const auto layout = idoc_layout(type);
  if (!is_segment_name(name) || (rest.empty() && !layout.empty())) {
    handler.broken(
        number, line, "the line is no segment of an IDoc",
        "segments begin with their name and 63 letters of numbers; fetch the file anew from its port");
    return;
  }
  if (line.find("\uFFFD") != std::string_view::npos) {
    handler.broken(number, line, "the segment holds bytes that are no letters in the file's encoding",
                   "tell the encoding with --encoding");
    return;
  }
  if (layout.empty()) return handler.unknown(type);
  IdocSegment segment{type, number, {}};
  for (const IdocField& field : layout) add_field(segment, field.name, take_letters(rest, field.length));
  if (!has_country_at_its_place(segment)) {
    handler.broken(number, line, "the segment's fields stand at other places than SAP's own",
                   "send the IDoc as XML, or read the file with a layout of your own (--layout)");
    return;
  }
  handler.segment(std::move(segment));
}

}  // namespace

void read_flat_idocs(std::string_view text, IdocHandler& handler) {
  std::uint64_t number = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = take_line(rest);
    ++number;
    if (line.find_first_not_of(" \t") != std::string_view::npos) read_line(line, number, handler);
  }
}

}  // namespace kartei::importers
