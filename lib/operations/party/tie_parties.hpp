/// Who works where, as somebody says by hand.
#pragma once

#include <optional>
#include <string>

#include "model/date.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// What is said of a person's place; what is left out stays as it was.
struct Place {
  std::optional<std::string> position;
  std::optional<std::string> department;
  std::optional<Day> since;
};

struct TieSummary {
  PartyId person;  ///< leaders
  PartyId organisation;
  OperationId operation;  ///< 0 for a dry run, or when it was so already
};

/// Says that a person works for an organisation (its number or name), and as what; it goes before what
/// deliveries say of the two. Throws Error{usage} for no such party, the wrong kind of party, and a day to
/// come.
[[nodiscard]] TieSummary tie_parties(store::Store& store, PartyId person, const std::string& organisation,
                                     const Place& place, const Environment& environment);

/// Says that a person does not work there any more, since `until`. Throws Error{usage} also when it did not.
[[nodiscard]] TieSummary untie_parties(store::Store& store, PartyId person, const std::string& organisation,
                                       Day until, const Environment& environment);

}  // namespace kartei::operations
