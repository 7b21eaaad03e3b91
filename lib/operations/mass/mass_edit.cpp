#include "operations/mass/mass_edit.hpp"

#include <fmt/format.h>

#include "model/error.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/journalled_change.hpp"
#include "operations/mass/party_setter.hpp"
#include "operations/mass/value_lookup.hpp"
#include "operations/party/derive.hpp"
#include "operations/segment/segment_filter.hpp"
#include "store/golden.hpp"
#include "store/segment_query.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

constexpr std::size_t examples_kept = 10;

class MassEditor {
 public:
  MassEditor(store::Store& store, const MassEdit& wanted, OperationId operation,
             const Environment& environment)
      : store_(store),
        wanted_(wanted),
        setter_(store, operation, environment, wanted.when_new, EditWriter::Known::left_out) {
    if (wanted.table) lookup_.emplace(*wanted.table);
  }

  void edit(const store::Golden& party) {
    ++edited_.selected;
    const std::vector<std::string> assignments = assignments_for(party);
    if (assignments.empty()) {
      ++edited_.without_value;
      return;
    }
    for (const std::string& assignment : assignments)
      if (const std::string why = setter_.obstacle_to(party, assignment); !why.empty())
        return refuse(party, why);
    const std::vector<std::string> changed = setter_.set(party, assignments);
    if (changed.empty()) return;
    ++edited_.changed;
    if (PartySetter::is_derived_from(changed)) to_derive_.push_back(party.party);
    if (edited_.examples.size() >= examples_kept) return;
    std::string all;
    for (const std::string& assignment : assignments) text::append_part(all, assignment, ", ");
    edited_.examples.push_back({party.party, addressee_of(party.contact), all});
  }

  MassEdited finish() {
    derive_around(store_, to_derive_);
    return std::move(edited_);
  }

 private:
  std::vector<std::string> assignments_for(const store::Golden& party) const {
    if (!lookup_) return wanted_.assignments;
    const auto value = lookup_->value_for(store_, party);
    if (!value || value->empty()) return {};
    return {wanted_.table->field + "=" + *value};
  }

  void refuse(const store::Golden& party, const std::string& why) {
    if (edited_.refused++ == 0) edited_.first_refusal = fmt::format("party {} {}", party.party.value, why);
  }

  store::Store& store_;
  const MassEdit& wanted_;
  PartySetter setter_;
  std::optional<ValueLookup> lookup_;
  std::vector<PartyId> to_derive_;
  MassEdited edited_;
};

}  // namespace

MassEdited edit_many(store::Store& store, const MassEdit& wanted, const Environment& environment) {
  JournalledChange change(store, "edit", environment);
  const Day today = environment.today();
  const std::vector<PartyId> parties = store::parties_in(store, read_filter(store, wanted.segment, today));
  MassEditor editor(store, wanted, change.id(), environment);
  std::size_t done = 0;
  for (const PartyId party : parties) {
    stop_if_asked(environment);
    environment.progress("editing", ++done, parties.size());
    if (const auto golden = store::read_golden(store, party)) editor.edit(*golden);
  }
  MassEdited edited = editor.finish();
  if (edited.changed == 0)
    change.discard();
  else
    edited.operation = change.finish({{"parties", static_cast<std::int64_t>(edited.changed)}});
  return edited;
}

}  // namespace kartei::operations
