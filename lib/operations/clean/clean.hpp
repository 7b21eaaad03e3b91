/// The Monday job, without a database: messy lists in, one clean workbook out.
///
/// All files are read, mapped and normalised, duplicates found over all rows of all files, and the values of
/// each group of duplicates put together by survivorship. The workbook is German and has five sheets:
/// Ergebnis (one row per party), Dubletten (which rows became one, and why), Zweifelsfälle (pairs that a
/// person should decide), Änderungen (what was mended in which cell) and Abgewiesen (rows that are no
/// contacts, with what to do).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "operations/input/contact_reader.hpp"

namespace kartei::operations {

struct CleanChoices {
  ReadChoices read;
  std::string decisions;  ///< a workbook of an earlier run whose Zweifelsfälle were filled in, or that sheet
                          ///< as CSV; may be empty
  std::string out;        ///< where the workbook goes; an existing file is replaced as a whole
};

/// What became of one file.
struct CleanedFile {
  std::string file;
  std::uint64_t records = 0;
  std::uint64_t rejected = 0;
  std::vector<Decision> decisions;
  std::vector<SensitiveColumn> sensitive;  ///< columns that were dropped or, with a legal basis, kept
};

struct CleanSummary {
  std::vector<CleanedFile> files;
  std::uint64_t records = 0;  ///< of all files; = usable rows + rejected
  std::uint64_t rejected = 0;
  std::uint64_t parties = 0;   ///< rows of Ergebnis
  std::uint64_t groups = 0;    ///< parties that several rows became
  std::uint64_t doubtful = 0;  ///< open pairs in Zweifelsfälle
  std::uint64_t changes = 0;   ///< rows of Änderungen
  std::uint64_t decided_same = 0;
  std::uint64_t decided_different = 0;
  std::uint64_t decisions_without_rows = 0;      ///< their rows are not in these files any more
  std::vector<std::uint64_t> lines_in_conflict;  ///< of the review: see Grouping::lines_in_conflict()
};

/// Cleans the files, in the order given, into one workbook. The same files, choices and `environment.now`
/// give the same bytes, whatever the threads.
/// Throws as read_contacts() and exports::Workbook do, and Error{input_unusable} when the decisions cannot
/// be read or contradict one another.
[[nodiscard]] CleanSummary clean_files(const std::vector<std::string>& files, const CleanChoices& choices,
                                       const Environment& environment);

}  // namespace kartei::operations
