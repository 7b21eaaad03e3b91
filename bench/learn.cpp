// kartei-learn: counts how often each level of agreement occurs, m among true pairs of a list, u among random
// pairs, and among two people of a household and two of an office, as the tables of a model file.
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
#include "operations/dedupe/dedupe_files.hpp"
#include "text/text.hpp"

namespace kartei {
namespace {

constexpr std::size_t random_pairs = 3'000'000;

using Counts = std::array<std::array<double, match::max_levels>, match::feature_count>;

// Who a record is about, and the household (H...) or office (F...) it belongs to.
struct Truth {
  std::string party;
  std::string group;
};

std::map<std::string, Truth> read_truth(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be read");
  std::map<std::string, Truth> truth;
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string_view> cells = text::split(line, ',');
    truth[std::string(cells[0])] = {std::string(cells[1]), std::string(cells[3])};
  }
  return truth;
}

class Learner {
 public:
  explicit Learner(const operations::FilesDuplicates& list)
      : list_(list), comparer_(list.table, match::shipped_model()) {}

  void count_related_pairs(const std::map<std::string, Truth>& truth) {
    std::map<std::string, std::vector<std::uint32_t>> groups;
    for (std::uint32_t row = 0; row < list_.table.size(); ++row) {
      groups[truth.at(list_.records[row].key).group].push_back(row);
    }
    const auto party = [&](std::uint32_t row) { return truth.at(list_.records[row].key).party; };
    for (const auto& [group, rows] : groups) {
      for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = i + 1; j < rows.size(); ++j) {
          const bool is_office = group.starts_with('F');
          count(rows[i], rows[j],
                party(rows[i]) == party(rows[j]) ? same_
                : is_office                      ? office_
                                                 : household_);
        }
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
      match::Level level = 0;
      for (const std::string_view word : match::levels_of(feature)) {
        ++level;
        fmt::print("{:<12} = {{ m = {:.4f}, u = {:.6f}, household = {:.4f}, office = {:.4f} }}\n", word,
                   same_[i][level] / sum(same_[i]), different_[i][level] / sum(different_[i]),
                   household_[i][level] / sum(household_[i]), office_[i][level] / sum(office_[i]));
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
  Counts household_{};
  Counts office_{};
};

void run(const std::string& list_path, const std::string& truth_path, std::uint64_t seed) {
  const auto list = operations::dedupe_files({list_path}, {{}, "Kundennummer"}, {});
  Learner learner(list);
  learner.count_related_pairs(read_truth(truth_path));
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
