/// The filter language of segments.

#include "model/error.hpp"
#include "segment/segment.hpp"
#include "tests/fuzz/target.hpp"
#include "text/text.hpp"

namespace kartei::fuzz {

namespace {

segment::Vocabulary words() {
  segment::Vocabulary words;
  words.attributes = {{1, "employees", "Mitarbeiter", segment::ValueType::number, {}, false},
                      {2, "industry", "Branche", segment::ValueType::word, {"Werft", "Bau"}, false}};
  words.segments = {{"Messe", "tag = Messe"}};
  words.sources = {"erp"};
  words.today = *day_from_text("2026-11-22");
  return words;
}

}  // namespace

void try_input(std::string_view input) {
  static const segment::Vocabulary known = words();
  std::optional<segment::Node> node;
  try {
    node = segment::parse(input, known);
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::usage, "a filter is refused in one way only");
    require(text::is_valid_utf8(error.what()) || !text::is_valid_utf8(input), "messages are UTF-8");
    return;
  }
  require(segment::parse(to_text(*node), known) == *node, "a filter says what it means");
}

}  // namespace kartei::fuzz
