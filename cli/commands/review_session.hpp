/// The doubtful pairs at a terminal, one after the other, each decision its own short operation.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "cli/context.hpp"
#include "operations/dedupe/dedupe_database.hpp"
#include "store/store.hpp"

namespace kartei::cli {

class ReviewSession {
 public:
  ReviewSession(Context& context, store::Store& store, const operations::DatabaseDuplicates& found);

  /// Asks until all pairs are decided, or the person quits. What was decided stays decided.
  void run();

  /// What was decided and put off.
  [[nodiscard]] OutputTable summary() const;

 private:
  enum class Decision { merge, different, later };
  struct Step {
    std::size_t pair = 0;
    Decision decision = Decision::later;
    OperationId operation;  ///< 0 when it was put off
  };

  [[nodiscard]] std::size_t next_open(std::size_t from) const;
  [[nodiscard]] std::optional<std::size_t> answer(std::size_t pair);
  void show(std::size_t pair);
  [[nodiscard]] OperationId decide(const match::ScoredPair& pair, Decision decision);
  [[nodiscard]] std::size_t take_back(std::size_t pair);
  [[nodiscard]] std::size_t count_of(Decision decision) const;

  Context& context_;
  store::Store& store_;
  const operations::DatabaseDuplicates& found_;
  match::Comparer comparer_;
  std::vector<Step> steps_;
};

}  // namespace kartei::cli
