/// Golden records: a party's values as survivorship made them, keyed by the leading party.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct Affiliation {
  PartyId organisation;  ///< a leader
  std::string position;
  std::string department;
  bool operator==(const Affiliation&) const = default;
};

struct ExternalKey {
  SourceId source;
  std::string key;
  bool operator==(const ExternalKey&) const = default;
};

/// Where a value group was taken from: a source record or an edit.
struct Origin {
  std::string value_group;  ///< "name", "company", "email:anna@example.de", ...
  SourceRecordId record;    ///< 0 when it is an edit
  EditId edit;              ///< 0 when it is a source record
  std::string rule;         ///< why it won: "edit", "trust", "recency", "completeness", "only"
};

/// One leading party. Of a person, `contact.company`, `department` and `position` are what its first
/// employer says and are not written: `affiliations` are. Of an organisation, `contact.person` is empty.
struct Golden {
  PartyId party;
  PartyKind kind = PartyKind::person;
  Contact contact;
  std::vector<Affiliation> affiliations;
  std::vector<ExternalKey> external_keys;
  std::vector<Origin> origins;  ///< only for parties with more than one source record, or an edit
};

/// Writes a golden record. Requires: there is none of that party.
void write_golden(Store& store, const Golden& golden);

/// Erases a golden record, if there is one. Affiliations are the person's: those to an organisation stay.
void erase_golden(Store& store, PartyId party);

/// The golden record of a leader as it is stored, its first employer's company filled in; raw values are
/// not part of it. Nothing when the party is none, does not lead, or all that spoke of it was retracted.
[[nodiscard]] std::optional<Golden> read_golden(Store& store, PartyId leader);

/// Every golden record in ascending order of party, origins left out; who was erased, or taken back whole,
/// has none. What must outlive the call is copied or moved away. Reads 100,000 parties in about half a
/// second.
void for_each_golden(Store& store, const std::function<void(Golden&&)>& visit);

/// The same for some of them, ascending: of few it reads little.
void for_each_golden(Store& store, std::span<const PartyId> leaders,
                     const std::function<void(Golden&&)>& visit);

/// Calls `visit` for each mailbox and website of the organisations among the leaders, and of those that
/// people among them work for, in the order of the organisations.
void for_each_organisation_value(
    Store& store, std::span<const PartyId> leaders,
    const std::function<void(PartyId, ContactPointKind, std::string_view)>& visit);

/// The leaders with that contact point, ascending.
[[nodiscard]] std::vector<PartyId> parties_with(Store& store, ContactPointKind kind, std::string_view value);

/// The leaders who work for that organisation, ascending.
[[nodiscard]] std::vector<PartyId> staff_of(Store& store, PartyId organisation);

/// The leaders who have a number that begins so ("+496990009"), the first `limit` in order of their numbers;
/// one party may come several times.
[[nodiscard]] std::vector<PartyId> parties_with_number_beginning(Store& store, std::string_view beginning,
                                                                 std::int64_t limit);

/// The leaders that any source knows by that key.
[[nodiscard]] std::vector<PartyId> parties_by_any_external_key(Store& store, std::string_view key);

/// An organisation, and its street, number, postcode and city, as far as known.
struct OrganisationPlace {
  PartyId party;
  CompanyName name;
  PostalAddress address;
};

/// All organisations, ascending by party.
[[nodiscard]] std::vector<OrganisationPlace> organisation_places(Store& store);

/// One of them; nothing when the party is no leading organisation.
[[nodiscard]] std::optional<OrganisationPlace> organisation_place(Store& store, PartyId party);

/// The leaders whose leading address has that postcode and house number,
/// ascending.
[[nodiscard]] std::vector<PartyId> parties_at(Store& store, const PostalAddress& address);

/// The leader that a source knows by that key.
[[nodiscard]] std::optional<PartyId> party_by_external_key(Store& store, std::string_view source_name,
                                                           std::string_view key);

}  // namespace kartei::store
