/// Reads the small JSON that the store writes itself: arrays of strings, objects of whole numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kartei::store {

/// Goes through one JSON text. Every call throws Error{input_unusable} when the text is not as asked:
/// then the database was changed by hand.
class JsonReader {
 public:
  explicit JsonReader(std::string_view json) : rest_(json) {}

  /// Takes the next character when it is `wanted`.
  [[nodiscard]] bool take(char wanted);
  void expect(char wanted);

  /// A string, its escapes resolved.
  [[nodiscard]] std::string string();
  [[nodiscard]] std::int64_t integer();

  /// Requires that nothing is left.
  void end() const;

 private:
  void skip_blanks();
  void escape(std::string& out);
  [[nodiscard]] std::uint32_t code_unit();

  std::string_view rest_;
};

/// Calls `read` for each element between `open` and `close`, commas taken.
template <class Read>
void read_list(JsonReader& reader, char open, char close, Read read) {
  reader.expect(open);
  if (reader.take(close)) return;
  do {
    read();
  } while (reader.take(','));
  reader.expect(close);
}

}  // namespace kartei::store
