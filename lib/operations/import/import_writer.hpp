/// The end of an import: rows that were read become source records, parties, links and golden records.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "operations/consent/returning_objectors.hpp"
#include "operations/import/arrivals.hpp"
#include "operations/import/delivery_check.hpp"
#include "operations/import/import.hpp"
#include "operations/input/contact_reader.hpp"
#include "operations/party/golden_record.hpp"
#include "operations/qualify/attribute_columns.hpp"
#include "operations/rights/erased_persons.hpp"
#include "store/journal.hpp"
#include "store/parties.hpp"
#include "store/source_records.hpp"
#include "store/sources.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// Takes a file's rows within one Change. finish() writes what can only be known at the end.
class ImportWriter final : public ContactSink {
 public:
  ImportWriter(store::Store& store, OperationId operation, const InputFile& input,
               const ImportChoices& choices, const Environment& environment, RejectsFile& rejects);

  void decided(const Decision& decision) override;
  void begin_table(const TableHead& head) override;
  void row(ReadRow& row) override;
  void skipped(std::string_view what, std::uint64_t lines) override;
  void end_table(const TableHead& head) override;

  /// Writes golden records of employers and of parties that got new evidence.
  void finish();

  /// Whether the file is to be kept as evidence of what was read of it. Known at the end of its table.
  [[nodiscard]] bool keeps_file() const;

  [[nodiscard]] const ImportSummary& summary() const { return summary_; }

 private:
  /// A party that a row is about, new or known.
  struct Subject {
    RecordPart part = RecordPart::person;
    PartyId party;
  };

  /// What a proposal left out, for the report: nobody else would notice.
  void note_unknown_columns(const mapping::Mapping& mapping);
  void note_findings(std::span<const Diagnostic> findings);
  [[nodiscard]] store::Source source_for(const TableHead& head);
  [[nodiscard]] Day data_day() const;
  [[nodiscard]] Moment data_moment() const { return data_day(); }
  [[nodiscard]] bool is_picture() const;
  [[nodiscard]] OnMatch on_match() const;
  [[nodiscard]] std::string_view told_on_match() const;
  void keep_out(const ReadRow& row);
  void preview(const ReadRow& row, const Arrival& arrival);
  void take_back(const store::KnownRecord& known);
  void note_absences();
  void take(ReadRow& row, const Arrival& arrival);
  [[nodiscard]] SourceRecordId store_record(const ReadRow& row, const Arrival& arrival);
  [[nodiscard]] std::vector<Subject> subjects(const Contact& contact, const Arrival& arrival);
  void store_parties(ReadRow& row, const Arrival& arrival, SourceRecordId record);
  void note_statements(const ReadRow& row, const std::vector<Subject>& subjects);
  void note_attributes(const ReadRow& row, PartyId party);
  void note_touched(const store::KnownRecord& known, const std::vector<Subject>& subjects);
  [[nodiscard]] PartyId employer_of(const Contact& contact, SourceRecordId record);
  [[nodiscard]] PartEvidence evidence(Contact contact, SourceRecordId record) const;
  void write_new(const Subject& subject, PartEvidence evidence);
  void join(PartyId person, PartyId known, const std::string& key);

  store::Store& store_;
  OperationId operation_;
  const InputFile& input_;
  const ImportChoices& choices_;
  const Environment& environment_;
  RejectsFile& rejects_;
  ImportSummary summary_;

  ErasedPersons erased_;
  ReturningObjectors objectors_;
  AttributeColumns attributes_;
  std::vector<SaidAttribute> said_;  ///< by the row under way
  std::optional<store::Source> source_;
  std::optional<Arrivals> arrivals_;
  DeliveryCheck check_;
  std::unordered_map<std::uint64_t, PartyId> organisations_;  ///< employers of this source by identity
  std::map<PartyId, std::vector<PartEvidence>> new_employers_;
  std::map<SourceId, std::set<PartyId>> left_;  ///< employers that a row does not name any more
  bool is_mended_ = false;                      ///< the file is rejected rows, mended: a part of a list
  std::set<PartyId> touched_;                   ///< known parties that got new evidence

  std::vector<Decision> table_decisions_;
  TableHead current_head_;
  BatchId batch_;
  std::uint64_t table_rows_ = 0;
  std::uint64_t table_rejects_ = 0;
};

}  // namespace kartei::operations
