#include "importers/fixed_width.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "importers/decoded_text.hpp"
#include "importers/lines.hpp"
#include "model/error.hpp"
#include "model/reading_option.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

/// The letters of a line by their places.
class Letters {
 public:
  explicit Letters(std::string_view line) : line_(line), is_ascii_(is_ascii(line)) {
    if (is_ascii_) return;
    for (std::size_t i = 0; i < line.size(); ++i)
      if ((static_cast<unsigned char>(line[i]) & 0xC0U) != 0x80U) begins_.push_back(i);
  }

  [[nodiscard]] std::size_t count() const { return is_ascii_ ? line_.size() : begins_.size(); }

  /// As far as the line has it. `from` counts from 1.
  [[nodiscard]] std::string_view at(std::size_t from, std::size_t length) const {
    const std::size_t begin = offset_of(from - 1);
    return line_.substr(begin, offset_of(from - 1 + length) - begin);
  }

 private:
  static bool is_ascii(std::string_view line) {
    return std::ranges::all_of(line, [](char c) { return static_cast<signed char>(c) >= 0; });
  }

  [[nodiscard]] std::size_t offset_of(std::size_t letter) const {
    if (is_ascii_) return std::min(letter, line_.size());
    return letter < begins_.size() ? begins_[letter] : line_.size();
  }

  std::string_view line_;
  bool is_ascii_;
  std::vector<std::size_t> begins_;
};

class FixedWidthReader {
 public:
  FixedWidthReader(const DecodedText& decoded, const FixedLayout& layout, ImportSink& sink)
      : decoded_(decoded),
        layout_(layout),
        sink_(sink),
        literal_letters_(Letters(layout.record_is).count()) {}

  void read() {
    sink_.begin_table("");
    for (const FixedColumn& column : layout_.columns) sink_.column(column.name);
    for (std::string_view rest = decoded_.view(); !rest.empty();) {
      ++line_;
      read_line(take_line(rest));
    }
    if (other_lines_ > 0) sink_.skipped("comment", other_lines_);
    if (empty_lines_ > 0) sink_.skipped("empty", empty_lines_);
  }

 private:
  void read_line(std::string_view line) {
    if (text::trim(line).empty()) {
      ++empty_lines_;
      return;
    }
    const Letters letters(line);
    if (letters.at(layout_.record_from, literal_letters_) != layout_.record_is) {
      ++other_lines_;
      return;
    }
    ++record_;
    if (line.find('\0') != std::string_view::npos)
      return reject(line, "the line holds a NUL byte", "remove it; the file was damaged, or is no text");
    if (decoded_.is_damaged(line))
      return reject(line, "the line holds bytes that are no letters in the file's encoding",
                    "tell its encoding with --encoding, or in the layout");
    give(letters);
  }

  void give(const Letters& letters) {
    cells_.clear();
    for (std::uint32_t i = 0; i < layout_.columns.size(); ++i) {
      const std::string_view cell =
          text::trim(letters.at(layout_.columns[i].from, layout_.columns[i].length));
      if (!cell.empty()) cells_.push_back({i, cell});
    }
    sink_.record({RecordKind::contact, {"", "", line_, record_}, cells_});
  }

  void reject(std::string_view line, const char* what, const char* fix) {
    sink_.reject({Severity::reject, "fixed.line", {"", "", line_, record_}, "", what, fix},
                 decoded_.with_bytes_shown(line));
  }

  const DecodedText& decoded_;
  const FixedLayout& layout_;
  ImportSink& sink_;
  std::size_t literal_letters_;
  std::uint64_t line_ = 0;
  std::uint64_t record_ = 0;
  std::uint64_t other_lines_ = 0;
  std::uint64_t empty_lines_ = 0;
  std::vector<RawCell> cells_;
};

int recognises(std::string_view) { return 0; }

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  if (!options.layout)
    throw Error(ErrorKind::input_unusable,
                "nothing tells where the columns of a fixed-width file stand; say it in a file and give that "
                "with --layout");
  ImportOptions with_encoding = options;
  if (with_encoding.encoding.empty()) with_encoding.encoding = options.layout->encoding;
  const DecodedText decoded(bytes, with_encoding, sink);
  sink.decided({"columns", fmt::format("{} at fixed places", options.layout->columns.size()),
                "the layout tells", reading_option::layout});
  FixedWidthReader(decoded, *options.layout, sink).read();
}

}  // namespace

constinit const Importer fixed_width_importer{
    "fixed",    "Lines with columns at fixed places, by a layout file (--layout)",
    "txt dat",  "--encoding --layout",
    recognises, read};

}  // namespace kartei::importers
