#include "operations/consent/results_about.hpp"

#include <fmt/format.h>

#include <charconv>

#include "model/error.hpp"
#include "operations/consent/consent_subject.hpp"
#include "store/golden.hpp"
#include "store/hand_overs.hpp"
#include "store/parties.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

/// 0 for what is no number.
PartyId number_in(std::string_view text) {
  PartyId party;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), party.value);
  return error == std::errc() && end == text.data() + text.size() ? party : PartyId{};
}

}  // namespace

std::vector<ResultAbout> ResultSubjects::of(const ResultNames& names, Moment at) const {
  std::vector<ResultAbout> all;
  for (const std::string_view number : text::split(names.party, '&'))
    if (!text::trim(number).empty()) all.push_back(by_number(std::string(text::trim(number)), names, at));
  if (!all.empty()) return all;
  if (!names.key.empty() && !source_.empty()) return {by_key(names, at)};
  if (!names.value.empty()) return {by_value(names.value)};
  throw Error(ErrorKind::usage, "the row names nobody");
}

ResultAbout ResultSubjects::by_number(const std::string& number, const ResultNames& names, Moment at) const {
  const PartyId named = number_in(number);
  const auto known = store::find_party(store_, named);
  // All that spoke of the party may be gone by now; what it was handed over with still says who it was.
  const bool is_on_file = known && store::read_golden(store_, known->leader).has_value();
  if (!is_on_file) {
    const auto given = store::value_handed_over(store_, {named, named, channel_, purpose_, at});
    if (given) return {{}, *given};
  }
  const PartyId leader = find_subject(store_, number).holders.front();
  return {leader, names.value.empty() ? value_of(named, leader, at)
                                      : find_subject(store_, std::string(names.value)).value};
}

ResultAbout ResultSubjects::by_key(const ResultNames& names, Moment at) const {
  const auto known = store::party_by_external_key(store_, source_, names.key);
  if (!known)
    throw Error(ErrorKind::usage, fmt::format("{} knows nobody by the key \"{}\"", source_, names.key));
  return {*known, names.value.empty() ? value_of(*known, *known, at)
                                      : find_subject(store_, std::string(names.value)).value};
}

ResultAbout ResultSubjects::by_value(std::string_view value) const {
  const ConsentSubject subject = find_subject(store_, std::string(value));
  return {subject.holders.size() == 1 ? subject.holders.front() : PartyId{}, subject.value};
}

std::string ResultSubjects::value_of(PartyId named, PartyId leader, Moment at) const {
  if (auto given = store::value_handed_over(store_, {named, leader, channel_, purpose_, at})) return *given;
  const Contact contact = golden_of_leader(store_, leader).contact;
  const auto values = channel_ == Channel::post ? addressee_keys_of(contact) : values_for(contact, channel_);
  return values.size() == 1 ? values.front() : std::string();
}

}  // namespace kartei::operations
