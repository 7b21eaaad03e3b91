#include "operations/party/golden_record.hpp"

#include <algorithm>

#include "operations/party/employments.hpp"

namespace kartei::operations {
namespace {

using survivorship::Group;
using survivorship::group_count;

class Assembly {
 public:
  explicit Assembly(const PartFacts& facts)
      : evidence_(facts.evidence),
        edits_(facts.edits),
        ties_(facts.ties),
        survived_(survivorship::survive(views_of(facts.evidence), views_of(facts.edits), facts.joinings)) {}

  store::Golden golden(PartyId leader, PartyKind kind) {
    store::Golden golden;
    golden.party = leader;
    golden.kind = kind;
    golden.contact = survived_.contact;
    if (kind == PartyKind::person) golden.affiliations = affiliations();
    if (kind == PartyKind::organisation) golden.contact.person = {};
    golden.external_keys = external_keys();
    if (evidence_.size() > 1 || !edits_.empty()) golden.origins = origins();
    return golden;
  }

 private:
  static std::vector<survivorship::Evidence> views_of(std::span<const PartEvidence> evidence) {
    std::vector<survivorship::Evidence> views;
    views.reserve(evidence.size());
    for (const PartEvidence& one : evidence)
      views.push_back({&one.contact, one.trust, one.first_seen, one.record, one.party, one.came_with});
    return views;
  }

  static std::vector<survivorship::Edit> views_of(std::span<const PartEdit> edits) {
    std::vector<survivorship::Edit> views;
    for (const PartEdit& edit : edits)
      views.push_back({edit.id, edit.group, &edit.part, edit.party, edit.operation});
    return views;
  }

  /// Every employer of today once; of several rows about one employer the newest tells position and
  /// department, what a tie says goes before it; an edit sets them for the first, unless its tie is newer.
  [[nodiscard]] std::vector<store::Affiliation> affiliations() const {
    std::vector<store::Affiliation> list = delivered_affiliations();
    for (const store::Tie& tie : ties_) lay_over(list, tie);
    std::ranges::sort(list, {}, &store::Affiliation::organisation);
    if (list.empty()) return list;
    const OperationId edited = newest_edit_of(Group::position);
    if (edited && edited > told_by_hand(list.front().organisation)) {
      list.front().position = survived_.contact.position;
      list.front().department = survived_.contact.department;
    }
    return list;
  }

  static void lay_over(std::vector<store::Affiliation>& list, const store::Tie& tie) {
    const auto known = std::ranges::find(list, tie.organisation, &store::Affiliation::organisation);
    if (tie.until) {
      if (known != list.end()) list.erase(known);
    } else if (known == list.end()) {
      list.push_back({tie.organisation, tie.position, tie.department});
    } else if (tells_place(tie)) {
      known->position = tie.position;
      known->department = tie.department;
    }
  }

  static bool tells_place(const store::Tie& tie) { return !tie.position.empty() || !tie.department.empty(); }

  /// The operation whose tie told the place in that organisation; 0 when none did.
  [[nodiscard]] OperationId told_by_hand(PartyId organisation) const {
    for (const store::Tie& tie : ties_)
      if (tie.organisation == organisation && tells_place(tie)) return tie.operation;
    return {};
  }

  [[nodiscard]] OperationId newest_edit_of(Group group) const {
    OperationId newest;
    for (const PartEdit& edit : edits_)
      if (edit.group == group) newest = std::max(newest, edit.operation);
    return newest;
  }

  [[nodiscard]] std::vector<store::Affiliation> delivered_affiliations() const {
    std::vector<store::Affiliation> list;
    for (const Employment& employment : employments_of(evidence_))
      if (!employment.until)
        list.push_back({employment.organisation, employment.position, employment.department});
    return list;
  }

  [[nodiscard]] std::vector<store::ExternalKey> external_keys() const {
    std::vector<store::ExternalKey> keys;
    for (const PartEvidence& one : evidence_)
      if (!one.external_key.empty()) keys.push_back({one.source, one.external_key});
    const auto order = [](const store::ExternalKey& key) {
      return std::pair(key.source, std::string_view(key.key));
    };
    std::ranges::sort(keys, {}, order);
    const auto [first, last] = std::ranges::unique(keys, {}, order);
    keys.erase(first, last);
    return keys;
  }

  [[nodiscard]] std::vector<store::Origin> origins() const {
    std::vector<store::Origin> list;
    for (std::size_t i = 0; i < group_count; ++i) {
      const auto group = static_cast<Group>(i);
      if (group != Group::addresses && group != Group::contact_points && group != Group::tags)
        append(list, std::string(survivorship::to_text(group)), survived_.origins[i]);
    }
    for (std::size_t i = 0; i < survived_.address_origins.size(); ++i)
      append(list, "address:" + std::to_string(i + 1), survived_.address_origins[i]);
    for (std::size_t i = 0; i < survived_.contact_point_origins.size(); ++i) {
      const ContactPoint& point = survived_.contact.contact_points[i];
      append(list, std::string(to_text(point.kind)) + ':' + point.value, survived_.contact_point_origins[i]);
    }
    for (std::size_t i = 0; i < survived_.tag_origins.size(); ++i)
      append(list, "tag:" + survived_.contact.tags[i], survived_.tag_origins[i]);
    return list;
  }

  void append(std::vector<store::Origin>& list, std::string group, const survivorship::Origin& origin) const {
    using Kind = survivorship::Origin::Kind;
    if (origin.kind == Kind::edit) {
      list.push_back({std::move(group), {}, edits_[origin.index].id, "edit"});
    } else if (origin.kind == Kind::evidence) {
      list.push_back(
          {std::move(group), evidence_[origin.index].record, {}, evidence_.size() > 1 ? "survived" : "only"});
    }
  }

  std::span<const PartEvidence> evidence_;
  std::span<const PartEdit> edits_;
  std::span<const store::Tie> ties_;
  survivorship::Golden survived_;
};

}  // namespace

store::Golden golden_of(PartyId leader, PartyKind kind, const PartFacts& facts) {
  return Assembly(facts).golden(leader, kind);
}

}  // namespace kartei::operations
