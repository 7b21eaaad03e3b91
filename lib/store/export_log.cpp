#include "store/export_log.hpp"

#include "schema/queries/consent.hpp"
#include "store/cells.hpp"
#include "store/counts_json.hpp"

namespace kartei::store {

ExportId insert_export(Store& store, const ExportRecord& record, std::span<const HandOver> hand_overs) {
  const ExportId id = store.ids().next_export();
  const auto on_behalf =
      record.on_behalf.empty() ? std::nullopt : std::optional(std::string_view(record.on_behalf));
  store.database().run(schema::consent::insert_export, id, kartei::to_text(record.at), record.actor,
                       on_behalf, record.channel ? to_text(*record.channel) : "", record.purpose,
                       record.recipient, record.segment, record.rule_set, kartei::to_text(record.day),
                       record.file_name, record.file_sha256, to_json(record.fields), to_json(record.counts));
  for (const HandOver& hand_over : hand_overs) {
    const auto event = hand_over.event ? std::optional(hand_over.event.value) : std::nullopt;
    store.database().run(schema::consent::insert_hand_over, id, hand_over.party, hand_over.value, event,
                         hand_over.row_key);
  }
  return id;
}

}  // namespace kartei::store
