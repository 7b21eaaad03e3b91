#include "schema/queries/consent.hpp"
#include "schema/queries/master.hpp"
#include "schema/queries/matching.hpp"
#include "store/cells.hpp"
#include "store/golden.hpp"
#include "store/golden_rows.hpp"

namespace kartei::store {
namespace {

using Row = const sqlite::Rows&;

/// A query's rows from a party on.
class RowsFrom {
 public:
  RowsFrom(Store& store, const schema::Query& query, PartyId party)
      : rows_(store.database().rows(query, party)) {
    advance();
  }

  void advance() { at_ = rows_.next() ? std::optional(PartyId{rows_.integer(0)}) : std::nullopt; }
  [[nodiscard]] std::optional<PartyId> at() const { return at_; }
  [[nodiscard]] Row row() const { return rows_; }

 private:
  sqlite::Rows rows_;
  std::optional<PartyId> at_;
};

/// One table ordered by party, read alongside the list of leaders. Beyond a wide gap it is searched for anew.
class Strand {
 public:
  Strand(Store& store, const schema::Query& query) : store_(store), query_(query) { seek({0}); }

  /// Calls `take` for the rows of `party`, passing over those of parties before it.
  template <class Take>
  void take_rows_of(PartyId party, Take take) {
    constexpr std::int64_t wide_gap = 20;  // parties: stepping over their rows costs as much as a search
    if (rows_->at() && party.value - rows_->at()->value > wide_gap) seek(party);
    while (rows_->at() && *rows_->at() < party) rows_->advance();
    for (; rows_->at() && *rows_->at() == party; rows_->advance()) take(rows_->row());
  }

 private:
  void seek(PartyId party) {
    rows_.reset();
    rows_.emplace(store_, query_, party);
  }

  Store& store_;
  const schema::Query& query_;
  std::optional<RowsFrom> rows_;
};

/// The companies that people work for, each read once.
class Companies {
 public:
  explicit Companies(Store& store) : store_(store) {}

  const CompanyName& of(PartyId organisation) {
    const auto [found, is_new] = known_.try_emplace(organisation.value);
    if (is_new) {
      sqlite::Rows rows = store_.database().rows(schema::master::organisation_of, organisation);
      if (rows.next()) found->second = company_of(rows);
    }
    return found->second;
  }

 private:
  Store& store_;
  std::unordered_map<std::int64_t, CompanyName> known_;
};

/// All golden tables side by side.
class GoldenStream {
 public:
  explicit GoldenStream(Store& store)
      : companies_(store),
        parties_(store, schema::master::all_leaders),
        persons_(store, schema::master::all_persons),
        organisations_(store, schema::master::all_organisations),
        affiliations_(store, schema::master::all_affiliations),
        addresses_(store, schema::master::all_postal_addresses),
        contact_points_(store, schema::master::all_contact_points),
        external_keys_(store, schema::master::all_external_keys),
        tags_(store, schema::master::all_tags),
        notes_(store, schema::master::all_notes) {}

  /// Nothing when the party has no golden record; good until the next one is read.
  Golden* read(PartyId party) {
    PartyKind kind = PartyKind::person;
    parties_.take_rows_of(
        party, [&](Row row) { kind = party_kind_from_text(row.text(1)).value_or(PartyKind::person); });
    return read(party, kind);
  }

  Golden* read(PartyId party, PartyKind kind) {
    golden_ = Golden{
        .party = party, .kind = kind, .contact = {}, .affiliations = {}, .external_keys = {}, .origins = {}};
    const bool is_there = read_names();
    read_points();
    read_lists();
    return is_there ? &golden_ : nullptr;
  }

 private:
  /// Each golden record has a row of names, be they empty; without one there is none.
  bool read_names() {
    Contact& contact = golden_.contact;
    bool is_there = false;
    const auto take = [&](const auto& take_values) {
      return [&](Row row) {
        take_values(row, contact);
        is_there = true;
      };
    };
    persons_.take_rows_of(golden_.party, take(take_person));
    organisations_.take_rows_of(golden_.party, take(take_organisation));
    read_affiliations();
    return is_there;
  }

  void read_affiliations() {
    Contact& contact = golden_.contact;
    affiliations_.take_rows_of(golden_.party,
                               [&](Row row) { golden_.affiliations.push_back(row_to_affiliation(row)); });
    if (golden_.affiliations.empty()) return;
    const Affiliation& first = golden_.affiliations.front();
    contact.position = first.position;
    contact.department = first.department;
    contact.company = companies_.of(first.organisation);
  }

  void read_points() {
    Contact& contact = golden_.contact;
    addresses_.take_rows_of(golden_.party,
                            [&](Row row) { contact.addresses.push_back(row_to_postal_address(row)); });
    std::vector<std::pair<std::int64_t, ContactPoint>> ordered;
    contact_points_.take_rows_of(
        golden_.party, [&](Row row) { ordered.emplace_back(row.integer(5), row_to_contact_point(row)); });
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [ordinal, point] : ordered) contact.contact_points.push_back(std::move(point));
  }

  void read_lists() {
    external_keys_.take_rows_of(golden_.party,
                                [&](Row row) { golden_.external_keys.push_back(row_to_external_key(row)); });
    tags_.take_rows_of(golden_.party, [&](Row row) { golden_.contact.tags.push_back(row.string(1)); });
    notes_.take_rows_of(golden_.party, [&](Row row) { add_note(golden_.contact.note, row.text(1)); });
  }

  Companies companies_;
  Strand parties_;
  Strand persons_;
  Strand organisations_;
  Strand affiliations_;
  Strand addresses_;
  Strand contact_points_;
  Strand external_keys_;
  Strand tags_;
  Strand notes_;
  Golden golden_;
};

}  // namespace

void for_each_golden(Store& store, const std::function<void(Golden&&)>& visit) {
  GoldenStream stream(store);
  sqlite::Rows parties = store.database().rows(schema::matching::list_leaders);
  while (parties.next()) {
    const PartyKind kind = party_kind_from_text(parties.text(1)).value_or(PartyKind::person);
    if (Golden* golden = stream.read({parties.integer(0)}, kind)) visit(std::move(*golden));
  }
}

void for_each_golden(Store& store, std::span<const PartyId> leaders,
                     const std::function<void(Golden&&)>& visit) {
  GoldenStream stream(store);
  for (const PartyId leader : leaders)
    if (Golden* golden = stream.read(leader)) visit(std::move(*golden));
}

void for_each_organisation_value(
    Store& store, std::span<const PartyId> leaders,
    const std::function<void(PartyId, ContactPointKind, std::string_view)>& visit) {
  const std::string list = to_json(leaders);
  sqlite::Rows rows = store.database().rows(schema::consent::list_organisation_values_around, list);
  while (rows.next()) {
    const auto kind =
        rows.text(1) == to_text(ContactPointKind::web) ? ContactPointKind::web : ContactPointKind::email;
    visit({rows.integer(0)}, kind, rows.text(2));
  }
}

}  // namespace kartei::store
