/// The filter language of segments.

#include "model/error.hpp"
#include "segment/segment.hpp"
#include "tests/fuzz/target.hpp"
#include "text/text.hpp"

namespace kartei::fuzz {

void try_input(std::string_view input) {
  std::optional<segment::Node> node;
  try {
    node = segment::parse(input);
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::usage, "a filter is refused in one way only");
    require(text::is_valid_utf8(error.what()) || !text::is_valid_utf8(input), "messages are UTF-8");
    return;
  }
  require(segment::parse(to_text(*node)) == *node, "a filter says what it means");
}

}  // namespace kartei::fuzz
