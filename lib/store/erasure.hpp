/// Taking a person out of the tables. Works on the connection's subject, as subject_data() chose it last.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// The newest order, and the newest day of a consent to telephone advertising or of its use; ISO 8601 days.
struct SubjectDuties {
  std::optional<std::string> last_order;
  std::optional<std::string> last_phone_consent;
};
[[nodiscard]] SubjectDuties duties_of_subject(Store& store);

/// A record that speaks of the person.
struct SubjectRecord {
  SourceRecordId id;
  BatchId batch;
  std::vector<std::string> cells;
  std::vector<RecordPart> parts;   ///< that are the person's
  std::vector<RecordPart> others;  ///< that are somebody else's: the record is reduced then
};
[[nodiscard]] std::vector<SubjectRecord> records_of_subject(Store& store);

/// Deletes a record of which nobody else is a part, with what hangs on it. Requires: its links are gone.
void delete_record(Store& store, SourceRecordId record);

/// Leaves of a record what it says of the others. With `loses_key` the key, the person's, goes, and a partner
/// becomes the row's person.
void reduce_record(Store& store, SourceRecordId record, const std::vector<std::string>& cells,
                   bool loses_key);

/// Everything else of the person: links, golden records, edits, rows of editable tables, images, arguments of
/// the journal, states of values that nobody else has, the values handed over. Leaves the numbers, and the
/// tombstone, and the index of touchpoints to be joined.
void erase_subject_rows(Store& store, PartyId leader, Moment at, OperationId operation);

/// A record that goes by itself: of "deals", "touchpoints", "activities", "requests".
struct RowKey {
  std::string_view table;
  std::int64_t key = 0;
};
/// Deletes them with what hangs on them, their images and the words of commands about them; what only points
/// at them lets go of them. The connection has no subject afterwards, and the index of touchpoints is to be
/// joined.
void erase_rows(Store& store, const std::vector<RowKey>& rows);

/// The pictures that records of the person were read from are needed no more. Requires: its links are there.
void let_go_of_pictures_of_subject(Store& store);

void delete_links_of_subject(Store& store);

/// Those of `texts`, of at least 4 bytes each, that stand in what was delivered or said of others or in
/// their golden records, and those that one of our own people is called; each once, ascending. Requires: the
/// person's own are gone.
[[nodiscard]] std::set<std::string> texts_of_others(Store& store, const std::vector<std::string>& texts);

/// Those of `texts`, of at least 4 bytes each, that stand in golden records of others, or that one of our own
/// people is called: their own words. Requires: the person's own are gone.
[[nodiscard]] std::set<std::string> texts_held_by_others(Store& store, const std::vector<std::string>& texts);

/// Where a text stands: "touchpoints", "subject", "touchpoint_id 5".
struct TextPlace {
  std::string table;
  std::string column;
  std::string row;  ///< by its first column
};
/// Every place in the tables; none when it stands in an index only.
[[nodiscard]] std::vector<TextPlace> places_of(Store& store, std::string_view text);

/// Whether it stands in a column that is about nobody, or in the schema's own words.
[[nodiscard]] bool is_a_word(Store& store, std::string_view text);

/// Puts `instead` wherever one of `texts`, of at least 4 bytes each, stands beside the facts: in notes, the
/// journal, names of files. In their order: a text that another one begins with comes behind it.
void redact(Store& store, const std::vector<std::string>& texts, std::string_view instead);

/// The same in saved filters and their descriptions.
void redact_filters(Store& store, const std::vector<std::string>& texts, std::string_view instead);

/// Words of touchpoints that are gone stay in the index until its parts are made one.
void join_parts_of_touchpoint_index(Store& store);

}  // namespace kartei::store
