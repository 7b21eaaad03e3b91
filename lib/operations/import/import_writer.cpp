#include "operations/import/import_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "importers/importer.hpp"
#include "mapping/saved.hpp"
#include "model/error.hpp"
#include "normalise/normaliser.hpp"
#include "operations/consent/consent_statements.hpp"
#include "operations/database_files.hpp"
#include "operations/import/moved_employers.hpp"
#include "operations/import/returning_persons.hpp"
#include "operations/import/source_contract.hpp"
#include "operations/input/contact_parts.hpp"
#include "operations/party/derive.hpp"
#include "operations/party/one_line.hpp"
#include "store/merges.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

constexpr std::size_t kept_findings = 1000;

/// Notes on a value that was taken and may be wrong; the others say what was mended, or what --mend would
/// mend.
constexpr std::array<std::string_view, 2> doubtful_codes{"date.century_unclear", "name.maybe_swapped"};

bool is_told(const Diagnostic& finding) {
  return finding.severity != Severity::note ||
         std::ranges::find(doubtful_codes, finding.code) != doubtful_codes.end();
}

std::string choice_of(const std::vector<Decision>& decisions, std::string_view subject) {
  for (const Decision& decision : decisions)
    if (decision.subject == subject) return decision.choice;
  return {};
}

std::string what_becomes(const ReadRow& row, bool is_known, bool is_unchanged, bool is_matched) {
  if (row.rejection() != nullptr) return "rejected";
  if (is_unchanged) return "unchanged";
  if (is_known) return "updated";
  return is_matched ? "matched" : "created";
}

Diagnostic conflict_of(const ReadRow& row) {
  Diagnostic reject;
  reject.severity = Severity::reject;
  reject.code = "record.key_conflict";
  reject.place = row.place;
  reject.field = to_text(Field::external_key);
  reject.what = fmt::format("under '{}' somebody else is known, with another name and another address",
                            row.contact.external_key);
  reject.fix =
      "ask the source whether the key was given anew; if it is the same one, `kartei edit` the party's "
      "address, and "
      "import again";
  return reject;
}

Diagnostic other_zeros_of(const ReadRow& row) {
  Diagnostic reject;
  reject.severity = Severity::reject;
  reject.code = "record.key_zeros";
  reject.place = row.place;
  reject.field = to_text(Field::external_key);
  reject.what =
      fmt::format("'{}' is known with other leading zeros, under the same name", row.contact.external_key);
  reject.fix = "let the list be written with its keys as text, as it was before";
  return reject;
}

Diagnostic another_person_in(const ReadRow& row) {
  Diagnostic told;
  told.severity = Severity::warning;
  told.code = "record.another_person";
  told.place = row.place;
  told.field = to_text(Field::external_key);
  told.what = fmt::format("under '{}' another person is named than before", row.contact.external_key);
  told.fix = "both are kept, the new one as a party of their own; merge them if they are one";
  return told;
}

Diagnostic erased_person_in(const ReadRow& row) {
  Diagnostic told;
  told.severity = Severity::warning;
  told.code = "record.erased_person";
  told.place = row.place;
  told.what = "is about a person who was erased, and was not stored";
  told.fix = "ask the source to erase the person, too";
  return told;
}

}  // namespace

ImportWriter::ImportWriter(store::Store& store, OperationId operation, const InputFile& input,
                           const ImportChoices& choices, const Environment& environment, RejectsFile& rejects)
    : store_(store),
      operation_(operation),
      input_(input),
      choices_(choices),
      environment_(environment),
      rejects_(rejects),
      erased_(store, key_file(store, environment)),
      objectors_(store, key_file(store, environment)),
      attributes_(store, input.name),
      check_(choices.read.rules->brakes) {
  summary_.file = input.name;
  summary_.source = source_name(choices, input);
}

void ImportWriter::decided(const Decision& decision) {
  summary_.decisions.push_back(decision);
  table_decisions_.push_back(decision);
}

void ImportWriter::skipped(std::string_view what, std::uint64_t lines) {
  const auto found = std::ranges::find(summary_.skipped, what, &SkippedLines::what);
  if (found == summary_.skipped.end())
    summary_.skipped.push_back({std::string(what), lines});
  else
    found->lines += lines;
}

Day ImportWriter::data_day() const { return choices_.read.data_date.value_or(environment_.today()); }

store::Source ImportWriter::source_for(const TableHead& head) {
  if (auto found = store::find_source(store_, summary_.source)) return *found;
  store::Source source;
  source.name = summary_.source;
  source.kind = has_key_column(head.mapping) ? store::SourceKind::keyed : store::SourceKind::one_off;
  if (choices_.trust) source.trust = *choices_.trust;
  source.id = store::insert_source(store_, source, operation_);
  return source;
}

