#include "tests/conformance/msg_parts.hpp"
#include "tests/conformance/samples.hpp"

namespace kartei::importers {

MsgItem sample_contact(const SamplePerson& person) {
  MsgItem contact;
  contact.texts = {{0x001A, "IPM.Contact"},  {0x3A06, person.first_name}, {0x3A11, person.last_name},
                   {0x3A16, person.company}, {0x3A08, person.phone},      {0x8000, person.email}};
  return contact;
}

/// A mail to which the contacts are attached, as Outlook forwards them.
std::string build_msg(const std::vector<SamplePerson>& people) {
  MsgItem mail;
  mail.texts = {{0x001A, "IPM.Note"}, {0x0037, "Kontakte"}};
  for (const SamplePerson& person : people) mail.attached.push_back(sample_contact(person));
  return msg_file(mail);
}

}  // namespace kartei::importers
