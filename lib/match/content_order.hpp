/// Rows compared by what they say, whatever their numbers: equality, and an order in which like rows are
/// near.
#pragma once

#include <cstdint>
#include <vector>

#include "match/table.hpp"

namespace kartei::match {

/// Whether two rows say the same in every compared field, keys aside.
[[nodiscard]] bool is_same_content(const Table& table, std::uint32_t a, std::uint32_t b);

/// A hash of what is_same_content() compares; only good within one table.
[[nodiscard]] std::uint64_t content_hash(const Table& table, std::uint32_t row);

/// A hash of what a row says, as text: the same whatever the order of rows.
[[nodiscard]] std::uint64_t text_hash(const Table& table, std::uint32_t row);

/// Per row, whether it is the first of those with its content.
[[nodiscard]] std::vector<bool> first_of_content(const Table& table);

/// The beginning of the row's content as a number: a lesser one comes before, of equal ones content_before()
/// tells.
[[nodiscard]] std::uint64_t beginning_of_content(const Table& table, std::uint32_t row);

/// Orders by names, then company, address, birth date and contact points as text; rows of the same content
/// by number.
[[nodiscard]] bool content_before(const Table& table, std::uint32_t a, std::uint32_t b);

}  // namespace kartei::match
