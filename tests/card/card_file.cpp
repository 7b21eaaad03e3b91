#include "tests/card/card_file.hpp"

#include <fstream>
#include <stdexcept>

namespace kartei::card {

std::vector<SampleCard> sample_cards(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<SampleCard> cards;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("card ")) cards.push_back({line.substr(5), {}, {}});
    if (line.starts_with('|') || line.starts_with('>'))
      cards.back().lines.push_back(line.size() > 2 ? line.substr(2) : "");
    if (!line.starts_with("= ")) continue;
    const std::size_t blank = line.find(' ', 2);
    cards.back().fields.emplace_back(line.substr(2, blank - 2), line.substr(blank + 1));
  }
  return cards;
}

}  // namespace kartei::card
