/// Which of a party's values may be used for a channel and purpose, and why.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "consent/decide.hpp"
#include "operations/consent/recipient_facts.hpp"
#include "store/golden.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// What somebody is to be contacted for.
struct ContactAim {
  Channel channel = Channel::email;
  std::string purpose;
  Day day{};
  /// What the segment or the list uses of GDPR 9: names of sensitive attributes. See rule G6.
  std::vector<std::string> sensitive_fields = {};
};

/// The mail domains of organisations, by their leading party: what makes a mailbox a business one.
class OrganisationDomains {
 public:
  /// Of the organisations that the leaders are or work for, in one pass.
  OrganisationDomains(store::Store& store, std::span<const PartyId> leaders);

  /// Of the organisation itself, or of all that the person is affiliated with.
  [[nodiscard]] std::vector<std::string> of(const store::Golden& golden) const;

 private:
  void add(PartyId organisation, ContactPointKind kind, std::string_view value);

  std::unordered_map<std::int64_t, std::vector<std::string>> domains_;
};

/// One value that the channel could use, as a question to the rules.
struct Candidate {
  consent::Question question;
  std::size_t index = 0;  ///< among the contact's contact points, for post among its addresses
};

/// The party's values for the channel in its own order; one without a value when it has none.
[[nodiscard]] std::vector<Candidate> candidates_for(const store::Golden& golden, const ContactAim& aim,
                                                    std::span<const std::string> organisation_domains);

struct ContactDecision {
  Candidate candidate;
  consent::Verdict verdict;
};

/// What is known of a party for a decision. Events ascend by id.
struct Said {
  std::span<const consent::Event> events;           ///< by the party, and about its values by anybody
  std::span<const consent::Event> near_objections;  ///< of who may be the same person, see NearObjectors
  const RecipientFacts& facts;
};

/// Decides each candidate with all that was said, but for what another person consented to; the first of the
/// best outcome.
[[nodiscard]] ContactDecision best_decision(store::Store& store, const store::Golden& golden,
                                            std::vector<Candidate> candidates, const Said& said,
                                            const consent::RuleSet& rules);

}  // namespace kartei::operations
