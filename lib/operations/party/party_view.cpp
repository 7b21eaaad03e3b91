#include "operations/party/party_view.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "letter/address_block.hpp"
#include "letter/letter_salutation.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/dedupe/company_group.hpp"
#include "operations/dedupe/household.hpp"
#include "operations/find/suspected_duplicates.hpp"
#include "operations/known_party.hpp"
#include "operations/party/derive.hpp"
#include "operations/party/one_line.hpp"
#include "store/evidence.hpp"
#include "store/evidence_folder.hpp"
#include "store/golden.hpp"
#include "store/ownerships.hpp"
#include "store/party_name.hpp"
#include "store/source_records.hpp"
#include "store/ties.hpp"
#include "store/value_states.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

/// Where the values of a party come from, in words, by value group.
class Origins {
 public:
  Origins(store::Store& store, const store::Golden& golden) {
    const store::Evidence evidence = store::evidence_of(store, golden.party);
    store::BatchCache batches(store);
    std::set<BatchId> met;
    for (const store::EvidenceRecord& record : evidence.records) {
      const store::Batch& batch = batches.batch(record.batch);
      places_[record.id] = place(batch, record);
      if (!batch.kept_file.empty() && met.insert(batch.id).second)
        pictures_.push_back({batch.source_name + ' ' + batch.file_name,
                             (store::evidence_folder(store) / batch.kept_file).string()});
    }
    std::map<EditId, std::string> edits;
    for (const store::Edit& edit : evidence.edits)
      edits[edit.id] = fmt::format("edit by {} on {}", edit.actor, edit.at.substr(0, 10));
    for (const store::Origin& origin : golden.origins)
      words_[origin.value_group] = origin.edit ? edits[origin.edit] : places_[origin.record];
    if (golden.origins.empty() && !places_.empty()) only_ = places_.rbegin()->second;
  }

  /// Where a row stood; empty when it does not speak of the party.
  [[nodiscard]] std::string of_record(SourceRecordId record) const {
    const auto found = places_.find(record);
    return found == places_.end() ? "" : found->second;
  }

  [[nodiscard]] std::vector<KeptPicture> take_pictures() { return std::move(pictures_); }

  /// Of a party with one source record everything comes from there.
  [[nodiscard]] std::string of(const std::string& value_group) const {
    const auto found = words_.find(value_group);
    return found == words_.end() ? only_ : found->second;
  }

 private:
  static std::string place(const store::Batch& batch, const store::EvidenceRecord& record) {
    const std::string sheet = batch.table_name.empty() ? "" : "[" + batch.table_name + "]";
    return fmt::format("{} {}{}:{}", batch.source_name, batch.file_name, sheet, record.line);
  }

  std::map<SourceRecordId, std::string> places_;
  std::map<std::string, std::string> words_;
  std::string only_;
  std::vector<KeptPicture> pictures_;
};

class View {
 public:
  View(store::Store& store, const store::Golden& golden, std::string_view sender_country)
      : golden_(golden), origins_(store, golden), sender_country_(sender_country) {
    names();
    partners(store);
    affiliations(store);
    staff(store);
    points();
    states(store);
    owner(store);
    others(store);
    absences(store);
    letter_lines();
    household(store);
    company_group(store);
    suspected(store);
  }

  [[nodiscard]] std::vector<ViewLine> take() { return std::move(lines_); }
  [[nodiscard]] std::vector<KeptPicture> take_pictures() { return origins_.take_pictures(); }

 private:
  void add(std::string_view field, std::string_view value, const std::string& group,
           std::string_view use = {}) {
    if (!value.empty())
      lines_.push_back({std::string(field), std::string(use), std::string(value), origins_.of(group)});
  }

