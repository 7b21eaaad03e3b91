#include "match/blocks.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "match/content_order.hpp"

namespace kartei::match {

namespace {

// There are millions of them at a time: the key in halves saves the padding.
class KeyedRow {
 public:
  KeyedRow(std::uint64_t key, std::uint32_t row) : row_(row) { set_key(key); }
  auto operator<=>(const KeyedRow&) const = default;

  void set_key(std::uint64_t key) {
    high_ = static_cast<std::uint32_t>(key >> 32U);
    low_ = static_cast<std::uint32_t>(key);
  }
  [[nodiscard]] bool has_key_of(const KeyedRow& other) const {
    return high_ == other.high_ && low_ == other.low_;
  }
  [[nodiscard]] std::uint32_t row() const { return row_; }

 private:
  std::uint32_t high_ = 0;
  std::uint32_t low_ = 0;
  std::uint32_t row_ = 0;
};

// Keyed rows in parts by the first bits of their keys: parts are sorted and let go one by one, and none is
// copied as a whole when it grows.
constexpr unsigned bits_of_part = 6;
using KeyedRows = std::array<std::vector<KeyedRow>, std::size_t{1} << bits_of_part>;

// Asked for every key of every row, and nearly always answered with no.
class KeySet {
 public:
  explicit KeySet(std::vector<std::uint64_t> keys) : keys_(std::move(keys)), may_have_(filter_bits) {
    std::ranges::sort(keys_);
    for (const std::uint64_t key : keys_) may_have_[key % filter_bits] = true;
  }

  [[nodiscard]] bool has(std::uint64_t key) const {
    return may_have_[key % filter_bits] && std::ranges::binary_search(keys_, key);
  }

 private:
  static constexpr std::size_t filter_bits = std::size_t{1} << 20U;

  std::vector<std::uint64_t> keys_;
  std::vector<bool> may_have_;
};

// Which keys more than one row has, as far as bits tell. Most keys are a row's own; leaving them out before
// anything is stored and sorted saves most of the memory and time of a pass with many keys per row.
class SharedKeys {
 public:
  explicit SharedKeys(std::size_t rows) : mask_(std::bit_ceil(rows * bits_per_row + 1) - 1) {
    once_.resize(mask_ + 1);
    twice_.resize(mask_ + 1);
  }

  void add(std::uint64_t key) {
    const std::size_t bit = key & mask_;
    if (once_[bit]) {
      twice_[bit] = true;
    } else {
      once_[bit] = true;
    }
  }
  [[nodiscard]] bool may_hold(std::uint64_t key) const { return twice_[key & mask_]; }

 private:
  static constexpr std::size_t bits_per_row = 24;

  std::size_t mask_;
  std::vector<bool> once_;
  std::vector<bool> twice_;
};

std::vector<KeyPart> parts_of(const std::vector<std::string>& words) {
  std::vector<KeyPart> parts;
  for (const std::string& word : words) parts.push_back(key_part_from_text(word).value());
  return parts;
}

class BlockBuilder {
 public:
  BlockBuilder(const Table& table, const KeyMaker& keys, const BlockingPass& pass, const Focus& focus)
      : table_(table), keys_(keys), refine_(parts_of(pass.refine)), focus_(focus), max_block_(pass.largest) {
    blocks_.report.name = pass.name;
    blocks_.begins.push_back(0);
  }

  PassBlocks build(std::span<const KeyPart> parts, std::span<const std::uint32_t> rows) {
    for (KeyedRows all = keyed_rows(parts, rows); std::vector<KeyedRow> & part : all) {
      std::vector<KeyedRow> keyed = std::move(part);
      std::ranges::sort(keyed);
      for_each_group(std::span<KeyedRow>(keyed), [&](std::span<KeyedRow> group) {
        blocks_.report.largest_block = std::max<std::uint64_t>(blocks_.report.largest_block, group.size());
        if (group.size() > max_block_) ++blocks_.report.refined_blocks;
        add(group, 0);
      });
    }
    return std::move(blocks_);
  }

 private:
  // A key that brings no pair together is left out here already.
  [[nodiscard]] KeyedRows keyed_rows(std::span<const KeyPart> parts,
                                     std::span<const std::uint32_t> rows) const {
    if (!focus_.is_on_all()) {
      const KeySet wanted = wanted_keys(parts, rows);
      return keyed_rows(parts, rows, [&](std::uint64_t key) { return wanted.has(key); });
    }
    SharedKeys shared(rows.size());
    for_each_key(parts, rows, [&](std::uint64_t key, std::uint32_t) { shared.add(key); });
    return keyed_rows(parts, rows, [&](std::uint64_t key) { return shared.may_hold(key); });
  }

