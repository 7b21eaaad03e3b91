#include "importers/json.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "format/json_text.hpp"
#include "format/line_counter.hpp"
#include "importers/decoded_text.hpp"
#include "importers/json_record.hpp"
#include "importers/name_words.hpp"
#include "importers/record_columns.hpp"
#include "model/error.hpp"
#include "model/reading_option.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

using format::JsonList;
using format::JsonPart;

bool names_somebody(std::string_view object) {
  return std::ranges::any_of(format::json_value_names(object), is_name_word);
}

/// Whether each line is a value: then a broken one costs its line and no more.
bool is_value_a_line(std::string_view text) {
  const std::size_t begin = format::skip_json_blanks(text, 0);
  const std::size_t line_end = text.find_first_of("\r\n", begin);
  if (line_end == std::string_view::npos || text[begin] != '{') return false;
  const std::size_t end = format::json_value_end(text.substr(0, line_end), begin);
  const std::size_t second = format::skip_json_blanks(text, line_end);
  return end != std::string_view::npos && second < text.size() && text[second] == '{';
}

/// Why a value is no record.
struct Fault {
  const char* what = nullptr;
  const char* mend = "";
  bool is_of_syntax = false;
};

class JsonFile {
 public:
  JsonFile(std::string_view bytes, const ImportOptions& options, ImportSink& sink)
      : decoded_(bytes, options, sink),
        text_(decoded_.view()),
        options_(options),
        sink_(sink),
        lines_(text_) {}

  void read() {
    const std::size_t begin = format::skip_json_blanks(text_, 0);
    if (begin == text_.size()) return;
    if (text_[begin] != '{' && text_[begin] != '[')
      throw Error(ErrorKind::input_unusable,
                  "this is no JSON: it begins with neither { nor [; let Kartei find out the format");
    const std::vector<JsonList> lists = chosen_lists(begin);
    for (const JsonList& list : lists) read_table(list);
    if (lists.empty()) read_table({"", begin, {}});
  }

 private:
  /// The lists in the one object that is the file; none when the file is another thing.
  [[nodiscard]] std::vector<JsonList> chosen_lists(std::size_t begin) {
    std::vector<JsonList> lists;
    if (text_[begin] == '{' && !is_value_a_line(text_) && is_one_value(begin))
      lists = format::json_lists(text_, begin);
    if (!options_.table.empty()) return only_wanted(std::move(lists));
    const auto has_names = [](const JsonList& list) { return names_somebody(list.first); };
    if (std::ranges::any_of(lists, has_names)) {
      std::erase_if(lists, [&](const JsonList& list) { return !has_names(list); });
    } else if (names_somebody(text_.substr(begin))) {
      lists.clear();
    }
    return lists;
  }

  [[nodiscard]] bool is_one_value(std::size_t begin) const {
    const std::size_t end = format::json_value_end(text_, begin);
    return end == std::string_view::npos || format::skip_json_blanks(text_, end) == text_.size();
  }

  [[nodiscard]] std::vector<JsonList> only_wanted(std::vector<JsonList> lists) const {
    std::string known;
    for (const JsonList& list : lists) known += fmt::format("{}\"{}\"", known.empty() ? "" : ", ", list.path);
    std::erase_if(lists, [this](const JsonList& list) { return list.path != options_.table; });
    if (lists.empty())
      throw Error(ErrorKind::input_unusable, fmt::format("the file holds no list \"{}\"; its lists are: {}",
                                                         options_.table, known.empty() ? "none" : known));
    return lists;
  }

  void read_table(const JsonList& list) {
    table_ = list.path;
    record_ = 0;
    sink_.begin_table(table_);
    if (!table_.empty())
      sink_.decided({"table", table_,
                     options_.table.empty() ? "a list of objects in the file's object" : "as asked for",
                     reading_option::sheet});
    RecordColumns columns(sink_);
    if (text_[list.begin] == '{' && is_value_a_line(text_)) {
      read_lines(columns);
    } else {
      std::size_t behind = read_values(list.begin, columns);
      while (table_.empty() && behind < text_.size()) behind = read_values(behind, columns);
    }
  }

