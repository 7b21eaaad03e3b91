#include "operations/export/export_parts.hpp"

#include "model/error.hpp"
#include "operations/export/export_form.hpp"
#include "operations/export/owner_files.hpp"
#include "store/ownerships.hpp"

namespace kartei::operations {
namespace {

ChosenColumns columns_of(const ExportDraft& draft) {
  if (!draft.form.empty() && !draft.columns.empty())
    throw Error(ErrorKind::usage, "--form has its own columns; give it or --columns");
  if (!draft.form.empty()) return form_columns(draft.form, draft.aim.channel);
  if (!draft.columns.empty()) return columns_from_text(draft.columns, draft.aim.channel);
  return usual_columns(draft.aim.channel);
}

}  // namespace

ListStyle style_of(const ExportDraft& draft) {
  return {draft.form.empty() ? draft.dialect : exports::CsvDialect::rfc4180, draft.aim.day, draft.vcard};
}

ExportParts::ExportParts(store::Store& store, const ExportDraft& draft, const std::vector<PartyId>& parties) {
  std::map<std::string, std::string> files{{"", draft.file}};
  if (draft.is_split_by_owner) {
    for (const PartyId party : parties) owner_of_[party] = store::owner_of(store, party);
    files = owner_files(draft.file, owners());
  }
  for (const auto& [owner, file] : files)
    parts_.try_emplace(owner, ExportPartPlan{owner, file, draft, columns_of(draft), style_of(draft)});
}

ExportPart& ExportParts::of(PartyId party) {
  const auto owner = owner_of_.find(party);
  return parts_.at(owner == owner_of_.end() ? std::string() : owner->second);
}

std::set<std::string> ExportParts::owners() const {
  std::set<std::string> owners;
  for (const auto& [party, owner] : owner_of_) owners.insert(owner);
  return owners;
}

}  // namespace kartei::operations
