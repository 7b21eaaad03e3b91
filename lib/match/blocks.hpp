/// The blocks of one pass: rows that share a key.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "match/focus.hpp"
#include "match/key_parts.hpp"
#include "match/model.hpp"

namespace kartei::match {

/// What one blocking pass did.
struct PassReport {
  std::string name;
  std::uint64_t pairs = 0;           ///< pairs within its blocks, as far as they are looked for
  std::uint64_t new_pairs = 0;       ///< of those, not already met in an earlier pass
  std::uint64_t largest_block = 0;   ///< rows, before refining
  std::uint64_t refined_blocks = 0;  ///< blocks above the limit, split by the pass's next keys
  std::uint64_t cut_blocks = 0;      ///< still too large after all keys: cut into runs of neighbours
};

/// Blocks of two rows and more; rows ascend within a block.
struct PassBlocks {
  std::vector<std::uint32_t> rows;    ///< block after block
  std::vector<std::uint32_t> begins;  ///< of each block in `rows`, and the end of the last
  PassReport report;

  [[nodiscard]] std::size_t size() const { return begins.size() - 1; }
  [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t block) const {
    return std::span(rows).subspan(begins[block], begins[block + 1] - begins[block]);
  }
};

/// Who is to meet whom.
struct BlockingScope {
  std::span<const std::uint32_t> rows;  ///< take part, ascending; see identical.hpp for who does not
  const Focus& focus;                   ///< the pairs that are looked for
};

/// The blocks in which a pair is looked for; they are the same whatever the focus.
[[nodiscard]] PassBlocks blocks_of(const Table& table, const KeyMaker& keys, const BlockingPass& pass,
                                   const BlockingScope& scope);

}  // namespace kartei::match
