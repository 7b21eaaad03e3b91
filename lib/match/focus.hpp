/// Which pairs are looked for, when not all are: those of new rows with any, or those between two lists.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace kartei::match {

struct Focus {
  std::vector<bool> rows = {};  ///< per row; a pair without one of these is not looked for. Empty: all are
  bool between_only = false;    ///< nor is a pair of two of them: these rows against the others

  [[nodiscard]] bool is_on_all() const { return rows.empty(); }
  [[nodiscard]] bool is_on(std::uint32_t row) const { return rows.empty() || rows[row]; }
  [[nodiscard]] bool wants(std::uint32_t a, std::uint32_t b) const {
    if (rows.empty()) return true;
    return between_only ? rows[a] != rows[b] : rows[a] || rows[b];
  }
};

}  // namespace kartei::match