  template <class IsWanted>
  [[nodiscard]] KeyedRows keyed_rows(std::span<const KeyPart> parts, std::span<const std::uint32_t> rows,
                                     IsWanted is_wanted) const {
    KeyedRows keyed;
    for_each_key(parts, rows, [&](std::uint64_t key, std::uint32_t row) {
      if (is_wanted(key)) keyed[key >> (64 - bits_of_part)].emplace_back(key, row);
    });
    return keyed;
  }

  // The keys of the rows in focus.
  [[nodiscard]] KeySet wanted_keys(std::span<const KeyPart> parts,
                                   std::span<const std::uint32_t> rows) const {
    std::vector<std::uint64_t> keys;
    for_each_key(parts, rows, [&](std::uint64_t key, std::uint32_t row) {
      if (focus_.is_on(row)) keys.push_back(key);
    });
    return KeySet(std::move(keys));
  }

  template <class Visit>
  void for_each_key(std::span<const KeyPart> parts, std::span<const std::uint32_t> rows, Visit visit) const {
    KeyMaker::Scratch scratch;
    for (const std::uint32_t row : rows) {
      for (const std::uint64_t key : keys_.keys_of(row, parts, scratch)) visit(key, row);
    }
  }

  template <class Visit>
  static void for_each_group(std::span<KeyedRow> keyed, Visit visit) {
    for (std::size_t begin = 0; begin < keyed.size();) {
      std::size_t end = begin + 1;
      while (end < keyed.size() && keyed[end].has_key_of(keyed[begin])) ++end;
      visit(keyed.subspan(begin, end - begin));
      begin = end;
    }
  }

  // Adds a group as a block, or refines it by the next key; rows that lack that key form a group too.
  void add(std::span<KeyedRow> group, std::size_t next_part) {
    if (group.size() < 2 || wanted_pairs(group) == 0) return;
    if (group.size() <= max_block_) {
      close_block(group);
    } else if (next_part == refine_.size()) {
      cut(group);
    } else {
      KeyMaker::Scratch scratch;
      for (KeyedRow& keyed : group)
        keyed.set_key(keys_.first_key_of(keyed.row(), refine_[next_part], scratch));
      std::ranges::sort(group);
      for_each_group(group, [&](std::span<KeyedRow> finer) { add(finer, next_part + 1); });
    }
  }

  // Nothing tells these rows apart by key: neighbours in the order of their contents stay together.
  void cut(std::span<KeyedRow> group) {
    ++blocks_.report.cut_blocks;
    std::ranges::sort(group, [&](const KeyedRow& a, const KeyedRow& b) {
      return content_before(table_, a.row(), b.row());
    });
    for (std::size_t begin = 0; begin < group.size(); begin += max_block_) {
      const std::span<KeyedRow> run =
          group.subspan(begin, std::min<std::size_t>(max_block_, group.size() - begin));
      std::ranges::sort(run, {}, &KeyedRow::row);
      if (run.size() >= 2 && wanted_pairs(run) > 0) close_block(run);
    }
  }

  void close_block(std::span<const KeyedRow> group) {
    for (const KeyedRow& keyed : group) blocks_.rows.push_back(keyed.row());
    blocks_.begins.push_back(static_cast<std::uint32_t>(blocks_.rows.size()));
    blocks_.report.pairs += wanted_pairs(group);
  }

  [[nodiscard]] std::uint64_t wanted_pairs(std::span<const KeyedRow> group) const {
    const auto all_pairs = [](std::uint64_t rows) { return rows * (rows - 1) / 2; };
    if (focus_.is_on_all()) return all_pairs(group.size());
    const auto in_focus = static_cast<std::uint64_t>(
        std::ranges::count_if(group, [&](const KeyedRow& keyed) { return focus_.is_on(keyed.row()); }));
    const std::uint64_t between = in_focus * (group.size() - in_focus);
    return focus_.between_only ? between : between + all_pairs(in_focus);
  }

  const Table& table_;
  const KeyMaker& keys_;
  std::vector<KeyPart> refine_;
  const Focus& focus_;
  std::uint32_t max_block_;
  PassBlocks blocks_;
};

}  // namespace

PassBlocks blocks_of(const Table& table, const KeyMaker& keys, const BlockingPass& pass,
                     const BlockingScope& scope) {
  return BlockBuilder(table, keys, pass, scope.focus).build(parts_of(pass.key), scope.rows);
}

}  // namespace kartei::match
