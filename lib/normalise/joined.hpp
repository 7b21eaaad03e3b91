/// Words put together again.
#pragma once

#include <span>
#include <string>

namespace kartei::normalise {

/// The words with one blank between.
[[nodiscard]] inline std::string joined(std::span<const std::string> words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

}  // namespace kartei::normalise