  void names() {
    const Contact& contact = golden_.contact;
    const PersonName& name = contact.person;
    add("title", name.title, "person_name");
    add("first_name", name.first_name, "person_name");
    add("particle", name.particle, "person_name");
    add("last_name", name.last_name, "person_name");
    add("suffix", name.suffix, "person_name");
    add("birth_name", name.birth_name, "person_name");
    if (name.gender != Gender::unknown) add("gender", to_text(name.gender), "person_name");
    if (contact.birth_date) add("birth_date", to_text(*contact.birth_date), "birth_date");
    if (golden_.kind == PartyKind::organisation) add("company", contact.company.name, "company");
    add("legal_form", golden_.kind == PartyKind::organisation ? contact.company.legal_form : "", "company");
  }

  void absences(store::Store& store) {
    for (const store::Absence& absence : store::absences_of(store, golden_.party))
      lines_.push_back({"gone_from", "", absence.source_name, "list of " + absence.data_date});
  }

  void partners(store::Store& store) {
    for (const PartyId partner : store::partners_of(store, golden_.party))
      add("named_with",
          fmt::format("{} (party {})", addressee_of(golden_of_leader(store, partner).contact), partner.value),
          "person_name");
  }

  void affiliations(store::Store& store) {
    for (const store::Affiliation& affiliation : golden_.affiliations) {
      add("works_for", named(store, affiliation.organisation), "company");
      add("position", affiliation.position, "position");
      add("department", affiliation.department, "department");
    }
    if (golden_.kind != PartyKind::person) return;
    past_employments(store);
    for (const store::Tie& tie : store::ties_of(store, golden_.party)) {
      const std::string since = tie.since ? "since " + to_text(*tie.since) : "";
      const std::string until = tie.until ? "until " + to_text(*tie.until) : "";
      const std::string dates = text::joined({since, until});
      if (!dates.empty())
        lines_.push_back({tie.until ? "worked_for" : "works_for", dates, named(store, tie.organisation),
                          fmt::format("tie by operation {}", tie.operation.value)});
    }
  }

  /// Who works there: the first by number, and how many more.
  void staff(store::Store& store) {
    constexpr std::size_t shown = 20;
    const std::vector<PartyId> staff = store::staff_of(store, golden_.party);
    for (const PartyId person : std::span(staff).first(std::min(shown, staff.size()))) {
      const std::string name = fmt::format("{} (party {})", store::party_name(store, person), person.value);
      lines_.push_back({"employs", position_at(store, person), name, ""});
    }
    if (staff.size() > shown)
      lines_.push_back({"employs", "", fmt::format("and {} more", staff.size() - shown), ""});
  }

  [[nodiscard]] std::string position_at(store::Store& store, PartyId person) const {
    for (const store::Affiliation& affiliation : golden_of_leader(store, person).affiliations)
      if (affiliation.organisation == golden_.party) return affiliation.position;
    return {};
  }

  void past_employments(store::Store& store) {
    for (const Employment& employment : Deriver(store).employments_of(golden_.party))
      if (employment.until)
        lines_.push_back({"worked_for",
                          "before " + to_text(std::chrono::floor<std::chrono::days>(*employment.until)),
                          named(store, employment.organisation), origins_.of_record(employment.record)});
  }

  static std::string named(store::Store& store, PartyId organisation) {
    const auto found = store::read_golden(store, organisation);
    return fmt::format("{} (party {})", found ? found->contact.company.name : "", organisation.value);
  }

  /// Which of its values are known to be right, or to come back.
  void states(store::Store& store) {
    const auto tell = [&](std::string_view kind, const std::string& value) {
      if (const auto state = store::value_state(store, kind, value))
        lines_.push_back(
            {state->state, std::string(kind), value, text::joined({"since", state->since, state->reason})});
    };
    for (const PostalAddress& address : golden_.contact.addresses)
      tell(store::postal_address_kind, one_line(address));
    for (const ContactPoint& point : golden_.contact.contact_points) tell(to_text(point.kind), point.value);
  }

  void owner(store::Store& store) {
    if (const std::string owner = store::owner_of(store, golden_.party); !owner.empty())
      lines_.push_back({"owner", "", owner, ""});
  }

