/// The short way for well-formed phone numbers against libphonenumber: equal on a million generated numbers,
/// and how much faster. Exit code 1 when a single one differs. usage: bench_phone_paths [NUMBERS]

#include <fmt/format.h>

#include <ctime>
#include <string>
#include <vector>

#include "normalise/phone.hpp"
#include "normalise/phone_cleaner.hpp"
#include "normalise/phone_parser.hpp"

namespace {

using namespace kartei::normalise;

struct Cell {
  std::string text;
  std::string region;
};

class Generator {
 public:
  /// One number of DE, AT or CH as people write it: 6 to 12 digits behind zero or country code.
  Cell next() {
    static const std::vector<std::pair<std::string, std::string>> plans = {
        {"DE", "49"}, {"AT", "43"}, {"CH", "41"}};
    const auto& [region, code] = plans[below(plans.size())];
    Cell cell{pick({"0", "0", "(0", "+" + code + " ", "00" + code + " ", "+" + code + "-",
                    "+" + code + " (0)", "00" + code + "(0)"}),
              region};
    const std::size_t area = 2 + below(4);
    const std::size_t length = 6 + below(7);
    cell.text += static_cast<char>('1' + below(9));
    for (std::size_t i = 1; i < length; ++i) {
      if (i == area) cell.text += cell.text[0] == '(' ? ") " : pick({" ", "/", " / ", "-", "", " - "});
      if (i == area + 3) cell.text += pick({" ", "", "", "-"});
      cell.text += static_cast<char>('0' + below(10));
    }
    return cell;
  }

 private:
  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33U) % bound;
  }
  std::string pick(const std::vector<std::string>& texts) { return texts[below(texts.size())]; }

  std::uint64_t state_ = 20261122;
};

template <class Work>
double seconds_of(Work work) {
  const std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// Cells that the short way reads.
std::vector<Cell> plain_cells(std::size_t count) {
  Generator generator;
  std::vector<Cell> cells;
  while (cells.size() < count) {
    Cell cell = generator.next();
    if (read_plain_phone(cell.text, cell.region)) cells.push_back(std::move(cell));
  }
  return cells;
}

std::size_t compare(const std::vector<Cell>& cells) {
  std::vector<std::string> ours;
  std::vector<std::string> theirs;
  const double short_way = seconds_of([&] {
    for (const Cell& cell : cells) ours.push_back(read_phones(cell.text, cell.region).numbers.at(0).e164);
  });
  const double library = seconds_of([&] {
    for (const Cell& cell : cells) {
      const std::vector<WrittenNumber> written = written_numbers(cell.text).numbers;
      theirs.push_back(to_e164_by_library(written.at(0).digits, cell.region).value_or("none"));
    }
  });
  std::size_t different = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) different += ours[i] == theirs[i] ? 0U : 1U;
  const auto count = static_cast<double>(cells.size());
  fmt::print("numbers          {}\ndifferent        {}\n", cells.size(), different);
  fmt::print("short way        {:10.0f} /s\nlibphonenumber   {:10.0f} /s\nratio            {:10.1f}\n",
             count / short_way, count / library, library / short_way);
  return different;
}

}  // namespace

int main(int count, char** arguments) {
  const std::size_t numbers = count > 1 ? std::stoul(arguments[1]) : 1'000'000;
  return compare(plain_cells(numbers)) == 0 ? 0 : 1;
}
