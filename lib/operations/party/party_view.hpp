/// One party for people to look at: every value, and where each comes from.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/contact.hpp"
#include "model/ids.hpp"
#include "quality/party_score.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// One line of the view.
struct ViewLine {
  std::string field;  ///< "last_name", "email", "address", ...
  std::string use;    ///< "work", ...; empty when it does not apply
  std::string value;
  std::string origin;  ///< "crm people.csv:17", "edit by anna on 2026-11-22"
};

/// A picture that something of the party was read from, kept as evidence.
struct KeptPicture {
  std::string origin;  ///< "messe karte.png"
  std::string path;    ///< where it lies
};

struct PartyView {
  PartyId party;  ///< the leader
  PartyKind kind = PartyKind::person;
  std::vector<PartyId> members;  ///< who is merged in it, itself included
  std::vector<ViewLine> lines;
  std::vector<KeptPicture> pictures;
};

/// The party of that number, or the one that it was merged into. `sender_country` (ISO 3166-1
/// alpha-2) is ours: to others a letter names the country. Throws Error{usage} when there is no such party.
[[nodiscard]] PartyView view_party(store::Store& store, PartyId party, std::string_view sender_country);

/// How complete and how current its record is as of `today`, by quality::Score. Throws as view_party().
[[nodiscard]] std::array<quality::PartyScore, quality::score_count> score_party(
    store::Store& store, PartyId party, std::span<const quality::PartyCriterion> criteria, Day today);

}  // namespace kartei::operations
