#include "store/golden.hpp"

#include "schema/queries/master.hpp"
#include "schema/queries/search.hpp"
#include "search/words.hpp"
#include "store/golden_rows.hpp"
#include "store/parties.hpp"

namespace kartei::store {
namespace {

void write_person(Store& store, const Golden& golden) {
  const Contact& contact = golden.contact;
  const PersonName& name = contact.person;
  std::optional<std::string> birth_date;
  if (contact.birth_date) birth_date = to_text(*contact.birth_date);
  store.database().run(schema::master::insert_person, golden.party, name.title, name.first_name,
                       name.particle, name.last_name, name.suffix, name.birth_name, to_text(name.gender),
                       birth_date, contact.language);
}

void write_organisation(Store& store, const Golden& golden) {
  const Contact& contact = golden.contact;
  store.database().run(schema::master::insert_organisation, golden.party, contact.company.name,
                       contact.company.core, contact.company.legal_form, contact.vat_id, contact.register_id);
}

void write_affiliations(Store& store, const Golden& golden) {
  for (const Affiliation& affiliation : golden.affiliations) {
    store.database().run(schema::master::insert_affiliation, golden.party, affiliation.organisation,
                         affiliation.position, affiliation.department);
  }
}

void write_addresses(Store& store, const Golden& golden) {
  std::int64_t ordinal = 0;
  for (const PostalAddress& address : golden.contact.addresses) {
    store.database().run(schema::master::insert_postal_address, golden.party, ++ordinal, to_text(address.use),
                         address.street, address.house_number, address.addition, address.po_box,
                         address.postcode, address.city, address.country);
  }
}

void write_contact_points(Store& store, const Golden& golden) {
  std::int64_t ordinal = 0;
  for (const ContactPoint& point : golden.contact.contact_points) {
    store.database().run(schema::master::insert_contact_point, golden.party, to_text(point.kind), point.value,
                         to_text(point.use), point.is_role, ++ordinal);
  }
}

void write_keys_and_texts(Store& store, const Golden& golden) {
  for (const ExternalKey& key : golden.external_keys) {
    store.database().run(schema::master::insert_external_key, key.source, key.key, golden.party);
  }
  for (const std::string& tag : golden.contact.tags) {
    store.database().run(schema::master::insert_tag, golden.party, tag);
  }
  if (!golden.contact.note.empty()) {
    store.database().run(schema::master::insert_note, golden.party, 1, golden.contact.note);
  }
}

void write_origins(Store& store, const Golden& golden) {
  for (const Origin& origin : golden.origins) {
    const auto record = origin.record ? std::optional(origin.record) : std::nullopt;
    const auto edit = origin.edit ? std::optional(origin.edit) : std::nullopt;
    store.database().run(schema::master::insert_origin, golden.party, origin.value_group, record, edit,
                         origin.rule);
  }
}

constexpr std::array erasures = {
    schema::master::erase_person,
    schema::master::erase_organisation,
    schema::master::erase_affiliations,

    schema::master::erase_postal_addresses,
    schema::master::erase_contact_points,
    schema::master::erase_external_keys,
    schema::master::erase_tags,
    schema::master::erase_notes,
    schema::master::erase_origins,
};

/// Calls `take` for each row of a query about one party.
template <class Take>
void each(Store& store, const schema::Query& query, PartyId party, Take take) {
  sqlite::Rows rows = store.database().rows(query, party);
  while (rows.next()) take(rows);
}

void read_lists(Store& store, Golden& golden) {
  Contact& contact = golden.contact;
  const PartyId party = golden.party;
  using Row = const sqlite::Rows&;
  each(store, schema::master::postal_addresses_of, party,
       [&](Row row) { contact.addresses.push_back(row_to_postal_address(row)); });
  each(store, schema::master::contact_points_of, party,
       [&](Row row) { contact.contact_points.push_back(row_to_contact_point(row)); });
  each(store, schema::master::external_keys_of, party,
       [&](Row row) { golden.external_keys.push_back(row_to_external_key(row)); });
  each(store, schema::master::tags_of, party, [&](Row row) { contact.tags.push_back(row.string(1)); });
  each(store, schema::master::notes_of, party, [&](Row row) { add_note(contact.note, row.text(1)); });
  each(store, schema::master::affiliations_of, party,
       [&](Row row) { golden.affiliations.push_back(row_to_affiliation(row)); });
  each(store, schema::master::origins_of, party, [&](Row row) {
    golden.origins.push_back({row.string(0), {row.integer(1)}, {row.integer(2)}, row.string(3)});
  });
}

void fill_in_first_employer(Store& store, Golden& golden) {
  if (golden.affiliations.empty()) return;
  const Affiliation& first = golden.affiliations.front();
  golden.contact.position = first.position;
  golden.contact.department = first.department;
  each(store, schema::master::organisation_of, first.organisation,
       [&](const sqlite::Rows& row) { golden.contact.company = company_of(row); });
}

OrganisationPlace row_to_organisation_place(const sqlite::Rows& row) {
  OrganisationPlace place;
  place.party = {row.integer(0)};
  place.name = company_of(row);
  place.address.street = row.string(4);
  place.address.house_number = row.string(5);
  place.address.postcode = row.string(6);
  place.address.city = row.string(7);
  return place;
}

}  // namespace

void write_golden(Store& store, const Golden& golden) {
  golden.kind == PartyKind::person ? write_person(store, golden) : write_organisation(store, golden);
  write_affiliations(store, golden);
  write_addresses(store, golden);
  write_contact_points(store, golden);
  write_keys_and_texts(store, golden);
  write_origins(store, golden);
  store.search().note(golden.party, search::words_of(golden.contact, golden.kind));
}

void erase_golden(Store& store, PartyId party) {
  for (const schema::Query& query : erasures) store.database().run(query, party);
  store.search().forget(party);
}

std::optional<Golden> read_golden(Store& store, PartyId leader) {
  const std::optional<Party> party = find_party(store, leader);
  if (!party || party->leader != leader) return std::nullopt;
  Golden golden{.party = leader,
                .kind = party->kind,
                .contact = {},
                .affiliations = {},
                .external_keys = {},
                .origins = {}};
  bool is_there = false;
  const auto take = [&](const auto& take_values) {
    return [&](const sqlite::Rows& row) {
      take_values(row, golden.contact);
      is_there = true;
    };
  };
  each(store, schema::master::person_of, leader, take(take_person));
  each(store, schema::master::organisation_of, leader, take(take_organisation));
  if (!is_there) return std::nullopt;
  read_lists(store, golden);
  fill_in_first_employer(store, golden);
  return golden;
}

std::vector<PartyId> parties_with(Store& store, ContactPointKind kind, std::string_view value) {
  std::vector<PartyId> found;
  sqlite::Rows rows = store.database().rows(schema::master::parties_with_value, to_text(kind), value);
  while (rows.next()) found.push_back({rows.integer(0)});
  return found;
}

std::vector<PartyId> staff_of(Store& store, PartyId organisation) {
  std::vector<PartyId> found;
  sqlite::Rows rows = store.database().rows(schema::master::staff_of, organisation);
  while (rows.next()) found.push_back({rows.integer(0)});
  return found;
}

std::vector<PartyId> parties_with_number_beginning(Store& store, std::string_view beginning,
                                                   std::int64_t limit) {
  const std::string end = std::string(beginning) + '~';
  std::vector<PartyId> found;
  for (const ContactPointKind kind :
       {ContactPointKind::phone, ContactPointKind::mobile, ContactPointKind::fax}) {
    sqlite::Rows rows =
        store.database().rows(schema::search::numbers_beginning, to_text(kind), beginning, end, limit);
    while (rows.next()) found.push_back({rows.integer(0)});
  }
  return found;
}

std::vector<PartyId> parties_by_any_external_key(Store& store, std::string_view key) {
  std::vector<PartyId> found;
  sqlite::Rows rows = store.database().rows(schema::search::list_parties_with_external_key, key);
  while (rows.next()) found.push_back({rows.integer(0)});
  return found;
}

std::vector<OrganisationPlace> organisation_places(Store& store) {
  std::vector<OrganisationPlace> found;
  sqlite::Rows rows = store.database().rows(schema::master::all_organisation_places);
  while (rows.next()) found.push_back(row_to_organisation_place(rows));
  return found;
}

std::optional<OrganisationPlace> organisation_place(Store& store, PartyId party) {
  sqlite::Rows rows = store.database().rows(schema::master::organisation_place_of, party);
  if (!rows.next()) return std::nullopt;
  return row_to_organisation_place(rows);
}

std::vector<PartyId> parties_at(Store& store, const PostalAddress& address) {
  std::vector<PartyId> found;
  sqlite::Rows rows =
      store.database().rows(schema::master::parties_at, address.postcode, address.house_number);
  while (rows.next()) found.push_back({rows.integer(0)});
  return found;
}

std::optional<PartyId> party_by_external_key(Store& store, std::string_view source_name,
                                             std::string_view key) {
  const auto found = store.database().number(schema::master::party_by_external_key, source_name, key);
  return found ? std::optional(PartyId{*found}) : std::nullopt;
}

}  // namespace kartei::store