void ImportWriter::begin_table(const TableHead& head) {
  demand_consent_is_decided(input_.name, head.mapping);
  if (!source_) {
    source_ = source_for(head);
    arrivals_.emplace(store_, *source_, on_match());
    organisations_ = store::organisation_identities(store_, source_->id);
  }
  if (!choices_.read.mapping) note_unknown_columns(head.mapping);
  demand_key(store_, *source_, input_.name, head);
  attributes_.begin_table(head);
  check_.begin_table(store_, *source_, head,
                     {choice_of(summary_.decisions, "format"), data_day(),
                      choices_.read.mapping.has_value() || choices_.read.earlier.contains(head.name)});
  is_mended_ = is_mended_ || is_mended_delivery(head);
  arrivals_->begin_table(head);
  current_head_ = head;
  table_rows_ = table_rejects_ = 0;
  batch_ = store::insert_batch(
      store_,
      {source_->id, input_.name, head.name, input_.sha256, choice_of(summary_.decisions, "format"),
       choice_of(summary_.decisions, "encoding"), table_decisions_, mapping::to_toml(head.mapping),
       data_day(), environment_.now, normalise::normaliser_version, std::string(told_on_match())},
      operation_);
}

void ImportWriter::note_unknown_columns(const mapping::Mapping& mapping) {
  for (const mapping::ColumnMapping& column : mapping.columns)
    if (!mapping::is_recognised(column))
      summary_.decisions.push_back(
          {"mapping", "column '" + column.column + "' is not taken", column.reason, "--mapping"});
}

void ImportWriter::end_table(const TableHead& head) {
  demand_consent_is_decided(input_.name, head.mapping);
  store::finish_batch(
      store_, batch_,
      {head.columns, mapping::to_toml(head.mapping), table_rows_, table_rejects_, keeps_file()});
  check_.end_table(head, !choice_of(table_decisions_, "header").empty());
  table_decisions_.clear();
  summary_.sensitive.insert(summary_.sensitive.end(), head.sensitive.begin(), head.sensitive.end());
}

bool ImportWriter::is_picture() const {
  const importers::Importer* importer = importers::find_importer(choice_of(summary_.decisions, "format"));
  return importer != nullptr && importer->is_picture;
}

/// Of a picture that shows somebody who was erased nothing is kept: it cannot be shown in part.
bool ImportWriter::keeps_file() const {
  return is_picture() && summary_.kept_out == 0 && summary_.created + summary_.updated > 0;
}

void ImportWriter::note_findings(std::span<const Diagnostic> findings) {
  for (const Diagnostic& finding : findings) {
    if (!is_told(finding)) continue;
    if (finding.severity == Severity::warning) ++summary_.warnings;
    if (summary_.findings.size() < kept_findings) summary_.findings.push_back(finding);
  }
}

void ImportWriter::note_doubts(ReadRow& row, const Arrival& arrival) {
  if (arrival.holder == KeyHolder::somebody_else) row.findings.push_back(conflict_of(row));
  if (arrival.holder == KeyHolder::another_person) row.findings.push_back(another_person_in(row));
  if (arrival.zeros != nullptr) row.findings.push_back(other_zeros_of(row));
}

void ImportWriter::row(ReadRow& row) {
  ++summary_.records;
  ++table_rows_;
  if (summary_.records % 4096 == 0) environment_.progress("importing " + input_.name, summary_.records, 0);
  if (row.rejection() == nullptr && erased_.contains(row.contact)) return keep_out(row);
  Arrival arrival;
  if (row.rejection() == nullptr) {
    arrival = arrivals_->of(row);
    said_ = attributes_.read(row, source_->kind);
    note_doubts(row, arrival);
  } else {
    arrivals_->note_broken(row);
  }
  if (environment_.dry_run) preview(row, arrival);
  note_findings(row.findings);
  check_.add(row, arrival.holder == KeyHolder::somebody_else || arrival.zeros != nullptr);
  if (row.rejection() == nullptr) return take(row, arrival);
  ++summary_.rejected;
  ++table_rejects_;
  rejects_.add(current_head_, row);
}

/// Told by its place alone: neither findings nor rejects may bring back what was erased.
void ImportWriter::keep_out(const ReadRow& row) {
  arrivals_->note_broken(row);
  ++summary_.kept_out;
  if (summary_.findings.size() < kept_findings) summary_.findings.push_back(erased_person_in(row));
}

