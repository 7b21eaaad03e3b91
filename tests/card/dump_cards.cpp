/// Prints what is understood of business cards, one JSON object a card: for comparing with what stands on
/// them. usage: dump_cards FILE...

#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "importers/importer.hpp"
#include "operations/input/card_sink.hpp"

namespace kartei::operations {
namespace {

class PrintingSink final : public importers::ImportSink {
 public:
  explicit PrintingSink(std::string file) : file_(std::move(file)) {}

  void decided(const Decision&) override {}
  void begin_table(std::string_view) override {}
  void column(std::string_view name) override { columns_.emplace_back(name); }
  void record(const RawRecord& record) override {
    nlohmann::json card{{"file", file_}, {"cells", nlohmann::json::array()}};
    for (const RawCell& cell : record.cells) card["cells"].push_back({columns_[cell.column], cell.value});
    std::cout << card.dump() << '\n';
  }
  void reject(const Diagnostic& diagnostic, std::string_view) override {
    std::cout << nlohmann::json{{"file", file_}, {"reject", diagnostic.what}}.dump() << '\n';
  }
  void skipped(std::string_view, std::uint64_t) override {}

 private:
  std::string file_;
  std::vector<std::string> columns_;
};

void dump(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), {});
  const importers::Importer* importer = importers::detect(bytes);
  if (importer == nullptr || !importer->gives_lines) throw std::runtime_error(name + " is no card");
  PrintingSink printer(name);
  CardSink cards(printer);
  importer->read(bytes, {}, cards);
}

}  // namespace
}  // namespace kartei::operations

int main(int count, char** names) {
  try {
    for (int i = 1; i < count; ++i) kartei::operations::dump(names[i]);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
