/// Which values lead when several source records describe one party, and where each came from.
///
/// Values are taken in whole groups, so that no name and no address arises that nobody delivered. Within a
/// group an edit beats every source; then the source with more trust, then the value that appeared later,
/// then the more complete one ("Hans" before "H.", "Schulz-Bergmann" before "Bergmann"), then the one that
/// more records say; what is left is decided by the values' text and the record's id. The result does not
/// depend on the order in which evidence and edits are given.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/contact.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"

namespace kartei::survivorship {

/// What survives together.
enum class Group : std::uint8_t {
  person_name,  ///< with title, particle, suffix and gender
  company,      ///< with its legal form
  position,     ///< department and position
  birth_date,
  language,
  vat_id,
  register_id,
  addresses,       ///< each address as a whole; the first leads, distinct others follow
  contact_points,  ///< all of them, each kind and value once
  tags,            ///< all of them, each once
  note,            ///< distinct notes, one paragraph each
};

inline constexpr std::size_t group_count = 11;

/// "person_name", "company", ...: the words of database, options and JSON.
[[nodiscard]] std::string_view to_text(Group group);
[[nodiscard]] std::optional<Group> group_from_text(std::string_view text);

/// One source record as evidence for its party. For a keyed source only the newest row of a key is evidence.
struct Evidence {
  const Contact* contact = nullptr;  ///< not null; outlives the call
  std::int32_t trust = 0;            ///< of the source; more wins
  /// When the value of each group first appeared in its source without having changed since.
  std::array<Moment, group_count> first_seen{};
  SourceRecordId record;
  PartyId party;  ///< of whom it speaks, as numbered before any merge
  /// The import that brought the value of each group, without its having changed since.
  std::array<OperationId, group_count> came_with{};
};

/// Whether two contacts say the same in a group.
[[nodiscard]] bool same_value(const Contact& a, const Contact& b, Group group);

/// Fills in what `now` leaves empty and `before`, the row of the same key before it, said: an empty cell
/// tells nothing. Groups are taken whole; of contact points those of the kinds that `now` has none of.
void keep_what_is_missing(Contact& now, const Contact& before);

/// Evidence whose values all appeared at one moment.
[[nodiscard]] Evidence evidence_of(const Contact& contact, std::int32_t trust, Moment first_seen,
                                   SourceRecordId record);

/// A value set by hand. Of several edits of one group the one with the greatest id counts; an empty part
/// empties the group. In lists and notes an edit replaces what was known of its party when it was made:
/// earlier edits, and what earlier imports brought. What a later import brings of addresses, contact points
/// and tags, and what a party knows that was merged with it later, joins it.
struct Edit {
  EditId id;
  Group group = Group::person_name;
  const Contact* part = nullptr;  ///< only the fields of `group` are looked at; not null
  PartyId party;                  ///< as numbered when it was made
  OperationId operation;          ///< 0: before every import
};

/// Two parties that have been one since an operation.
struct Joining {
  PartyId a;
  PartyId b;
  OperationId operation;
};

/// Where a value came from: an index into the evidence or the edits that were given.
struct Origin {
  enum class Kind : std::uint8_t { none, evidence, edit };
  Kind kind = Kind::none;
  std::uint32_t index = 0;
  bool operator==(const Origin&) const = default;
};

/// A party's leading values. Consent statements of all evidence are kept, each once.
struct Golden {
  Contact contact;
  std::array<Origin, group_count> origins{};  ///< of a list: the origin of its first value
  std::vector<Origin> address_origins;        ///< one per address
  std::vector<Origin> contact_point_origins;  ///< one per contact point
  std::vector<Origin> tag_origins;            ///< one per tag
};

/// `joinings` are the merges among those of whom evidence and edits speak.
[[nodiscard]] Golden survive(std::span<const Evidence> evidence, std::span<const Edit> edits,
                             std::span<const Joining> joinings = {});

}  // namespace kartei::survivorship
