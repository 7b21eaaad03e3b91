/// What people wrote into the sheet "Zweifelsfälle".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::operations {

enum class Verdict { same, different };

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
  std::vector<PairDecision> pairs;   ///< in the order of the sheet
  std::vector<std::string> leading;  ///< keys of the rows marked as leading
};

/// The names of the sheet and of the columns that are read back.
struct DecisionColumns {
  static constexpr std::string_view sheet = "Zweifelsfälle";
  static constexpr std::string_view verdict = "Entscheidung";
  static constexpr std::string_view lead = "Führend";
  static constexpr std::string_view key = "Schlüssel";
  static constexpr std::string_view first_key = "Schlüssel der ersten Zeile";
  static constexpr std::string_view later = "später";  ///< as if nothing were written
};

/// What was decided; rows without a decision, or put off, are left out. The column "Führend" may be missing.
/// Throws Error{no_input} or {io} as read_input() does, and Error{input_unusable} for a workbook without
/// that sheet and its columns, for a word that is no decision, or a pair that was decided both ways.
[[nodiscard]] ReviewDecisions read_decisions(const std::string& path);

}  // namespace kartei::operations
