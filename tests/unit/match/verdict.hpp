/// A person and a company to be varied, and what the matcher says of two of a kind.
#pragma once

#include "match/comparer.hpp"
#include "match/duplicates.hpp"
#include "parties.hpp"

namespace kartei::match {

inline const Party& thomas() {
  static const Party party{.last = "Lindenschmidt",
                           .first = "Thomas",
                           .street = "Ringstraße",
                           .number = "5",
                           .postcode = "63067",
                           .city = "Offenbach",
                           .phones = {"+4969123987"},
                           .emails = {"t.lindenschmidt@web.de"},
                           .birth = "1970-05-04"};
  return party;
}

inline const Party& zschimmer() {
  static const Party party{.street = "Industriestraße",
                           .number = "12",
                           .postcode = "63067",
                           .city = "Offenbach",
                           .phones = {"+4969555100"},
                           .company = "Zschimmer Anlagenbau",
                           .legal_form = "GmbH"};
  return party;
}

inline Party changed(Party party, auto change) {
  change(party);
  return party;
}

struct Verdict {
  std::int32_t score = 0;
  Obstacles obstacles = 0;
};

inline Verdict judge(const Party& a, const Party& b) {
  const Table table = table_of({a, b});
  const Comparer comparer(table, shipped_model());
  const ScoredPair pair = score_pair(table, comparer, 0, 1);
  return {pair.score, pair.obstacles};
}

}  // namespace kartei::match
