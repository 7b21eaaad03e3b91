/// What somebody wrote into the rows of the desk, by itself: nothing is compared with the database.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "operations/consent/consent_act.hpp"
#include "operations/input/column_roles.hpp"
#include "operations/input/rejected_rows.hpp"

namespace kartei::operations {

/// What tells for whom and for what a row is; only the desk writes these cells.
struct DeskIdentity {
  PartyId party;
  std::string name;
  std::string company;
  std::string channel;
  std::string purpose;
  std::string value;
  auto operator<=>(const DeskIdentity&) const = default;
};

/// A row that somebody filled in.
struct FilledRow {
  const FileRow* row = nullptr;
  DeskIdentity identity;
  ConsentAct act;
  bool is_presumed = false;
};

struct FilledRows {
  std::vector<FilledRow> rows;
  RejectedRows rejected;
  std::int64_t open = 0;  ///< rows that nobody filled in
};

/// Whether the table has the columns of the desk.
[[nodiscard]] bool is_desk(const FileTable& table);

/// Reads the rows; half filled in, contradictory and copied ones are rejected. `now` is the moment of a row
/// that names no day. Requires: is_desk(table), which outlives what is returned.
[[nodiscard]] FilledRows read_filled_rows(const FileTable& table, Moment now);

}  // namespace kartei::operations
