/// Leads from notes: what a card's back says, proposed as qualification.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct NoteChoices {
  std::vector<PartyId> parties;  ///< empty: those of the segment
  std::string segment;           ///< a filter
  std::string note;              ///< in the place of the party's own; for one party
  std::optional<Day> day;        ///< that the notes are of; else when the party was last seen
};

/// What was understood of one note.
struct ProposedLead {
  PartyId party;
  std::string name;
  std::string understood;      ///< "Funktion: Einkauf, Volumen: 20000"
  std::string not_understood;  ///< the other clauses, as written
};

struct NotesRead {
  std::vector<ProposedLead> leads;  ///< all with a note, ascending by party
  std::size_t without = 0;          ///< parties without a note, or with one of which nothing was understood
  OperationId operation;            ///< 0 for a dry run, or when nothing was proposed
};

/// Proposes what the notes say, one operation. What a person confirmed stays as it is; what was only proposed
/// gives way to what the later note says. A note of its own is kept as it is (lead_note_name). Throws
/// Error{usage} for no such party, no filter, and a note of its own for several.
[[nodiscard]] NotesRead read_notes(store::Store& store, const NoteChoices& choices,
                                   const Environment& environment);

struct LeadsConfirmed {
  std::size_t leads = 0;
  std::size_t values = 0;
  OperationId operation;
};

/// Confirms all that is proposed of these parties. Throws Error{usage} for no such party, and for one of
/// which nothing is proposed.
[[nodiscard]] LeadsConfirmed confirm_leads(store::Store& store, const std::vector<PartyId>& parties,
                                           const Environment& environment);

/// Corrects a lead, "volume=30000" each, and confirms the rest that is proposed of it; an empty value takes
/// away. Throws Error{usage} for what is no attribute of leads or does not fit it.
[[nodiscard]] LeadsConfirmed correct_lead(store::Store& store, PartyId party,
                                          const std::vector<std::string>& assignments,
                                          const Environment& environment);

}  // namespace kartei::operations
