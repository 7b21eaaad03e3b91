/// Rows on their way through the reading pipeline: several hundred at a time, their text in one piece.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "operations/input/contact_reader.hpp"

namespace kartei::operations {

/// A table's head as the workers need it, with the seeds of its columns for content hashes.
struct TableState {
  TableHead head;
  std::vector<std::uint64_t> seeds;
};

/// Either rows of one table, or an event that the sink is to be told between them.
class RowChunk {
 public:
  static constexpr std::size_t capacity = 512;

  RowChunk() = default;
  explicit RowChunk(std::function<void(ContactSink&)> event) : event_(std::move(event)) {}

  /// Copies a record; its cells become views at seal().
  void add(const RawRecord& record);
  /// Copies what is no record.
  void add(const Diagnostic& reject, std::string_view raw);

  /// Gives each cell the column that `place_of(column, text)` says; what has none is gone for good.
  template <class PlaceOf>
  void renumber(const PlaceOf& place_of) {
    std::vector<Piece> kept;
    for (Extent& extent : extents_) {
      const std::size_t first = kept.size();
      for (std::size_t i = 0; i < extent.piece_count; ++i) {
        const Piece& piece = pieces_[extent.first_piece + i];
        const std::optional<std::uint32_t> place = place_of(piece.column, text_of(piece));
        if (place) kept.push_back({*place, piece.begin, piece.size});
      }
      extent.first_piece = first;
      extent.piece_count = kept.size() - first;
    }
    pieces_ = std::move(kept);
  }

  /// Nothing is added any more: views are made, and the table is fixed.
  void seal(std::shared_ptr<const TableState> table);

  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] std::vector<ReadRow>& rows() { return rows_; }
  [[nodiscard]] const TableState& table() const { return *table_; }
  [[nodiscard]] const std::function<void(ContactSink&)>& event() const { return event_; }

  /// Visits the text of each cell added so far: (column, text). For sampling before seal().
  template <class Visit>
  void for_each_cell(const Visit& visit) const {
    for (const Piece& piece : pieces_) visit(piece.column, text_of(piece));
  }

 private:
  struct Piece {
    std::uint32_t column;
    std::size_t begin;
    std::size_t size;
  };
  struct Extent {
    std::size_t first_piece;
    std::size_t piece_count;
    std::size_t raw_begin;
    std::size_t raw_size;
  };

  ReadRow& next_row();
  std::size_t store(std::string_view text);
  [[nodiscard]] std::string_view text_of(const Piece& piece) const {
    return {text_.data() + piece.begin, piece.size};
  }

  std::vector<char> text_;  ///< a vector, because its bytes stay where they are when it is moved
  std::vector<Piece> pieces_;
  std::vector<Extent> extents_;
  std::vector<RawCell> cells_;
  std::vector<ReadRow> rows_;
  std::shared_ptr<const TableState> table_;
  std::function<void(ContactSink&)> event_;
};

}  // namespace kartei::operations
