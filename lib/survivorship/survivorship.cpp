#include "survivorship/survivorship.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "survivorship/ranking.hpp"
#include "survivorship/replaced.hpp"

namespace kartei::survivorship {

namespace {

constexpr std::array<std::pair<Group, std::string_view>, group_count> group_words{{
    {Group::person_name, "person_name"},
    {Group::company, "company"},
    {Group::position, "position"},
    {Group::birth_date, "birth_date"},
    {Group::language, "language"},
    {Group::vat_id, "vat_id"},
    {Group::register_id, "register_id"},
    {Group::addresses, "addresses"},
    {Group::contact_points, "contact_points"},
    {Group::tags, "tags"},
    {Group::note, "note"},
}};

constexpr std::size_t index_of(Group group) { return static_cast<std::size_t>(group); }

const Edit* newest_edit(std::span<const Edit> edits, Group group) {
  const Edit* newest = nullptr;
  for (const Edit& edit : edits) {
    if (edit.group == group && (newest == nullptr || newest->id < edit.id)) newest = &edit;
  }
  return newest;
}

void take_group(Contact& to, const Contact& from, Group group) {
  switch (group) {
    case Group::person_name:
      to.person = from.person;
      break;
    case Group::company:
      to.company = from.company;
      break;
    case Group::position:
      to.department = from.department;
      to.position = from.position;
      break;
    case Group::birth_date:
      to.birth_date = from.birth_date;
      break;
    case Group::language:
      to.language = from.language;
      break;
    case Group::vat_id:
      to.vat_id = from.vat_id;
      break;
    case Group::register_id:
      to.register_id = from.register_id;
      break;
    case Group::note:
    case Group::addresses:
    case Group::contact_points:
    case Group::tags:
      break;  // united
  }
}

bool says_no_more(const std::string& part, const std::string& whole) { return part.empty() || part == whole; }

// An address of which every part stands in a fuller one is no address of its own.
bool is_part_of(const PostalAddress& part, const PostalAddress& whole) {
  return says_no_more(part.street, whole.street) && says_no_more(part.house_number, whole.house_number) &&
         says_no_more(part.addition, whole.addition) && says_no_more(part.po_box, whole.po_box) &&
         says_no_more(part.postcode, whole.postcode) && says_no_more(part.city, whole.city) &&
         says_no_more(part.country, whole.country);
}

// One list of the contact, filled source by source; each entry keeps where it came from.
template <class Value, class Same>
class United {
 public:
  United(std::vector<Value>& values, std::vector<Origin>& origins, Same same)
      : values_(values), origins_(origins), same_(same) {}

  void add(const Value& value, Origin origin) {
    for (std::size_t known = 0; known < values_.size(); ++known) {
      if (same_(value, values_[known])) return;
      if (same_(values_[known], value)) {
        // The fuller form of the same value takes its place, with its own origin.
        values_[known] = value;
        origins_[known] = origin;
        return;
      }
    }
    values_.push_back(value);
    origins_.push_back(origin);
  }

 private:
  std::vector<Value>& values_;
  std::vector<Origin>& origins_;
  Same same_;
};

bool is_united(Group group) {
  return group == Group::addresses || group == Group::contact_points || group == Group::tags ||
         group == Group::note;
}

class Survival {
 public:
  Survival(std::span<const Evidence> evidence, std::span<const Edit> edits, std::span<const Joining> joinings)
      : evidence_(evidence), edits_(edits), replaced_(edits, joinings) {}

  Golden run() {
    for (const auto& [group, word] : group_words) {
      if (!is_united(group)) lead(group);
    }
    unite(Group::addresses, &Contact::addresses, golden_.address_origins, is_part_of);
    unite(
        Group::contact_points, &Contact::contact_points, golden_.contact_point_origins,
        [](const ContactPoint& a, const ContactPoint& b) { return a.kind == b.kind && a.value == b.value; });
    unite(Group::tags, &Contact::tags, golden_.tag_origins,
          [](const std::string& a, const std::string& b) { return a == b; });
    join_notes();
    collect_keys_and_consents();
    return std::move(golden_);
  }

 private:
  void lead(Group group) {
    Origin& origin = golden_.origins[index_of(group)];
    if (const Edit* edit = newest_edit(edits_, group)) {
      take_group(golden_.contact, *edit->part, group);
      origin = origin_of(*edit);
      return;
    }
    const std::vector<std::uint32_t> order = ranked(evidence_, group);
    if (order.empty()) return;
    take_group(golden_.contact, *evidence_[order.front()].contact, group);
    origin = {Origin::Kind::evidence, order.front()};
  }

