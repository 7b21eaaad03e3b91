/// Plays the kept cases of a target, then mutations of them, the same in every run: what the tests do where
/// no fuzzer is.
///
/// usage: fuzz_<target> FOLDER_OF_CASES | FILE...

#include <algorithm>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/fuzz/target.hpp"

namespace kartei::fuzz {
namespace {

constexpr int mutations = 2000;
constexpr std::size_t longest_input = 4096;

/// Random numbers by seed, the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  /// Requires: bound > 0.
  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33U) % bound;
  }

 private:
  std::uint64_t state_;
};

std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The files named, and those in the folders named, in the order of their names.
std::vector<std::filesystem::path> files_of(int count, char** names) {
  std::vector<std::filesystem::path> files;
  for (int i = 1; i < count; ++i) {
    const std::filesystem::path path = names[i];
    if (!std::filesystem::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    for (const auto& entry : std::filesystem::directory_iterator(path)) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::string part_of(const std::string& text, Dice& dice) {
  const std::size_t begin = dice.below(text.size() + 1);
  return text.substr(begin, dice.below(text.size() - begin + 1));
}

void change_a_byte(std::string& text, Dice& dice) {
  if (!text.empty()) text[dice.below(text.size())] = static_cast<char>(dice.below(256));
}

void cut_a_part(std::string& text, Dice& dice) {
  const std::size_t begin = dice.below(text.size() + 1);
  text.erase(begin, dice.below(std::min<std::size_t>(text.size() - begin, 16) + 1));
}

void double_a_part(std::string& text, Dice& dice) {
  text.insert(dice.below(text.size() + 1), part_of(text, dice));
}

/// One of the cases, changed in up to four places: a byte, a part left out, doubled, or taken from another.
std::string mutated(const std::vector<std::string>& cases, Dice& dice) {
  std::string text = cases[dice.below(cases.size())];
  for (std::size_t left = 1 + dice.below(4); left > 0; --left) {
    switch (dice.below(4)) {
      case 0:
        change_a_byte(text, dice);
        break;
      case 1:
        cut_a_part(text, dice);
        break;
      case 2:
        double_a_part(text, dice);
        break;
      default:
        text.insert(dice.below(text.size() + 1), part_of(cases[dice.below(cases.size())], dice));
    }
  }
  if (text.size() > longest_input) text.resize(longest_input);
  return text;
}

std::string escaped(std::string_view bytes) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= ' ' && byte < 127 && c != '\\') {
      out += c;
    } else {
      out += "\\x";
      out += hex[byte >> 4U];
      out += hex[byte & 15U];
    }
  }
  return out;
}

bool holds(std::string_view input, const std::string& name) {
  try {
    try_input(input);
    return true;
  } catch (const std::exception& error) {
    std::cerr << name << ": " << error.what() << "\n  input: " << escaped(input) << '\n';
    return false;
  }
}

int replay(int count, char** names) {
  std::vector<std::string> cases;
  for (const std::filesystem::path& path : files_of(count, names)) {
    cases.push_back(file_bytes(path));
    if (!holds(cases.back(), path.string())) return 1;
  }
  if (cases.empty()) {
    std::cerr << "no cases\n";
    return 1;
  }
  Dice dice(1);
  for (int i = 1; i <= mutations; ++i) {
    if (!holds(mutated(cases, dice), "mutation " + std::to_string(i))) return 1;
  }
  return 0;
}

}  // namespace
}  // namespace kartei::fuzz

int main(int argc, char** argv) {
  try {
    return kartei::fuzz::replay(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
