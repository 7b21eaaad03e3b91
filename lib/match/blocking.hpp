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

  /// Whether an earlier pass than `pass` has the two rows in one block. A row remembers a few blocks of each
  /// pass; of one with very many values it may forget some and answer no: then a pair is scored twice.
  [[nodiscard]] bool met_before(std::size_t pass, std::uint32_t a, std::uint32_t b) const;

  /// Bit n: pass n has both in one block.
  [[nodiscard]] std::uint32_t passes_of(std::uint32_t a, std::uint32_t b) const;

 private:
  void remember(std::size_t pass);
  [[nodiscard]] bool met_in(std::size_t pass, const std::uint32_t* a, const std::uint32_t* b) const;
  [[nodiscard]] const std::uint32_t* slots(std::uint32_t row) const { return &slots_[row * width_]; }

  const Focus& focus_;
  std::vector<PassBlocks> passes_;
  std::vector<std::size_t> first_slot_;  ///< per pass, and one past the last
  std::size_t width_ = 0;                ///< slots per row
  std::vector<std::uint32_t> slots_;     ///< block numbers plus one, 0 is free; row after row
};

}  // namespace kartei::match
