/// A record: each line is a value, its first byte says of which field.

#include <array>
#include <cstdint>
#include <vector>

#include "normalise/finding.hpp"
#include "normalise/normaliser.hpp"
#include "tests/fuzz/target.hpp"
#include "text/text.hpp"

namespace kartei::fuzz {
namespace {

ContactDraft draft_of(std::string_view input) {
  constexpr std::array uses{Use::unspecified, Use::work, Use::home};
  ContactDraft draft;
  std::uint32_t column = 0;
  for (const std::string_view line : text::split(input, '\n')) {
    const std::string_view value = line.empty() ? line : text::trim(line.substr(1));
    if (value.empty()) continue;
    const auto choice = static_cast<unsigned char>(line.front());
    const Field field = all_fields()[choice % all_fields().size()];
    const Use use = uses.at(choice % uses.size());
    draft.values.push_back({{field, use, 1}, column++, value, choice > 127});
  }
  return draft;
}

std::size_t size_of(const Contact& contact) {
  std::size_t size = 0;
  const auto add = [&](const std::string& text) {
    require(text::is_valid_utf8(text), "a contact is UTF-8");
    size += text.size();
  };
  const PersonName& name = contact.person;
  for (const std::string* text :
       {&name.title, &name.first_name, &name.particle, &name.last_name, &name.suffix, &name.birth_name,
        &contact.company.name, &contact.company.core, &contact.company.legal_form, &contact.department,
        &contact.position, &contact.vat_id, &contact.register_id, &contact.note})
    add(*text);
  for (const PostalAddress& address : contact.addresses)
    for (const std::string* text : {&address.street, &address.house_number, &address.addition,
                                    &address.po_box, &address.postcode, &address.city, &address.country})
      add(*text);
  for (const ContactPoint& point : contact.contact_points) add(point.value);
  for (const std::string& tag : contact.tags) add(tag);
  return size;
}

}  // namespace

void try_input(std::string_view input) {
  static normalise::Normaliser warm;  // remembers what it met
  const ContactDraft draft = draft_of(input);
  std::vector<Diagnostic> found;
  const Contact contact = warm.contact(draft, found);
  require(size_of(contact) <= 16 * input.size() + 200, "a contact does not grow without bound");
  for (const Diagnostic& finding : found) {
    require(!finding.code.empty(), "a finding has a code");
    require(finding.what.size() < 600, "a finding is short");
  }
  normalise::Normaliser cold;
  std::vector<Diagnostic> found_anew;
  const Contact anew = cold.contact(draft, found_anew);
  require(anew.person == contact.person && anew.company == contact.company, "names do not hang on memory");
  require(anew.addresses == contact.addresses, "addresses do not hang on memory");
  require(anew.contact_points == contact.contact_points, "contact points do not hang on memory");
  require(found_anew.size() == found.size(), "findings do not hang on memory");
}

}  // namespace kartei::fuzz
