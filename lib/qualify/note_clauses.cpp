#include "qualify/note_clauses.hpp"

#include "normalise/ascii.hpp"
#include "normalise/decimal.hpp"
#include "text/text.hpp"

namespace kartei::qualify {
namespace {

bool is_within_number(std::string_view note, std::size_t comma) {
  if (comma == 0 || comma + 1 == note.size() || !normalise::is_digit(note[comma - 1])) return false;
  return normalise::is_digit(note[comma + 1]) || note[comma + 1] == '-';
}

}  // namespace

std::vector<std::string> clauses_of(std::string_view note) {
  const std::string plain = normalise::in_plain_signs(std::string(note));
  std::vector<std::string> clauses;
  std::string clause;
  const auto end_clause = [&] {
    if (const std::string_view trimmed = text::trim(clause); !trimmed.empty()) clauses.emplace_back(trimmed);
    clause.clear();
  };
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const char c = plain[i];
    if (c == ';' || c == '\n' || c == '|' || (c == ',' && !is_within_number(plain, i)))
      end_clause();
    else
      clause += c;
  }
  end_clause();
  return clauses;
}

}  // namespace kartei::qualify
