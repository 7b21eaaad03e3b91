/// What people wrote into the sheet "Zweifelsfälle", as a workbook or as the CSV that a spreadsheet made of
/// it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/diagnostic.hpp"
#include "operations/review/value_choice.hpp"

namespace kartei::operations {

enum class Verdict : std::uint8_t { same, different };

/// "zusammenführen", "verschieden".
[[nodiscard]] std::string_view to_text(Verdict verdict);

/// One decided pair, by the keys of its records.
struct PairDecision {
  std::string key_a;
  std::string key_b;
  Verdict verdict = Verdict::same;
  std::uint64_t line = 0;  ///< row of the sheet
};

struct ReviewDecisions {
  Place place;                                 ///< file and sheet
  std::vector<PairDecision> pairs;             ///< in the order of the sheet
  std::map<std::string, ValueChoice> choices;  ///< by the key of the record
};

/// The names of the sheet and of the columns that are read back.
struct DecisionColumns {
  static constexpr std::string_view sheet = "Zweifelsfälle";
  static constexpr std::string_view verdict = "Entscheidung";
  static constexpr std::string_view lead = "Führend";
  static constexpr std::string_view keep = "Behalten";
  static constexpr std::string_view number = "Nr.";
  static constexpr std::string_view same_as = "verglichen mit Nr.";
  static constexpr std::string_view key = "Schlüssel";
  static constexpr std::string_view compared_keys = "Schlüssel der Vergleichszeilen";
  static constexpr std::string_view later = "später";  ///< as if nothing were written
};

/// A record as a cell of `compared_keys` names it; several are parted by " | ".
[[nodiscard]] std::string compared_key(std::int64_t number, std::string_view key);

/// "sheet "Zweifelsfälle", row 3"; without a sheet "row 3".
[[nodiscard]] std::string row_in_words(const Place& place, std::uint64_t line);

/// What was decided; rows without a decision, or put off, are left out. Rows may come in any order, and some
/// or most of them be missing: each names all that it is about. The number in `same_as` may have been changed
/// to that of another row. A sheet is known by its columns; other sheets are passed over. Throws
/// Error{no_input} or {io} as read_input() does, and Error{input_unusable} for another format, a file without
/// such a sheet, a row that cannot be read or has the key of another, a word that is no decision, or a pair
/// that was decided both ways.
[[nodiscard]] ReviewDecisions read_decisions(const std::string& path);

}  // namespace kartei::operations
