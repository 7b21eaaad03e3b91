// bench_match_list: where matching a list spends its time and memory, stage by stage.
//
// usage: bench_match_list LIST [THREADS]      as kartei-generate writes it
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "match/adaptation.hpp"
#include "match/clusters.hpp"
#include "match/duplicates.hpp"
#include "match/identical.hpp"
#include "match/lone_rows.hpp"
#include "operations/input/contact_reader.hpp"

namespace kartei {
namespace {

class TableSink final : public operations::ContactSink {
 public:
  void decided(const Decision&) override {}
  void begin_table(const operations::TableHead&) override {}
  void row(operations::ReadRow& row) override {
    if (row.rejection() != nullptr) row.contact = {};
    table.add(match::ContactComparand(row.contact).comparand());
  }
  void skipped(std::string_view, std::uint64_t) override {}
  void end_table(const operations::TableHead&) override {}
  match::Table table;
};

class Stages {
 public:
  explicit Stages(const match::Table& table) : table_(table) {}

  // Prints what has been used since the last call.
  void end(std::string_view stage) {
    const auto now = std::chrono::steady_clock::now();
    const std::clock_t cpu = std::clock();
    fmt::print("{:<24} {:7.2f} s wall {:7.2f} s CPU   {:6.0f} bytes resident per party\n", stage,
               std::chrono::duration<double>(now - wall_).count(),
               static_cast<double>(cpu - cpu_) / CLOCKS_PER_SEC,
               static_cast<double>(resident_bytes()) / std::max(table_.size(), 1U));
    wall_ = std::chrono::steady_clock::now();
    cpu_ = std::clock();
  }

 private:
  static long resident_bytes() {
    std::ifstream file("/proc/self/statm");
    long all = 0;
    long resident = 0;
    file >> all >> resident;
    return resident * sysconf(_SC_PAGESIZE);
  }

  const match::Table& table_;
  std::chrono::steady_clock::time_point wall_ = std::chrono::steady_clock::now();
  std::clock_t cpu_ = std::clock();
};

void run(const std::string& path, unsigned threads) {
  TableSink sink;
  const match::Table& table = sink.table;
  Stages stages(table);
  {
    operations::Environment environment;
    environment.threads = threads;
    operations::read_contacts(operations::read_input(path), {}, environment, sink);
  }
  stages.end("read and normalise");
  const match::Model& shipped = match::shipped_model();
  const match::Comparer unadapted(table, shipped);
  stages.end("rarities of values");
  const match::Distinct distinct = match::fold_copies(table, {});
  const match::Workers workers(threads);
  const match::KeyMaker keys(table, unadapted.company_words());
  const match::Focus focus;
  match::Blocking blocking(table, keys, shipped, {distinct.rows, focus}, workers);
  stages.end("blocking");
  const match::Model by_chance = match::with_chance_of(table, unadapted, shipped);
  const match::Comparer comparer_by_chance(table, by_chance, unadapted.known());
  const match::Model model =
      match::adapted(by_chance, match::gather_evidence(table, comparer_by_chance, blocking, workers));
  const match::Comparer comparer(table, model, unadapted.known());
  stages.end("adapting the model");
  auto pairs = match::score_pairs(table, comparer, blocking, model.review_at - match::most_gained, workers);
  stages.end("scoring");
  const auto links_of = [&] {
    std::vector<match::ScoredPair> links;
    std::ranges::copy_if(pairs, std::back_inserter(links),
                         [&](const match::ScoredPair& pair) { return pair.score >= model.link_at; });
    return links;
  };
  const auto first = match::cluster(table, comparer, links_of(), {}, match::known_apart);
  stages.end("clustering");
  match::raise_lone(pairs, comparer, first.cluster_of);
  const auto clustering = match::cluster(table, comparer, links_of(), {}, match::known_apart);
  stages.end("lone rows");
  fmt::print("{} rows, {} links, {} of them join clusters\n", table.size(), links_of().size(),
             clustering.joined.size());
}

}  // namespace
}  // namespace kartei

int main(int count, char** words) {
  if (count < 2) return 64;
  const unsigned threads =
      count > 2 ? static_cast<unsigned>(std::atoi(words[2])) : std::thread::hardware_concurrency();
  kartei::run(words[1], threads);
  return EXIT_SUCCESS;
}
