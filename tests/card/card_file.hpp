/// The twelve cards of cards.txt: what stands on them, and what is to be understood of it.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace kartei::card {

struct SampleCard {
  std::string name;
  std::vector<std::string> lines;  ///< a second column behind the first
  std::vector<std::pair<std::string, std::string>>
      fields;  ///< "email" and its value, in the order of the file
};

/// Throws std::runtime_error when the file is not there.
[[nodiscard]] std::vector<SampleCard> sample_cards(const std::string& path);

}  // namespace kartei::card