void ImportWriter::preview(const ReadRow& row, const Arrival& arrival) {
  constexpr std::size_t rows_shown = 10;
  if (summary_.preview.size() >= rows_shown) return;
  const Contact& contact = row.contact;
  const bool is_person = contact.kind() == PartyKind::person;
  PreviewRow shown;
  shown.line = row.place.line;
  shown.becomes = what_becomes(row, arrival.known != nullptr, arrival.is_unchanged, bool(arrival.person));
  shown.name = is_person ? full_name(contact.person) : contact.company.name;
  if (is_person) shown.company = contact.company.name;
  if (!contact.addresses.empty()) shown.address = one_line(contact.addresses.front());
  for (const ContactPoint& point : contact.contact_points)
    text::append_part(shown.contact_points, point.value, ", ");
  summary_.preview.push_back(std::move(shown));
}

void ImportWriter::take(ReadRow& row, const Arrival& arrival) {
  if (arrival.known != nullptr && arrival.known->is_absent) take_back(*arrival.known);
  const bool is_known = arrival.known != nullptr || arrival.person;
  if (arrival.is_unchanged || (is_known && on_match() == OnMatch::skip)) {
    ++summary_.unchanged;
    return;
  }
  ++(arrival.known != nullptr ? summary_.updated : summary_.created);
  if (arrival.person) ++summary_.matched;
  store_parties(row, arrival, store_record(row, arrival));
}

/// A row that was gone is there again.
void ImportWriter::take_back(const store::KnownRecord& known) {
  store::end_absence(store_, known.id, operation_);
  ++summary_.returned;
}

/// Rows that a full list does not have any more.
void ImportWriter::note_absences() {
  if (!source_ || source_->kind != store::SourceKind::full || is_mended_) return;
  const Arrivals::Roll roll = arrivals_->roll();
  check_.end(roll.known, roll.missing.size());
  summary_.missing = roll.missing.size();
  if (!choices_.marks_missing) return;
  for (const SourceRecordId record : roll.missing)
    store::note_absence(store_, record, data_day(), operation_);
}

OnMatch ImportWriter::on_match() const {
  return choices_.on_match.value_or(usual_on_match(source_->kind, source_->trust));
}

std::string_view ImportWriter::told_on_match() const {
  return choices_.on_match ? to_text(*choices_.on_match) : std::string_view();
}

SourceRecordId ImportWriter::store_record(const ReadRow& row, const Arrival& arrival) {
  store::SourceRecordDraft draft;
  draft.batch = batch_;
  draft.source = source_->id;
  draft.line = row.place.line;
  draft.record = row.place.record;
  draft.external_key = arrival.key;
  draft.content_hash = arrival.content_hash;
  draft.ordinal = arrival.ordinal;
  draft.cells = row.stored_cells;
  return store::insert_source_record(store_, draft);
}

PartEvidence ImportWriter::evidence(Contact contact, SourceRecordId record) const {
  PartEvidence evidence;
  evidence.contact = std::move(contact);
  evidence.trust = trust_of_delivery(source_->kind, source_->trust, told_on_match());
  evidence.first_seen.fill(data_moment());
  evidence.record = record;
  evidence.source = source_->id;
  return evidence;
}

std::vector<ImportWriter::Subject> ImportWriter::subjects(const Contact& contact, const Arrival& arrival) {
  std::vector<Subject> subjects;
  std::array<PartyId, 2> persons{};
  if (arrival.known != nullptr) persons = returning_persons(store_, *arrival.known, contact);
  for (const RecordPart part : subjects_of(contact)) {
    Subject subject;
    subject.part = part;
    if (part == RecordPart::person) subject.party = persons[0];
    if (part == RecordPart::partner) subject.party = persons[1];
    if (part == RecordPart::organisation && arrival.known != nullptr)
      subject.party = arrival.known->organisation;
    if (!subject.party) {
      subject.party = store::insert_party(store_, kind_of(part), operation_);
      if (part == RecordPart::person && arrival.person)
        join(subject.party, arrival.person, arrival.key);
      else
        ++summary_.parties;
    }
    subjects.push_back(subject);
  }
  return subjects;
}

