#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "normalise/email.hpp"
#include "normalise/mail_domain.hpp"
#include "normalise/phone.hpp"
#include "normalise/social_profile.hpp"
#include "operations/find/find.hpp"
#include "operations/find/found_party.hpp"
#include "search/words.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

constexpr std::int64_t most_parties = 1'000;
constexpr std::size_t least_digits_of_a_switchboard = 8;  ///< with the country's code: "+4969900"
constexpr std::size_t most_digits_of_an_extension = 5;

/// The number in what telephone systems say: "sip:+4969...@host;user=phone", "tel:+49...".
std::string_view bare_number(std::string_view text) {
  text = text::trim(text);
  for (const std::string_view scheme : {"tel:", "sip:", "sips:", "callto:"})
    if (text.starts_with(scheme)) text.remove_prefix(scheme.size());
  return text.substr(0, text.find_first_of("@;"));
}

std::vector<std::string> numbers_of(std::string_view text, std::string_view country) {
  std::vector<std::string> numbers;
  for (const normalise::PhoneNumber& number : normalise::read_phones(text, country).numbers)
    numbers.push_back(number.e164);
  return numbers;
}

/// The number as it may be meant: as written, without the 0 of an outside line, with a + that was lost.
std::vector<std::string> readings(std::string_view written, std::string_view country) {
  const std::string_view bare = bare_number(written);
  std::vector<std::string> found = numbers_of(bare, country);
  const auto add = [&](const std::string& other) {
    for (std::string& number : numbers_of(other, country))
      if (std::find(found.begin(), found.end(), number) == found.end()) found.push_back(std::move(number));
  };
  if (bare.starts_with('0')) add(std::string(bare.substr(1)));
  if (!bare.starts_with('0') && !bare.starts_with('+')) add("+" + std::string(bare));
  if (found.empty())
    throw Error(
        ErrorKind::usage,
        fmt::format("'{}' is no phone number; write it with its area code or with + and country", bare));
  return found;
}

std::vector<PartyId> with_exactly(store::Store& store, const std::string& number) {
  std::vector<PartyId> parties;
  for (const ContactPointKind kind :
       {ContactPointKind::phone, ContactPointKind::mobile, ContactPointKind::fax})
    for (const PartyId party : store::parties_with(store, kind, number)) parties.push_back(party);
  return parties;
}

/// Whose number begins as this one does, as far as can be: a direct dial and its switchboard.
std::vector<PartyId> of_the_same_switchboard(store::Store& store, const std::string& number) {
  for (std::size_t cut = 1; cut <= most_digits_of_an_extension; ++cut) {
    if (number.size() < least_digits_of_a_switchboard + cut) break;
    const std::string stem = number.substr(0, number.size() - cut);
    std::vector<PartyId> parties = store::parties_with_number_beginning(store, stem, most_parties);
    if (!parties.empty()) return parties;
  }
  return {};
}

bool has_mailbox_at(const Contact& contact, std::string_view domain) {
  return std::any_of(contact.contact_points.begin(), contact.contact_points.end(), [&](const auto& point) {
    return point.kind == ContactPointKind::email &&
           std::string_view(point.value).substr(point.value.rfind('@') + 1) == domain;
  });
}

std::vector<PartyId> with_mailbox_at(store::Store& store, std::string_view domain) {
  const std::string folded = text::fold_ae(domain.substr(0, domain.rfind('.')));
  std::string_view longest;
  for (const std::string_view word : text::words(folded))
    if (word.size() > longest.size()) longest = word;
  std::vector<PartyId> parties;
  for (const PartyId party : store.search().parties_with_word(store::word_id(longest), most_parties)) {
    const auto golden = store::read_golden(store, party);
    if (golden && has_mailbox_at(golden->contact, domain)) parties.push_back(party);
  }
  return parties;
}

}  // namespace

FoundParties find_by_phone(store::Store& store, std::string_view number, std::string_view country,
                           std::size_t limit) {
  const std::vector<std::string> meant = readings(number, country);
  for (const std::string& reading : meant)
    if (auto found = found_parties(store, with_exactly(store, reading), "number", limit);
        !found.parties.empty())
      return found;
  for (const std::string& reading : meant)
    if (auto found = found_parties(store, of_the_same_switchboard(store, reading), "switchboard", limit);
        !found.parties.empty())
      return found;
  return {};
}

FoundParties find_by_email(store::Store& store, std::string_view mailbox, std::size_t limit) {
  const auto read = normalise::read_emails(mailbox);
  if (read.mailboxes.empty())
    throw Error(ErrorKind::usage, fmt::format("'{}' is no mailbox; write it as name@domain", mailbox));
  const std::string& wanted = read.mailboxes.front().address;
  auto found =
      found_parties(store, store::parties_with(store, ContactPointKind::email, wanted), "mailbox", limit);
  const std::string_view domain = std::string_view(wanted).substr(wanted.rfind('@') + 1);
  if (!found.parties.empty() || normalise::is_freemail(domain)) return found;
  return found_parties(store, with_mailbox_at(store, domain), "domain", limit);
}

FoundParties find_by_handle(store::Store& store, std::string_view handle, std::size_t limit) {
  const auto profile = normalise::read_social_profile(handle);
  const std::string word = search::handle_word(profile ? profile->url : std::string(text::trim(handle)));
  std::vector<PartyId> parties = store.search().parties_with_word(store::word_id(word), most_parties);
  if (profile)
    std::erase_if(parties, [&](PartyId party) {
      const auto with_link = store::parties_with(store, ContactPointKind::web, profile->url);
      return std::find(with_link.begin(), with_link.end(), party) == with_link.end();
    });
  return found_parties(store, parties, "profile", limit);
}

}  // namespace kartei::operations
