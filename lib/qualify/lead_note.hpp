/// What somebody scribbled on a fair card: "Einkaufsleiter, Bedarf Q3, ca. 20 TEUR, Rückruf KW 12".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "qualify/note_volume.hpp"
#include "qualify/period.hpp"

namespace kartei::qualify {

struct LeadNote {
  std::string function;  ///< "Einkauf", "Geschäftsleitung", ...; empty when not told
  bool leads = false;    ///< whether the person leads it
  bool decides = false;
  bool is_urgent = false;
  bool declines = false;       ///< no interest, no need
  std::optional<Period> need;  ///< when it is wanted
  std::optional<VolumeRange> volume;
  std::optional<Period> follow_up;  ///< when to speak again
  std::string channel;              ///< of the follow-up: phone, meeting, email; empty when not told
  std::vector<std::string> rest;    ///< clauses of which nothing was taken

  /// Whether anything was understood.
  [[nodiscard]] bool empty() const;
};

/// Reads a note of that day, clause by clause (clauses_of()); German and English. What a clause adds to is
/// told once: the first holds, and a clause that adds nothing is among `rest`. A time belongs to the word of
/// follow-up or need before it in its clause, else to the one behind it, else it is when it is wanted; "vor
/// Weihnachten" is the week before, "nicht vor Mai" is May. Words behind "kein" or "nicht" (three, or all of
/// a clause that ends so) do not hold.
[[nodiscard]] LeadNote read_lead_note(std::string_view note, Day day);

}  // namespace kartei::qualify
