/// The sheet "Zweifelsfälle": records that may be one party, side by side, for a person to decide.
///
/// A row for each record of a case; what differs from the row with which it is compared stands out. Each row
/// carries its own key and those of the rows that its decision is about, so the sheet may be sorted,
/// filtered, cut down and saved by any program before it is read back.
#pragma once

#include <filesystem>
#include <span>

#include "export/table_writer.hpp"
#include "export/workbook.hpp"
#include "operations/review/review_cases.hpp"

namespace kartei::operations {

/// Writes the sheet into a workbook. Requires: the records that the pairs name.
void write_review_sheet(exports::Workbook& workbook, std::span<const ReviewRecord> records,
                        std::span<const ReviewPair> pairs);

/// The same as a file of its own: a CSV that Excel opens unharmed, or a workbook, as the name says. An
/// existing file is replaced as a whole. Throws Error{usage} for another name, and as the writers do.
void write_review_file(const std::filesystem::path& out, Moment created,
                       std::span<const ReviewRecord> records, std::span<const ReviewPair> pairs);

}  // namespace kartei::operations
