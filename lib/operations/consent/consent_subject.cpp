#include "operations/consent/consent_subject.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "consent/recipient.hpp"
#include "model/error.hpp"
#include "normalise/normaliser.hpp"
#include "operations/known_party.hpp"
#include "store/parties.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

std::optional<PartyId> party_number(const std::string& written) {
  PartyId party;
  const char* end = written.data() + written.size();
  const auto result = std::from_chars(written.data(), end, party.value);
  const bool is_number = result.ec == std::errc() && result.ptr == end && written.front() != '-';
  // A telephone number begins with 0 or +, and no list has a party beyond nine digits.
  return is_number && written.front() != '0' && written.size() <= 9 ? std::optional(party) : std::nullopt;
}

ContactPoint normalised_point(const std::string& written) {
  const bool is_mailbox = written.find('@') != std::string::npos;
  ContactDraft draft;
  draft.values.push_back({{is_mailbox ? Field::email : Field::phone, Use::unspecified, 1}, 0, written});
  std::vector<Diagnostic> findings;
  const Contact contact = normalise::Normaliser().contact(draft, findings);
  if (contact.contact_points.empty()) {
    throw Error(ErrorKind::usage,
                fmt::format("'{}' is neither a party's number nor a mailbox or telephone number", written));
  }
  if (contact.contact_points.size() > 1) {
    throw Error(ErrorKind::usage,
                fmt::format("'{}' are several values; give each a command of its own, nothing was recorded",
                            written));
  }
  return contact.contact_points.front();
}

/// A number may be known as a phone, a mobile or a fax.
std::vector<PartyId> holders_of(store::Store& store, const std::string& value) {
  std::vector<PartyId> holders;
  for (const auto kind :
       {ContactPointKind::email, ContactPointKind::phone, ContactPointKind::mobile, ContactPointKind::fax}) {
    const auto found = store::parties_with(store, kind, value);
    holders.insert(holders.end(), found.begin(), found.end());
  }
  std::ranges::sort(holders);
  const auto [first, last] = std::ranges::unique(holders);
  holders.erase(first, last);
  return holders;
}

}  // namespace

bool serves(ContactPointKind kind, Channel channel) {
  switch (channel) {
    case Channel::email:
      return kind == ContactPointKind::email;
    case Channel::phone:
    case Channel::autocall:
      return kind == ContactPointKind::phone || kind == ContactPointKind::mobile;
    case Channel::sms:
    case Channel::message:
      return kind == ContactPointKind::mobile;
    case Channel::fax:
      return kind == ContactPointKind::fax;
    default:
      return false;
  }
}

bool can_serve(std::string_view value, Channel channel) {
  const bool is_mailbox = value.find('@') != std::string_view::npos;
  const bool is_number = value.starts_with('+');
  switch (channel) {
    case Channel::email:
      return is_mailbox;
    case Channel::phone:
    case Channel::autocall:
    case Channel::sms:
    case Channel::message:
    case Channel::fax:
      return is_number;
    case Channel::post:
      return !is_mailbox && !is_number;
    default:
      return false;
  }
}

ConsentSubject find_subject(store::Store& store, const std::string& written) {
  if (written.empty())
    throw Error(ErrorKind::usage, "name a party's number, a mailbox or a telephone number");
  if (const auto number = party_number(written)) return {{}, {known_party(store, *number).leader}};
  const std::string value = normalised_point(written).value;
  return {value, holders_of(store, value)};
}

std::string addressee_of(const Contact& contact) {
  const PersonName& name = contact.person;
  if (name.empty()) return contact.company.name;
  return text::joined({name.first_name, name.particle, name.last_name});
}

std::vector<std::string> ledger_values_of(const Contact& contact) {
  std::vector<std::string> values;
  for (const ContactPoint& point : contact.contact_points)
    if (point.kind != ContactPointKind::web) values.push_back(point.value);
  std::vector<std::string> keys = addressee_keys_of(contact);
  values.insert(values.end(), keys.begin(), keys.end());
  return values;
}

std::vector<std::string> addressee_keys_of(const Contact& contact) {
  std::vector<std::string> keys;
  for (const PostalAddress& address : contact.addresses) {
    std::string key = consent::addressee_key(addressee_of(contact), address);
    if (!key.empty() && std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
  }
  return keys;
}

std::vector<std::string> values_for(const Contact& contact, Channel channel) {
  std::vector<std::string> values;
  for (const ContactPoint& point : contact.contact_points)
    if (serves(point.kind, channel)) values.push_back(point.value);
  return values;
}

store::Golden golden_of_leader(store::Store& store, PartyId leader) {
  if (auto golden = store::read_golden(store, leader)) return *std::move(golden);
  if (const OperationId deletion = store::deletion_of(store, leader))
    throw Error(ErrorKind::usage,
                fmt::format("party {} was deleted by operation {}; kartei undo {} brings it back",
                            leader.value, deletion.value, deletion.value));
  refuse_erased(store, leader);
  throw Error(
      ErrorKind::usage,
      fmt::format("all that spoke of party {} was retracted; undo that to have it back", leader.value));
}

}  // namespace kartei::operations
