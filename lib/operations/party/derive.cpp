#include "operations/party/derive.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "mapping/draft.hpp"
#include "mapping/saved.hpp"
#include "operations/import/on_match.hpp"
#include "operations/input/contact_parts.hpp"
#include "operations/party/edit_value.hpp"
#include "store/merges.hpp"
#include "store/parties.hpp"

namespace kartei::operations {
namespace {

using survivorship::Group;
using survivorship::group_count;

std::vector<RawCell> cells_of(const std::vector<std::string>& texts) {
  std::vector<RawCell> cells;
  for (std::uint32_t i = 0; i < texts.size(); ++i)
    if (!texts[i].empty()) cells.push_back({i, texts[i]});
  return cells;
}

/// A value that its source already delivered with the row before appeared then, not now.
void carry_first_seen(const PartEvidence& before, PartEvidence& now) {
  for (std::size_t i = 0; i < group_count; ++i) {
    if (!survivorship::same_value(before.contact, now.contact, static_cast<Group>(i))) continue;
    now.first_seen[i] = before.first_seen[i];
    now.came_with[i] = before.came_with[i];
  }
}

/// Whether each column that was there before means the same now: else a value is missing because it was read
/// as something that it is not.
bool means_the_same(const mapping::Mapping& before, const mapping::Mapping& now) {
  return std::ranges::all_of(before.columns, [&now](const mapping::ColumnMapping& column) {
    const auto found = std::ranges::find(now.columns, column.column, &mapping::ColumnMapping::column);
    return found == now.columns.end() || found->target == column.target;
  });
}

}  // namespace

const Deriver::BatchReader& Deriver::reader_of(BatchId id) {
  const auto [found, is_new] = readers_.try_emplace(id.value);
  BatchReader& reader = found->second;
  if (is_new) {
    reader.batch = &batches_.batch(id);
    reader.mapping = mapping::apply(mapping::from_toml(reader.batch->mapping, reader.batch->file_name),
                                    reader.batch->header)
                         .mapping;
    reader.data_moment = moment_from_text(reader.batch->data_date).value_or(Moment{});
  }
  return reader;
}

normalise::Normaliser& Deriver::normaliser_for(const std::string& country) {
  const auto found = normalisers_.find(country);
  if (found != normalisers_.end()) return found->second;
  return normalisers_.emplace(country, normalise::Normaliser({country})).first->second;
}

Contact Deriver::row_of(BatchId batch, const std::vector<std::string>& cells) {
  const BatchReader& reader = reader_of(batch);
  std::vector<Diagnostic> findings;  // told when the row was imported
  ContactDraft draft = mapping::draft(reader.mapping, cells_of(cells));
  draft.known_on = std::chrono::floor<std::chrono::days>(reader.data_moment);
  return normaliser_for(reader.mapping.country).contact(draft, findings);
}

PartEvidence Deriver::part_of(const store::EvidenceRecord& record) {
  const BatchReader& reader = reader_of(record.batch);
  PartEvidence part;
  const Contact row = row_of(record.batch, record.cells);
  part.contact = part_of_row(row, record.part);
  const bool has_the_key = record.part != RecordPart::partner && row.kind() == kind_of(record.part);
  if (has_the_key && !record.is_followed) part.external_key = record.external_key;
  part.employer = record.employer;
  part.trust = trust_of_delivery(reader.batch->kind, reader.batch->trust, reader.batch->on_match);
  part.first_seen.fill(reader.data_moment);
  part.record = record.id;
  part.party = record.party;
  part.came_with.fill(reader.batch->operation);
  part.source = reader.batch->source;
  return part;
}

void Deriver::follow(const Predecessor& before, BatchId batch, PartEvidence& now) {
  const BatchReader& reader = reader_of(batch);
  const BatchReader& earlier = reader_of(before.batch);
  const bool is_silent =
      reader.batch->kind != store::SourceKind::full &&
      (reader.batch->mapping == earlier.batch->mapping || means_the_same(earlier.mapping, reader.mapping));
  if (is_silent) survivorship::keep_what_is_missing(now.contact, before.part.contact);
  carry_first_seen(before.part, now);
}

std::vector<PartEvidence> Deriver::parts_of(const std::vector<store::EvidenceRecord>& records) {
  std::vector<PartEvidence> parts;
  std::map<std::tuple<SourceId, std::string, PartyId>, Predecessor> predecessors;
  for (const store::EvidenceRecord& record : records) {
    PartEvidence part = part_of(record);
    const std::tuple key(part.source, record.external_key, record.party);
    if (!record.external_key.empty()) {
      const auto before = predecessors.find(key);
      if (before != predecessors.end()) follow(before->second, record.batch, part);
    }
    if (record.is_superseded)
      predecessors[key] = {std::move(part), record.batch};
    else
      parts.push_back(std::move(part));
  }
  return parts;
}

std::vector<PartEdit> Deriver::edits_of(const std::vector<store::Edit>& edits) {
  std::vector<PartEdit> parts;
  for (const store::Edit& edit : edits) {
    std::vector<Diagnostic> findings;  // told when the edit was made
    const auto group = survivorship::group_from_text(edit.value_group);
    if (!group) continue;  // a group of a newer Kartei says nothing to this one
    const Moment at = moment_from_text(edit.at).value_or(Moment{});
    parts.push_back({edit.id, *group, edited_part(edit.value, at, normaliser_for("DE"), findings), edit.party,
                     edit.operation});
  }
  return parts;
}

std::vector<survivorship::Joining> Deriver::joinings_of(PartyId leader) {
  std::vector<survivorship::Joining> joinings;
  for (const store::Merge& merge : store::merges_of(store_, leader))
    joinings.push_back({merge.a, merge.b, merge.operation});
  return joinings;
}

std::optional<store::Golden> Deriver::derive(PartyId leader, PartyKind kind) {
  const store::Evidence evidence = store::evidence_of(store_, leader);
  if (evidence.records.empty() && evidence.edits.empty()) return std::nullopt;
  const std::vector<PartEvidence> parts = parts_of(evidence.records);
  const std::vector<PartEdit> edits = edits_of(evidence.edits);
  const auto ties = kind == PartyKind::person ? store::ties_of(store_, leader) : std::vector<store::Tie>();
  const auto joinings = edits.empty() ? std::vector<survivorship::Joining>() : joinings_of(leader);
  return golden_of(leader, kind, {parts, edits, ties, joinings});
}

std::vector<Contact> Deriver::contacts_of(PartyId leader) {
  const store::Evidence evidence = store::evidence_of(store_, leader);
  std::vector<Contact> contacts;
  for (const store::EvidenceRecord& record : evidence.records) contacts.push_back(part_of(record).contact);
  for (PartEdit& edit : edits_of(evidence.edits)) contacts.push_back(std::move(edit.part));
  return contacts;
}

std::vector<Contact> Deriver::standing_contacts_of(PartyId leader) {
  const store::Evidence evidence = store::evidence_of(store_, leader);
  std::vector<Contact> contacts;
  for (PartEvidence& part : parts_of(evidence.records)) contacts.push_back(std::move(part.contact));
  for (PartEdit& edit : edits_of(evidence.edits)) contacts.push_back(std::move(edit.part));
  return contacts;
}

std::vector<Employment> Deriver::employments_of(PartyId leader) {
  std::vector<Employment> employments =
      operations::employments_of(parts_of(store::evidence_of(store_, leader).records));
  for (const store::Tie& tie : store::ties_of(store_, leader))
    std::erase_if(employments, [&](const Employment& one) { return one.organisation == tie.organisation; });
  return employments;
}

void Deriver::rederive(std::span<const PartyId> leaders) {
  // All are erased first: an external key may move from one to another.
  for (const PartyId leader : leaders) store::erase_golden(store_, leader);
  for (const PartyId leader : leaders) {
    const auto party = store::find_party(store_, leader);
    if (!party || party->leader != leader) continue;
    if (const auto golden = derive(leader, party->kind)) store::write_golden(store_, *golden);
  }
}

std::size_t derive_around(store::Store& store, std::span<const PartyId> parties) {
  std::set<PartyId> leaders_before;
  for (const PartyId party : parties)
    if (const auto found = store::find_party(store, party)) leaders_before.insert(found->leader);
  std::set<PartyId> touched;
  // Companions before and after: an organisation's people follow it to its new leader.
  for (const PartyId leader : leaders_before)
    for (const PartyId companion : store::companions(store, leader)) touched.insert(companion);
  const store::Leaders leaders = store::recompute_leaders(store, parties);
  for (const PartyId former : leaders.former) store::erase_golden(store, former);
  touched.insert(leaders.now.begin(), leaders.now.end());
  for (const PartyId leader : leaders.now)
    for (const PartyId companion : store::companions(store, leader)) touched.insert(companion);
  for (const PartyId former : leaders.former) touched.erase(former);
  const std::vector<PartyId> list(touched.begin(), touched.end());
  Deriver(store).rederive(list);
  return list.size();
}

}  // namespace kartei::operations
