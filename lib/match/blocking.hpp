/// All blocking passes of a model over a table, and who met whom in which.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/blocks.hpp"
#include "match/model.hpp"
#include "match/workers.hpp"

namespace kartei::match {

class Blocking {
 public:
  /// Builds the blocks of every pass. The scope's focus must outlive it.
  Blocking(const Table& table, const KeyMaker& keys, const Model& model, const BlockingScope& scope,
           const Workers& workers);

  /// The pairs that are looked for.
  [[nodiscard]] const Focus& focus() const { return focus_; }

  [[nodiscard]] std::span<const PassBlocks> passes() const { return passes_; }
  [[nodiscard]] std::span<PassBlocks> passes() { return passes_; }

  /// Whether an earlier pass than `pass` has the two rows in one block. A row remembers its first
  /// block of each pass, and a second where rows often have one; of a row with more values some are
  /// forgotten, and the answer is no: then a pair is scored twice.
  [[nodiscard]] bool met_before(std::size_t pass, std::uint32_t a, std::uint32_t b) const;

  /// Bit n: pass n has both in one block.
  [[nodiscard]] std::uint32_t passes_of(std::uint32_t a, std::uint32_t b) const;

 private:
  void remember(std::size_t pass);
  [[nodiscard]] bool met_in_second(std::size_t n, const std::uint32_t* a, const std::uint32_t* b) const;
  [[nodiscard]] const std::uint32_t* slots(std::uint32_t row) const { return &slots_[row * width_]; }

  const Focus& focus_;
  std::vector<PassBlocks> passes_;
  std::vector<std::uint32_t> twofold_;  ///< passes of which a second block is remembered
  std::size_t width_ = 0;               ///< slots per row: one for each pass, then the second ones
  std::vector<std::uint32_t> slots_;    ///< numbers of blocks, row after row
};

}  // namespace kartei::match