void ImportWriter::store_parties(ReadRow& row, const Arrival& arrival, SourceRecordId record) {
  Contact& contact = row.contact;
  const bool has_employer = contact.kind() == PartyKind::person && !contact.company.empty();
  const PartyId employer = has_employer ? employer_of(contact, record) : PartyId{};
  if (employer && arrival.known != nullptr && arrival.known->organisation != employer)
    left_[source_->id].insert(arrival.known->organisation);
  const std::vector<Subject> subjects = this->subjects(contact, arrival);
  const std::uint64_t identity = has_employer ? 0 : employer_identity(contact);
  bool names_it = false;
  for (const Subject& subject : subjects) {
    names_it = identity != 0 && organisations_.try_emplace(identity, subject.party).second;
    store::insert_link(
        store_, {record, subject.part, subject.party, names_it ? std::optional(identity) : std::nullopt});
  }
  note_statements(row, subjects);
  note_attributes(row, subjects.front().party);
  if (arrival.known != nullptr) return note_touched(*arrival.known, subjects);
  const auto write = [&](const Subject& subject, Contact of_row) {
    if (touched_.contains(subject.party)) return;  // joined to somebody known: derived with them
    PartEvidence part = evidence(part_of_row(std::move(of_row), subject.part), record);
    if (subject.part != RecordPart::partner) part.external_key = arrival.key;
    part.employer = employer;
    if (names_it)
      new_employers_[subject.party].push_back(std::move(part));  // rows to come may name it as their employer
    else
      write_new(subject, std::move(part));
  };
  for (std::size_t i = 1; i < subjects.size(); ++i) write(subjects[i - 1], contact);
  write(subjects.back(), std::move(contact));  // each row has at least one
}

/// A row that follows another may take from those who stood in it, too: its key, who is who.
void ImportWriter::note_touched(const store::KnownRecord& known, const std::vector<Subject>& subjects) {
  for (const Subject& subject : subjects) touched_.insert(subject.party);
  for (const PartyId party : {known.persons[0], known.persons[1], known.organisation})
    if (party) touched_.insert(party);
}

void ImportWriter::note_statements(const ReadRow& row, const std::vector<Subject>& subjects) {
  if (row.contact.consents.empty() && objectors_.empty()) return;
  const StatementOrigin known_before{source_->name, row.place.file + ':' + std::to_string(row.place.line),
                                     data_moment(), operation_};
  StatementOrigin read_off_row = known_before;
  if (is_picture()) read_off_row.evidence = {input_.name, input_.sha256, file_type(input_.name)};
  for (const Subject& subject : subjects) {
    Contact part = part_of_row(row.contact, subject.part);
    const auto record = [&](const StatementOrigin& origin) {
      summary_.consent_events +=
          record_statements(store_, subject.party, part, origin, consent::shipped_rule_set(), environment_);
    };
    record(read_off_row);
    part.consents = objectors_.objections_of(part, !part.company.empty());
    record(known_before);
  }
}

/// Of a row about a person these are the person's.
void ImportWriter::note_attributes(const ReadRow& row, PartyId party) {
  note_findings(attributes_.set(party, said_, {"confirmed", source_->name, data_day()},
                                on_match() == OnMatch::fill, operation_, row.place));
}

PartyId ImportWriter::employer_of(const Contact& contact, SourceRecordId record) {
  const std::uint64_t identity = employer_identity(contact);
  const auto [found, is_new] = organisations_.try_emplace(identity, PartyId{});
  if (is_new) {
    found->second = store::insert_party(store_, PartyKind::organisation, operation_);
    new_employers_[found->second];
    ++summary_.parties;
  }
  const PartyId employer = found->second;
  store::insert_link(store_, {record, RecordPart::organisation, employer, identity});
  const auto collected = new_employers_.find(employer);
  if (collected == new_employers_.end())
    touched_.insert(employer);
  else
    collected->second.push_back(evidence(employer_part(contact), record));
  return employer;
}

/// A merge like any other: it can be split, and an undo of the import takes it back.
void ImportWriter::join(PartyId person, PartyId known, const std::string& key) {
  store::insert_merge(store_, {known, person, "same mailbox and name", std::nullopt}, operation_);
  arrivals_->joined(known, key);
  touched_.insert(person);
  touched_.insert(known);
}

void ImportWriter::write_new(const Subject& subject, PartEvidence evidence) {
  if (evidence.employer)  // it may have been merged into another since an earlier import
    if (const auto found = store::find_party(store_, evidence.employer)) evidence.employer = found->leader;
  store::write_golden(store_, golden_of(subject.party, kind_of(subject.part), {std::span(&evidence, 1)}));
}

void ImportWriter::finish() {
  for (const auto& [party, evidence] : new_employers_)
    store::write_golden(store_, golden_of(party, PartyKind::organisation, {evidence}));
  for (const auto& [source, employers] : left_)
    touched_.merge(join_moved_employers(store_, source, employers, operation_));
  const std::vector<PartyId> touched(touched_.begin(), touched_.end());
  derive_around(store_, touched);
  note_absences();
  summary_.brakes = check_.held();
  if (summary_.matched > 0)
    summary_.decisions.push_back({"matching", fmt::format("rows about persons on file: {}", summary_.matched),
                                  "same personal mailbox and name", "--on-match"});
}

}  // namespace kartei::operations