  /// The place of what stands behind the values.
  std::size_t read_values(std::size_t begin, RecordColumns& columns) {
    format::JsonValues values(text_, begin);
    while (auto part = values.next()) {
      const Fault fault = read_value(*part, columns);
      if (fault.is_of_syntax) {
        if (const auto next = object_behind(*part)) {
          part->end = *next;
          values.resume(*next);
        }
      }
      give(*part, fault, columns);
    }
    return format::skip_json_blanks(text_, values.end());
  }

  /// A broken object may have swallowed those behind it. They are looked for while that costs little: a file
  /// of nothing but broken objects must not be read over and over.
  std::optional<std::size_t> object_behind(const JsonPart& part) {
    constexpr std::size_t most_read_again = std::size_t{1} << 28U;
    read_again_ += part.end - part.begin;
    return read_again_ > most_read_again ? std::nullopt : format::next_object_line(text_, part);
  }

  void read_lines(RecordColumns& columns) {
    for (std::size_t at = format::skip_json_blanks(text_, 0); at < text_.size();
         at = format::skip_json_blanks(text_, at)) {
      const JsonPart line{at, std::min(text_.find_first_of("\r\n", at), text_.size()), true};
      give(line, read_value(line, columns), columns);
      at = line.end;
    }
  }

  [[nodiscard]] std::string_view text_of(const JsonPart& part) const {
    return text_.substr(part.begin, part.end - part.begin);
  }

  /// Reads the value into the columns; what is wrong with it.
  Fault read_value(const JsonPart& part, RecordColumns& columns) {
    const std::string_view raw = text_of(part);
    if (!part.is_whole)
      return {"the file ends within this record, or a bracket in it is not closed",
              "close the bracket, or fetch the file again", true};
    if (raw.front() != '{') return {"this is no object", "write {\"name\": ...}"};
    if (decoded_.is_damaged(raw))
      return {"the record holds bytes that are no letters in the file's encoding",
              "save the file as UTF-8, or tell its encoding with --encoding"};
    columns.begin_record();
    const char* fault = record_reader_.read(raw, columns);
    return {fault, "mend it, or have the file written by a program", fault != nullptr};
  }

  void give(const JsonPart& part, const Fault& fault, RecordColumns& columns) {
    const Place place{"", table_, lines_.line_of(part.begin), ++record_};
    if (fault.what == nullptr)
      sink_.record({RecordKind::contact, place, columns.cells()});
    else
      sink_.reject({Severity::reject, "json.record", place, "", fault.what, fault.mend},
                   decoded_.with_bytes_shown(text::trim(text_of(part))));
  }

  DecodedText decoded_;
  std::string_view text_;
  const ImportOptions& options_;
  ImportSink& sink_;
  format::LineCounter lines_;
  JsonRecord record_reader_;
  std::string table_;
  std::uint64_t record_ = 0;
  std::size_t read_again_ = 0;
};

int recognises(std::string_view head) {
  constexpr int likely = 70;
  const text::EncodingGuess guess = text::detect_encoding(head);
  const std::string text = text::to_utf8(head.substr(guess.bom_bytes), guess.encoding);
  const std::size_t begin = format::skip_json_blanks(text, 0);
  if (begin == text.size() || (text[begin] != '{' && text[begin] != '[')) return 0;
  const std::size_t next = format::skip_json_blanks(text, begin + 1);
  if (next == text.size()) return 0;
  const std::string_view may_follow = text[begin] == '{' ? "\"}" : "{[\"]-0123456789";
  return may_follow.find(text[next]) == std::string_view::npos ? 0 : likely;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  JsonFile(bytes, options, sink).read();
}

}  // namespace

constinit const Importer json_importer{"json",
                                       "JSON: lists of objects; JSONL and NDJSON, an object a line",
                                       "json jsonl ndjson",
                                       "--encoding --sheet",
                                       recognises,
                                       read};

}  // namespace kartei::importers
