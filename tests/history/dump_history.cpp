/// Prints what a history importer makes of a file, one JSON object a line: for comparing with other programs.
/// usage: dump_history FILE [IMPORTER]

#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "model/error.hpp"
#include "tests/history/recording.hpp"

namespace kartei::importers {
namespace {

nlohmann::json list(const std::vector<Participant>& people) {
  auto array = nlohmann::json::array();
  for (const Participant& person : people) array.push_back({person.name, person.address});
  return array;
}

int print(const std::string& bytes, const HistoryImporter& importer) {
  const HistoryRecording read = read_history(importer, bytes, {.with_text = true, .zone = {}});
  std::vector<nlohmann::json> lines;
  for (const HistoryEvent& event : read.events)
    lines.push_back({{"event", event.place.record},
                     {"at", to_text(event.at)},
                     {"from", list(event.from)},
                     {"to", list(event.to)},
                     {"subject", event.subject},
                     {"text", event.text},
                     {"result", event.result},
                     {"id", event.id}});
  for (const auto& [reason, count] : read.left_out) lines.push_back({{"left_out", reason}, {"count", count}});
  for (const Diagnostic& reject : read.rejects)
    lines.push_back({{"reject", reject.place.record}, {"code", reject.code}});
  for (const nlohmann::json& line : lines) std::cout << line.dump() << '\n';
  return read.breaches.empty() ? 0 : 1;
}

int run(int argc, char** argv) {
  if (argc < 2) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const HistoryImporter* importer = argc > 2 ? &history_importer(argv[2]) : detect_history(bytes);
  if (importer == nullptr) {
    std::cerr << "no history format\n";
    return 3;
  }
  return print(bytes, *importer);
}

}  // namespace
}  // namespace kartei::importers

int main(int argc, char** argv) {
  try {
    return kartei::importers::run(argc, argv);
  } catch (const kartei::Error& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