  void points() {
    std::size_t ordinal = 0;
    for (const PostalAddress& address : golden_.contact.addresses)
      add("address", one_line(address), "address:" + std::to_string(++ordinal), to_text(address.use));
    for (const ContactPoint& point : golden_.contact.contact_points)
      add(to_text(point.kind), point.value, std::string(to_text(point.kind)) + ":" + point.value,
          to_text(point.use));
  }

  void others(store::Store& store) {
    const Contact& contact = golden_.contact;
    add("language", contact.language, "language");
    add("vat_id", contact.vat_id, "vat_id");
    add("register_id", contact.register_id, "register_id");
    for (const std::string& tag : contact.tags) add("tag", tag, "tag:" + tag);
    add("note", contact.note, "note");
    for (const store::ExternalKey& key : golden_.external_keys)
      add("external_key", key.key, "", name_of(store, key));
  }

  /// How a letter to the leading address begins, and where it goes.
  void letter_lines() {
    const Contact& contact = golden_.contact;
    const PostalAddress address = contact.addresses.empty() ? PostalAddress{} : contact.addresses.front();
    const std::span persons(&contact.person, contact.person.empty() ? 0 : 1);
    add("letter_salutation", letter::letter_salutation(persons, address.country), "");
    if (address.street.empty() && address.po_box.empty()) return;
    const auto first = address.use == Use::home ? letter::FirstLine::person : letter::FirstLine::company;
    add("address_block",
        fmt::format("{}", fmt::join(letter::address_block(contact, address, first, sender_country_), " / ")),
        "");
  }

  /// With whom the person lives, and how one letter to all of them begins.
  void household(store::Store& store) {
    const std::vector<Resident> residents = household_of(store, golden_);
    for (const Resident& resident : residents)
      if (resident.party != golden_.party)
        add("lives_with", fmt::format("{} (party {})", full_name(resident.name), resident.party.value), "");
    if (!residents.empty()) add("household_salutation", salutation_of(residents), "");
  }

  /// Branches, general partner and holding of a company, or what it is of whom.
  void company_group(store::Store& store) {
    const CompanyGroup group = company_group_of(store, golden_);
    const auto named = [](const GroupMember& member) {
      return fmt::format("{} (party {})", member.organisation.name.name, member.organisation.party.value);
    };
    for (const GroupMember& member : group) {
      if (member.role == CompanyRole::main) continue;
      if (group.front().organisation.party == golden_.party)
        add(fmt::format("has_{}", role_word(member.role)), named(member), "");
      else if (member.organisation.party == golden_.party)
        add(fmt::format("{}_of", role_word(member.role)), named(group.front()), "");
    }
  }

  void suspected(store::Store& store) {
    for (const SuspectedDuplicate& suspect : suspected_duplicates(store, golden_))
      add("may_be",
          fmt::format("{} (party {}): sounds alike, same {}", suspect.name, suspect.party.value,
                      suspect.shared),
          "");
  }

  static std::string name_of(store::Store& store, const store::ExternalKey& key) {
    for (const store::Source& source : store::sources(store))
      if (source.id == key.source) return source.name;
    return {};
  }

  const store::Golden& golden_;
  Origins origins_;
  std::string_view sender_country_;
  std::vector<ViewLine> lines_;
};

}  // namespace

PartyView view_party(store::Store& store, PartyId party, std::string_view sender_country) {
  const store::Party found = known_party(store, party);
  const store::Golden golden = golden_of_leader(store, found.leader);
  View view(store, golden, sender_country);
  return {found.leader, found.kind, store::members(store, found.leader), view.take(), view.take_pictures()};
}

std::array<quality::PartyScore, quality::score_count> score_party(
    store::Store& store, PartyId party, std::span<const quality::PartyCriterion> criteria, Day today) {
  const store::Party found = known_party(store, party);
  const auto golden = store::read_golden(store, found.leader);
  return quality::score_party(criteria,
                              {found.kind, golden->contact, store::last_seen(store, found.leader), today});
}

}  // namespace kartei::operations
