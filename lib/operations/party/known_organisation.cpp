#include "operations/party/known_organisation.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <vector>

#include "model/error.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/known_party.hpp"
#include "store/party_list.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

std::optional<PartyId> number_in(const std::string& written) {
  PartyId party;
  const char* end = written.data() + written.size();
  const auto read = std::from_chars(written.data(), end, party.value);
  return read.ec == std::errc() && read.ptr == end ? std::optional(party) : std::nullopt;
}

PartyId organisation_of_number(store::Store& store, PartyId number) {
  const store::Party party = known_party(store, number);
  if (party.kind == PartyKind::organisation) return golden_of_leader(store, party.leader).party;
  throw Error(ErrorKind::usage, fmt::format("party {} is a person; nobody can work for it", number.value));
}

}  // namespace

PartyId known_organisation(store::Store& store, const std::string& written) {
  if (const auto number = number_in(written)) return organisation_of_number(store, *number);
  const std::string wanted = text::fold_ae(written);
  std::vector<PartyId> found;
  store::for_each_organisation_name(store, [&](PartyId party, std::string_view name) {
    if (text::fold_ae(name) == wanted) found.push_back(party);
  });
  if (found.size() == 1) return found.front();
  if (found.empty())
    throw Error(
        ErrorKind::usage,
        fmt::format("no organisation is called '{}'; add it first: kartei party add organisation --set "
                    "\"company={}\"",
                    written, written));
  std::string numbers;
  for (const PartyId party : found) text::append_part(numbers, std::to_string(party.value), ", ");
  throw Error(ErrorKind::usage,
              fmt::format("several organisations are called '{}'; give one's number: {}", written, numbers));
}

}  // namespace kartei::operations
