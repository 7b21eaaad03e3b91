/// Every importer of history, whatever the bytes are.

#include "model/error.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/history/recording.hpp"

namespace kartei::fuzz {

using namespace importers;

void try_input(std::string_view input) {
  for (const HistoryImporter& importer : history_importers()) {
    const int sure = importer.recognises(input);
    require(sure >= 0 && sure <= 100, "certainty is a percentage");
    try {
      const HistoryRecording read = read_history(importer, input, {.with_text = true, .zone = {}});
      require(read.breaches.empty(), read.breaches.empty() ? "" : read.breaches.front());
    } catch (const Error& error) {
      require(error.kind() == ErrorKind::input_unusable, "a file is refused in one way only");
    }
  }
}

}  // namespace kartei::fuzz
