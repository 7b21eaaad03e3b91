/// A database with a few parties, and short words for what is said to and about them.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "operations/consent/consent_act.hpp"
#include "operations/consent/consent_check.hpp"
#include "operations/consent/optout.hpp"
#include "operations/export/export_list.hpp"
#include "store/consent_ledger.hpp"
#include "store/journal.hpp"
#include "store/merges.hpp"
#include "store/parties.hpp"
#include "tests/scratch_folder.hpp"

namespace kartei::operations {

class ConsentTest : public testing::Test {
 protected:
  ConsentTest()
      : folder_(make_scratch_folder()), store_(store::Store::create(folder_ / "people.kartei", now)) {
    environment_.now = now;
    environment_.actor = "anna";
  }
  ~ConsentTest() override { std::filesystem::remove_all(folder_); }

  /// A person in Germany with these mailboxes, at the address of everybody else here.
  PartyId add_person(std::string_view last_name, const std::vector<std::string>& mailboxes,
                     std::string_view country = "DE") {
    Contact contact;
    contact.person.first_name = "Anna";
    contact.person.last_name = last_name;
    PostalAddress address;
    address.street = "Ringstraße";
    address.house_number = "5";
    address.postcode = "63067";
    address.city = "Offenbach";
    address.country = country;
    contact.addresses.push_back(address);
    for (const std::string& mailbox : mailboxes) {
      ContactPoint point;
      point.kind = ContactPointKind::email;
      point.value = mailbox;
      point.is_role = mailbox.starts_with("info@");
      contact.contact_points.push_back(point);
    }
    return add(contact);
  }

  PartyId add(const Contact& contact) {
    store::Change change(store_, by("import"));
    const PartyId party = store::insert_party(store_, contact.kind(), change.id());
    store::write_golden(store_, {.party = party,
                                 .kind = contact.kind(),
                                 .contact = contact,
                                 .affiliations = {},
                                 .external_keys = {},
                                 .origins = {}});
    change.commit({});
    return party;
  }

  /// Merges two parties; the leader keeps its values, the other's golden record goes.
  MergeId merge(PartyId a, PartyId b) {
    store::Change change(store_, by("merge"));
    const MergeId merge = store::insert_merge(store_, {a, b, "by hand", {}}, change.id());
    lead_anew(a, b);
    change.commit({});
    return merge;
  }

  /// Somebody said that these are two.
  void tell_apart(PartyId a, PartyId b) {
    store::Change change(store_, by("merge"));
    store::insert_distinction(store_, a, b, "by hand", change.id());
    change.commit({});
  }

  void split(MergeId merge, PartyId a, PartyId b, const Contact& of_b) {
    store::Change change(store_, by("split"));
    store::end_merge(store_, merge, change.id());
    lead_anew(a, b);
    store::write_golden(store_, {.party = b,
                                 .kind = of_b.kind(),
                                 .contact = of_b,
                                 .affiliations = {},
                                 .external_keys = {},
                                 .origins = {}});
    change.commit({});
  }

  [[nodiscard]] ConsentAct act(const std::string& subject, consent::How how, std::string_view day) const {
    ConsentAct made;
    made.subject = subject;
    made.purpose = "newsletter";
    made.how = how;
    made.at = *moment_from_text(day);
    made.wording = "Ja, ich will.";
    return made;
  }

  ConsentRecorded give(const ConsentAct& what) {
    return give_consent(store_, what, consent::shipped_rule_set(), environment_);
  }
  ConsentRecorded confirm(const ConsentAct& what) {
    return confirm_consent(store_, what, consent::shipped_rule_set(), environment_);
  }
  void opt_in(const std::string& subject) {
    (void)give(act(subject, consent::How::double_opt_in, "2026-11-01"));
    (void)confirm(act(subject, consent::How::double_opt_in, "2026-11-02"));
  }
  OptoutSummary optout(const std::string& subject, std::string_view day = "2026-11-10") {
    OptoutDraft draft;
    draft.subject = subject;
    draft.at = *moment_from_text(day);
    return record_optout(store_, draft, consent::shipped_rule_set(), environment_);
  }

  /// The outcome and its first reason: "DENY OBJECTED".
  std::string answer(const std::string& subject, Channel channel) {
    const ContactAim aim{channel, "newsletter", std::chrono::floor<std::chrono::days>(now)};
    const auto answers = check_consent(store_, subject, aim, consent::shipped_rule_set(), environment_);
    const consent::Verdict& verdict = answers.front().decision.verdict;
    const consent::Reason* reason = consent::deciding_reason(verdict);
    return std::string(to_text(verdict.outcome)) +
           (reason == nullptr ? "" : " " + std::string(to_text(reason->code)));
  }

  [[nodiscard]] std::filesystem::path file(std::string_view name, std::string_view content = "x") const {
    std::ofstream(folder_ / name) << content;
    return folder_ / name;
  }

  [[nodiscard]] static store::OperationDraft by(std::string_view command) {
    return {std::string(command), {}, "anna", {}, now, {}};
  }

  [[nodiscard]] static std::string text(PartyId party) { return std::to_string(party.value); }

  /// 2026-11-23T08:00:00Z
  static constexpr Moment now{std::chrono::seconds{1795420800}};

  std::filesystem::path folder_;
  store::Store store_;
  Environment environment_;

 private:
  void lead_anew(PartyId a, PartyId b) {
    const std::array both{a, b};
    for (const PartyId former : store::recompute_leaders(store_, both).former)
      store::erase_golden(store_, former);
  }
};

}  // namespace kartei::operations