  template <class Value, class Same>
  void unite(Group group, std::vector<Value> Contact::* list, std::vector<Origin>& origins, Same same) {
    United united(golden_.contact.*list, origins, same);
    for (const Edit* edit : replaced_.standing(group))
      for (const Value& value : edit->part->*list) united.add(value, origin_of(*edit));
    for (const std::uint32_t index : ranked(evidence_, group)) {
      if (replaced_.is_replaced(evidence_[index], group)) continue;
      for (const Value& value : evidence_[index].contact->*list)
        united.add(value, {Origin::Kind::evidence, index});
    }
    if (!origins.empty()) golden_.origins[index_of(group)] = origins.front();
  }

  void join_notes() {
    std::vector<std::string> notes;
    std::vector<Origin> origins;
    United united(notes, origins, std::equal_to<std::string>());
    for (const Edit* edit : replaced_.standing(Group::note)) united.add(edit->part->note, origin_of(*edit));
    for (const std::uint32_t index : ranked(evidence_, Group::note))
      if (!replaced_.is_replaced(evidence_[index], Group::note))
        united.add(evidence_[index].contact->note, {Origin::Kind::evidence, index});
    for (const std::string& note : notes) {
      if (note.empty()) continue;
      if (!golden_.contact.note.empty()) golden_.contact.note += '\n';
      golden_.contact.note += note;
    }
    if (!origins.empty()) golden_.origins[index_of(Group::note)] = origins.front();
  }

  // Neither belongs to a group: a key is its source's, and no consent statement may get lost.
  void collect_keys_and_consents() {
    std::vector<std::pair<SourceRecordId, std::uint32_t>> order;
    for (std::uint32_t index = 0; index < evidence_.size(); ++index) {
      order.emplace_back(evidence_[index].record, index);
    }
    std::ranges::sort(order);
    Contact& contact = golden_.contact;
    for (const auto& [record, index] : order) {
      const Contact& from = *evidence_[index].contact;
      if (contact.external_key.empty()) contact.external_key = from.external_key;
      for (const ConsentStatement& consent : from.consents) {
        if (std::ranges::find(contact.consents, consent) == contact.consents.end()) {
          contact.consents.push_back(consent);
        }
      }
    }
  }

  [[nodiscard]] Origin origin_of(const Edit& edit) const {
    return {Origin::Kind::edit, static_cast<std::uint32_t>(&edit - edits_.data())};
  }

  std::span<const Evidence> evidence_;
  std::span<const Edit> edits_;
  Replaced replaced_;
  Golden golden_;
};

}  // namespace

std::string_view to_text(Group group) { return group_words[index_of(group)].second; }

std::optional<Group> group_from_text(std::string_view text) {
  const auto found = std::ranges::find(group_words, text, &std::pair<Group, std::string_view>::second);
  if (found == group_words.end()) return std::nullopt;
  return found->first;
}

bool same_value(const Contact& a, const Contact& b, Group group) {
  switch (group) {
    case Group::person_name:
      return a.person == b.person;
    case Group::company:
      return a.company == b.company;
    case Group::position:
      return a.department == b.department && a.position == b.position;
    case Group::birth_date:
      return a.birth_date == b.birth_date;
    case Group::language:
      return a.language == b.language;
    case Group::vat_id:
      return a.vat_id == b.vat_id;
    case Group::register_id:
      return a.register_id == b.register_id;
    case Group::addresses:
      return a.addresses == b.addresses;
    case Group::contact_points:
      return a.contact_points == b.contact_points;
    case Group::tags:
      return a.tags == b.tags;
    case Group::note:
      return a.note == b.note;
  }
  return false;
}

Evidence evidence_of(const Contact& contact, std::int32_t trust, Moment first_seen, SourceRecordId record) {
  Evidence evidence{&contact, trust, {}, record, {}, {}};
  evidence.first_seen.fill(first_seen);
  return evidence;
}

Golden survive(std::span<const Evidence> evidence, std::span<const Edit> edits,
               std::span<const Joining> joinings) {
  return Survival(evidence, edits, joinings).run();
}

void keep_what_is_missing(Contact& now, const Contact& before) {
  for (const auto& [group, word] : group_words)
    if (text_of(now, group).empty()) take_group(now, before, group);
  if (now.addresses.empty()) now.addresses = before.addresses;
  if (now.tags.empty()) now.tags = before.tags;
  const std::vector<ContactPoint> told = now.contact_points;
  for (const ContactPoint& point : before.contact_points)
    if (std::ranges::none_of(told, [&](const ContactPoint& one) { return one.kind == point.kind; }))
      now.contact_points.push_back(point);
}

}  // namespace kartei::survivorship
