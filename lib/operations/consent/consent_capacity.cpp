#include "operations/consent/consent_capacity.hpp"

#include "model/error.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/journalled_change.hpp"
#include "store/capacity_notes.hpp"
#include "text/text.hpp"

namespace kartei::operations {

std::string note_capacity(store::Store& store, const std::string& value, consent::Capacity capacity,
                          const std::string& reason, const Environment& environment) {
  if (text::trim(reason).empty())
    throw Error(ErrorKind::usage, "give the reason with --reason; nothing was recorded");
  const ConsentSubject subject = find_subject(store, value);
  if (subject.value.empty())
    throw Error(ErrorKind::usage,
                "capacity belongs to a mailbox or telephone number, not to a party; name the value");
  JournalledChange change(store, "consent capacity", environment);
  const std::string author =
      environment.on_behalf.empty() ? environment.actor : environment.actor + " for " + environment.on_behalf;
  store::insert_capacity_note(store, subject.value, {capacity, reason}, environment.now, author, change.id());
  change.finish({{"values", 1}});
  return subject.value;
}

}  // namespace kartei::operations
