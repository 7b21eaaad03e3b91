/// Where the values of a JSON text begin and end, damaged ones too, without reading them: so that one broken
/// record costs one record.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::format {

/// The first place from `at` that is no white space; the text's size when there is none.
[[nodiscard]] std::size_t skip_json_blanks(std::string_view text, std::size_t at);

/// The place behind the value that begins at `at`; npos when the text ends within it. A string that is not
/// closed ends with its line, since no string of JSON holds a line end.
[[nodiscard]] std::size_t json_value_end(std::string_view text, std::size_t at);

/// A value in its text.
struct JsonPart {
  std::size_t begin = 0;
  std::size_t end = 0;    ///< the text's size where it ends within the value
  bool is_whole = false;  ///< its brackets are closed
};

/// The values of a list one after the other, from its opening bracket, or those of a text that holds several.
class JsonValues {
 public:
  /// Requires: text[begin] is '[', or `begin` is the beginning of a text of several values.
  JsonValues(std::string_view text, std::size_t begin);

  /// Nothing behind the last one.
  [[nodiscard]] std::optional<JsonPart> next();

  /// Goes on at that place: where an object begins again behind a broken one.
  void resume(std::size_t at) { at_ = at; }

  /// The place behind the list, or the text's size. Requires: next() gave nothing.
  [[nodiscard]] std::size_t end() const { return is_list_ && at_ < text_.size() ? at_ + 1 : text_.size(); }

 private:
  std::string_view text_;
  std::size_t at_;
  bool is_list_;
};

/// Where the next object begins in a part that is broken: at a line that is indented as the part's first,
/// which stands alone on its own; nothing where there is no such line.
[[nodiscard]] std::optional<std::size_t> next_object_line(std::string_view text, const JsonPart& part);

/// A list within an object that holds an object.
struct JsonList {
  std::string path;        ///< names of members, joined by dots; "" where the whole text is the list
  std::size_t begin = 0;   ///< of its bracket
  std::string_view first;  ///< its first object
};

/// The lists of objects in the members of the object that begins at `begin`, and of objects among them, to a
/// depth that people use for wrapping.
[[nodiscard]] std::vector<JsonList> json_lists(std::string_view text, std::size_t begin);

/// The names of an object's members that hold text or a number, as written; stops where the text is broken.
[[nodiscard]] std::vector<std::string_view> json_value_names(std::string_view object);

}  // namespace kartei::format
