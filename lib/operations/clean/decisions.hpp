/// What people wrote into the sheet "Zweifelsfälle" of an earlier run.
#pragma once

#include <string>
#include <vector>

namespace kartei::operations {

enum class Verdict { same, different };

/// "gleich", "verschieden".
[[nodiscard]] std::string_view to_text(Verdict verdict);

/// One decided pair, by the keys of its rows.
struct PairDecision {
  std::string key_a;
  std::string key_b;
  Verdict verdict = Verdict::same;
};

/// The names of the sheet and of the columns that are read back.
struct DecisionColumns {
  static constexpr std::string_view sheet = "Zweifelsfälle";
  static constexpr std::string_view verdict = "Entscheidung";
  static constexpr std::string_view key_a = "Schlüssel A";
  static constexpr std::string_view key_b = "Schlüssel B";
};

/// The decided pairs in the order of the sheet; rows without a decision are left out.
/// Throws Error{no_input} or {io} as read_input() does, and Error{input_unusable} for a workbook without
/// that sheet and its columns, for a word that is no decision, or a pair that was decided both ways.
[[nodiscard]] std::vector<PairDecision> read_decisions(const std::string& path);

}  // namespace kartei::operations
