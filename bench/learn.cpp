// kartei-learn: counts how often each level of agreement occurs, m among true pairs of a list and u among
// random pairs, as the tables of a model file.
//
// usage: kartei-learn LIST TRUTH [SEED]      both as kartei-generate writes them
#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "generate/random.hpp"
#include "match/comparer.hpp"
#include "operations/dedupe_files.hpp"

namespace kartei {
namespace {

constexpr std::size_t random_pairs = 3'000'000;

using Counts = std::array<std::array<double, match::max_levels>, match::feature_count>;

// The party of each record: the second column of the truth by its first.
std::map<std::string, std::string> read_truth(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be read");
  std::map<std::string, std::string> truth;
  for (std::string line; std::getline(file, line);) {
    const std::size_t first = line.find(',');
    truth[line.substr(0, first)] = line.substr(first + 1, line.find(',', first + 1) - first - 1);
  }
  return truth;
}

class Learner {
 public:
  explicit Learner(const operations::FilesDuplicates& list)
      : list_(list), comparer_(list.table, match::shipped_model()) {}

  void count_true_pairs(const std::map<std::string, std::string>& truth) {
    std::map<std::string, std::vector<std::uint32_t>> parties;
    for (std::uint32_t row = 0; row < list_.table.size(); ++row) {
      parties[truth.at(list_.records[row].key)].push_back(row);
    }
    for (const auto& [party, rows] : parties) {
      for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = i + 1; j < rows.size(); ++j) count(rows[i], rows[j], same_);
      }
    }
  }

  void count_random_pairs(generate::Random& random) {
    for (std::size_t i = 0; i < random_pairs; ++i) {
      const auto a = static_cast<std::uint32_t>(random.below(list_.table.size()));
      const auto b = static_cast<std::uint32_t>(random.below(list_.table.size()));
      if (a != b) count(a, b, different_);
    }
  }

  void print() const {
    for (std::size_t i = 0; i < match::feature_count; ++i) {
      const auto feature = static_cast<match::Feature>(i);
      fmt::print("[{}]\n", match::to_text(feature));
      const double all_same = sum(same_[i]);
      const double all_different = sum(different_[i]);
      match::Level level = 0;
      for (const std::string_view word : match::levels_of(feature)) {
        ++level;
        fmt::print("{:<12} = {{ m = {:.4f}, u = {:.6f} }}\n", word, same_[i][level] / all_same,
                   different_[i][level] / all_different);
      }
    }
  }

 private:
  void count(std::uint32_t a, std::uint32_t b, Counts& counts) const {
    if (list_.table[a].kind != list_.table[b].kind) return;
    const match::Comparison comparison = comparer_.compare(a, b);
    for (std::size_t i = 0; i < match::feature_count; ++i) counts[i][comparison.levels[i]] += 1;
  }

  static double sum(const std::array<double, match::max_levels>& counts) {
    double all = 0;
    for (std::size_t level = 1; level < counts.size(); ++level) all += counts[level];
    return std::max(all, 1.0);
  }

  const operations::FilesDuplicates& list_;
  match::Comparer comparer_;
  Counts same_{};
  Counts different_{};
};

void run(const std::string& list_path, const std::string& truth_path, std::uint64_t seed) {
  const auto list = operations::dedupe_files({list_path}, {{}, "Kundennummer"}, {});
  Learner learner(list);
  learner.count_true_pairs(read_truth(truth_path));
  generate::Random random(seed);
  learner.count_random_pairs(random);
  learner.print();
}

}  // namespace
}  // namespace kartei

int main(int count, char** words) {
  try {
    if (count < 3) throw std::runtime_error("usage: kartei-learn LIST TRUTH [SEED]");
    kartei::run(words[1], words[2], count > 3 ? std::stoull(words[3]) : 1);
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
