#include "operations/history/known_people.hpp"

#include <algorithm>

#include "store/golden.hpp"
#include "store/parties.hpp"

namespace kartei::operations {
namespace {

constexpr std::size_t most_remembered = 100'000;  // memory must not grow with the file
constexpr std::string_view extension_mark = ";ext=";

void make_set(std::vector<PartyId>& parties) {
  std::ranges::sort(parties);
  const auto rest = std::ranges::unique(parties);
  parties.erase(rest.begin(), rest.end());
}

}  // namespace

const std::vector<PartyId>& KnownPeople::with(const HistoryAddress& address) {
  if (asked_.size() > most_remembered) asked_.clear();
  const auto [entry, is_new] = asked_.try_emplace(address);
  if (is_new) entry->second = meant(found(address));
  return entry->second;
}

std::vector<PartyId> KnownPeople::found(const HistoryAddress& address) {
  using Kind = HistoryAddress::Kind;
  if (address.kind == Kind::mailbox)
    return store::parties_with(store_, ContactPointKind::email, address.value);
  if (address.kind != Kind::number) return {};
  std::vector<PartyId> parties = with_number(address.value);
  const std::size_t mark = address.value.find(extension_mark);
  if (parties.empty() && mark != std::string::npos) parties = with_number(address.value.substr(0, mark));
  if (parties.empty() && mark == std::string::npos) {
    parties = store::parties_with_number_beginning(store_, address.value + std::string(extension_mark), 2);
    make_set(parties);
    if (parties.size() > 1) parties.clear();
  }
  return parties;
}

std::vector<PartyId> KnownPeople::with_number(const std::string& number) {
  std::vector<PartyId> parties = store::parties_with(store_, ContactPointKind::phone, number);
  const auto mobile = store::parties_with(store_, ContactPointKind::mobile, number);
  parties.insert(parties.end(), mobile.begin(), mobile.end());
  make_set(parties);
  return parties;
}

std::vector<PartyId> KnownPeople::meant(std::vector<PartyId> holders) {
  const auto is_organisation = [this](PartyId party) {
    const auto found = store::find_party(store_, party);
    return found && found->kind == PartyKind::organisation;
  };
  std::vector<PartyId> organisations;
  std::ranges::copy_if(holders, std::back_inserter(organisations), is_organisation);
  const bool is_shared = holders.size() > organisations.size() + 1;
  return is_shared && !organisations.empty() ? organisations : holders;
}

}  // namespace kartei::operations
