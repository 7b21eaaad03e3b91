/// A list looked at before it is let in: what stands in its columns, how much of it can be used, how old it
/// is, and whether that is good enough.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "operations/environment.hpp"
#include "operations/input/contact_reader.hpp"
#include "quality/column_profile.hpp"
#include "quality/list_verdict.hpp"
#include "quality/party_score.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// Values of a column that is not sensitive by itself which tell something of one sensitive kind.
struct SensitiveNotes {
  std::string kind;
  std::uint64_t values = 0;
  std::vector<std::uint64_t> lines;  ///< of the first ones
};

struct ProfiledColumn {
  std::string table;      ///< sheet; empty where a file is one table
  std::string name;       ///< as the file has it
  std::string means;      ///< "phone work 2"; empty when nobody knows
  std::string sensitive;  ///< kind of sensitive data; empty when it is none
  bool has_legal_basis = false;
  std::uint64_t records = 0;          ///< of its table
  std::vector<SensitiveNotes> notes;  ///< in the order met
  quality::ColumnProfile values;
};

/// Scores of all parties of a database together.
struct ScoreSum {
  quality::Score score = quality::Score::completeness;
  std::uint64_t parties = 0;     ///< that could be scored
  std::uint64_t percent = 0;     ///< of all their scores
  std::uint64_t below_half = 0;  ///< parties with less than 50 percent
};

struct ListProfile {
  std::string name;  ///< the file or database as named
  std::vector<Decision> decisions;
  std::uint64_t records = 0;
  std::uint64_t rejected = 0;
  std::uint64_t unreachable = 0;  ///< usable rows without phone, mail address or deliverable postal address
  std::uint64_t nameless = 0;     ///< usable rows without a person's or a company's name
  std::uint64_t duplicates = 0;   ///< rows that are another row's party
  std::uint64_t postcodes = 0;
  std::uint64_t dead_postcodes = 0;         ///< those of before 1993 among them
  std::uint64_t postcodes_before_1993 = 0;  ///< "W-6050", "6050"
  std::uint64_t numbers = 0;
  std::uint64_t old_numbers = 0;
  std::optional<Day>
      oldest;  ///< of the days in columns that hold days; birth dates and days to come left out
  std::optional<Day> newest;
  std::vector<ProfiledColumn> columns;
  std::vector<ScoreSum> scores;  ///< of a database only
  std::vector<quality::JudgedCriterion> criteria;
  std::optional<quality::Verdict> verdict;  ///< nothing for a list without rows
};

/// Looks at a file. Nothing of it is kept; sensitive columns are read, and told. Memory grows with the rows
/// only by what finding duplicates needs of each (about 100 bytes and its distinct values).
/// Throws as read_contacts().
[[nodiscard]] ListProfile profile_file(const std::string& path, const ReadChoices& choices,
                                       const Environment& environment);

/// Looks at the leading values of all parties; the lines are numbers of parties.
[[nodiscard]] ListProfile profile_database(store::Store& store, const std::string& name,
                                           const quality::Rules& rules, const Environment& environment);

}  // namespace kartei::operations
