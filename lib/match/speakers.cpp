#include "match/speakers.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "match/content_order.hpp"

namespace kartei::match {

namespace {

// A field, and what two values of it may raise.
struct Statement {
  Obstacle obstacle;
  std::uint32_t (*value)(const Row&);
};

constexpr std::array statements{
    Statement{Obstacle::first_names_differ, [](const Row& row) { return row.first_name; }},
    Statement{Obstacle::birth_dates_differ, [](const Row& row) { return row.birth_date; }},
    Statement{Obstacle::generations_differ,
              [](const Row& row) { return static_cast<std::uint32_t>(row.generation); }},
    Statement{Obstacle::departments_differ, [](const Row& row) { return row.department; }},
    Statement{Obstacle::legal_forms_differ, [](const Row& row) { return row.legal_form; }},
    Statement{Obstacle::vat_ids_differ, [](const Row& row) { return row.vat_id; }},
    Statement{Obstacle::register_ids_differ, [](const Row& row) { return row.register_id; }},
};

class Said {
 public:
  Said(const Table& table, Obstacles never) : table_(table), never_(never) {}

  // Whether the row, or whom it is made of, says something new.
  bool takes(std::uint32_t row) {
    bool is_new = takes_values(row);
    for (const auto& [of, member] : table_.members_of(row)) is_new |= takes_values(member);
    return is_new;
  }

 private:
  bool takes_values(std::uint32_t row) {
    bool is_new = false;
    for (std::size_t field = 0; field < statements.size(); ++field) {
      const std::uint32_t value = statements[field].value(table_[row]);
      if (value == 0 || (never_ & bit(statements[field].obstacle)) == 0) continue;
      is_new |= values_.emplace(field, value).second;
    }
    if ((never_ & bit(Obstacle::keys_of_one_source)) == 0) return is_new;
    for (const KeyRow& key : table_.keys(table_[row])) is_new |= keys_.emplace(key.source, key.key).second;
    return is_new;
  }

  const Table& table_;
  Obstacles never_;
  std::set<std::pair<std::size_t, std::uint32_t>> values_;
  std::set<std::pair<std::int64_t, ValueId>> keys_;
};

bool has_nothing_else(const Table& table, std::uint32_t row) {
  return table[row].key_count == 0 && table.members_of(row).empty();
}

}  // namespace

void leave_speakers(const Table& table, Obstacles never, std::vector<std::uint32_t>& rows) {
  if (rows.size() <= most_speakers) return;
  const auto repeated = std::ranges::unique(rows, [&](std::uint32_t one, std::uint32_t next) {
    return has_nothing_else(table, next) && is_same_content(table, one, next);
  });
  rows.erase(repeated.begin(), repeated.end());
  if (rows.size() <= most_speakers) return;
  Said said(table, never);
  for (std::size_t n = 0; n < most_speakers; ++n) said.takes(rows[n]);
  const auto silent = std::remove_if(rows.begin() + most_speakers, rows.end(),
                                     [&](std::uint32_t row) { return !said.takes(row); });
  rows.erase(silent, rows.end());
}

}  // namespace kartei::match
