#include "tests/conformance/pst_parts.hpp"
#include "tests/conformance/samples.hpp"

namespace kartei::importers {

std::string build_pst(const std::vector<SamplePerson>& people) {
  PstFolder contacts{"Kontakte", {}};
  for (const SamplePerson& person : people) contacts.items.push_back(sample_contact(person));
  MsgItem mail;
  mail.texts = {{0x001A, "IPM.Note"}, {0x0037, "Angebot"}};
  return pst_file({{"Posteingang", {mail}}, contacts});
}

}  // namespace kartei::importers
