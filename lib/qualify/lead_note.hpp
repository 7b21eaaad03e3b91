/// What somebody scribbled on a fair card: "Einkaufsleiter, Bedarf Q3, ca. 20 TEUR, Rückruf KW 12".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "qualify/period.hpp"

namespace kartei::qualify {

/// Money in whole units of the currency.
struct VolumeRange {
  std::int64_t from = 0;
  std::int64_t until = 0;  ///< the same unless a range was told
  std::string currency;    ///< ISO 4217
  bool operator==(const VolumeRange&) const = default;
};

struct LeadNote {
  std::string function;  ///< "Einkauf", "Geschäftsleitung", ...; empty when not told
  bool leads = false;    ///< whether the person leads it
  bool decides = false;
  bool is_urgent = false;
  std::optional<Period> need;  ///< when it is wanted
  std::optional<VolumeRange> volume;
  std::optional<Period> follow_up;  ///< when to speak again
  std::string channel;              ///< of the follow-up: phone, meeting, email; empty when not told
  std::vector<std::string> rest;    ///< clauses of which nothing was understood, as written

  /// Whether anything was understood.
  [[nodiscard]] bool empty() const;
};

/// Reads a note of that day, clause by clause (commas, semicolons, lines); German and English. A time belongs
/// to the word of follow-up or need before it in its clause, else to the one behind it, else it is when it is
/// wanted. Amounts need a unit (TEUR, k, EUR, Mio) or a word such as Budget.
[[nodiscard]] LeadNote read_lead_note(std::string_view note, Day day);

}  // namespace kartei::qualify
