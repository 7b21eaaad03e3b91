/// All blocking passes of a model over a table, and who met whom in which.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
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

  /// Whether an earlier pass than `pass` has two rows in one block, asked about one row and many others, then
  /// about the next. A row remembers its first block of each pass, and its last where rows often have two; of
  /// a row with more values some are forgotten, and the answer is no: then a pair is scored twice.
  class MetBefore {
   public:
    MetBefore(const Blocking& blocking, std::size_t pass)
        : blocking_(blocking), end_(blocking.firsts_[pass]) {}
    [[nodiscard]] bool operator()(std::uint32_t row, std::uint32_t other) {
      if (row != row_) take(row);
      return has(other);
    }

   private:
    static std::size_t slot_of(std::uint32_t block) { return block * 0x9E3779B1U >> 24U; }
    [[nodiscard]] std::size_t place_of(std::uint32_t block) const;
    void take(std::uint32_t row);
    [[nodiscard]] bool has(std::uint32_t other) const;

    const Blocking& blocking_;
    std::uint32_t end_;  ///< of the numbers of earlier passes' blocks
    std::uint32_t row_ = std::numeric_limits<std::uint32_t>::max();
    std::span<const std::uint32_t> blocks_;  ///< of the row in earlier passes: 64 at most
    /// Each of them plus one, by open addressing; 0 is free.
    std::array<std::uint32_t, 256> slots_{};
  };

  /// Bit n: pass n has both in one block.
  [[nodiscard]] std::uint32_t passes_of(std::uint32_t a, std::uint32_t b) const;

 private:
  void make_room(std::uint32_t rows);
  void remember();
  [[nodiscard]] std::span<const std::uint32_t> blocks_of_row(std::uint32_t row) const {
    return std::span(remembered_).subspan(begins_[row], begins_[row + 1] - begins_[row]);
  }

  const Focus& focus_;
  std::vector<PassBlocks> passes_;
  std::vector<std::uint8_t> most_of_row_;  ///< how many blocks of each pass a row remembers: 1 or 2
  std::vector<std::uint32_t> firsts_;      ///< number of each pass's first block, counted over all passes
  std::vector<std::uint32_t> begins_;      ///< of each row in `remembered_`, and the end of the last
  std::vector<std::uint32_t> remembered_;  ///< numbers of blocks, row after row, ascending
};

}  // namespace kartei::match
