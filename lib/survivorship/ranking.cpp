#include "survivorship/ranking.hpp"

#include <algorithm>
#include <compare>
#include <initializer_list>
#include <map>
#include <tuple>

namespace kartei::survivorship {

namespace {

// The unit separator cannot stand in normalised text, so parts never run together.
constexpr char between_parts = '\x1f';
constexpr char between_items = '\x1e';

void append(std::string& text, std::initializer_list<std::string_view> parts) {
  const std::size_t before = text.size();
  bool filled = false;
  for (const std::string_view part : parts) {
    filled = filled || !part.empty();
    text += part;
    text += between_parts;
  }
  if (filled)
    text += between_items;
  else
    text.resize(before);
}

std::string name_text(const PersonName& name) {
  std::string text;
  append(text, {name.last_name, name.first_name, name.particle, name.title, name.suffix, name.birth_name,
                name.gender == Gender::unknown ? std::string_view() : to_text(name.gender)});
  return name.empty() ? std::string() : text;
}

std::string lists_text(const Contact& contact, Group group) {
  std::string text;
  if (group == Group::addresses) {
    for (const PostalAddress& at : contact.addresses) {
      append(text, {at.postcode, at.city, at.street, at.house_number, at.addition, at.po_box, at.country,
                    to_text(at.use)});
    }
  } else if (group == Group::contact_points) {
    for (const ContactPoint& point : contact.contact_points) {
      append(text, {to_text(point.kind), point.value, to_text(point.use)});
    }
  } else {
    for (const std::string& tag : contact.tags) append(text, {tag});
  }
  return text;
}

/// Parts that are told in full, then words: a longer double name says more than one of its halves.
struct Completeness {
  int parts = 0;
  int words = 0;
  auto operator<=>(const Completeness&) const = default;
};

bool is_initial(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return word.size() == 1 && (word.front() < '0' || word.front() > '9');
}

Completeness completeness(std::string_view text) {
  Completeness told;
  bool in_part = false;  // a word of this part has been counted
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" -\x1e\x1f", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (!word.empty() && !is_initial(word)) {
      ++told.words;
      told.parts += in_part ? 0 : 1;
      in_part = true;
    }
    if (end < text.size() && (text[end] == between_parts || text[end] == between_items)) in_part = false;
    begin = end + 1;
  }
  return told;
}

}  // namespace

std::string text_of(const Contact& contact, Group group) {
  std::string text;
  switch (group) {
    case Group::person_name:
      return name_text(contact.person);
    case Group::company:
      append(text, {contact.company.name, contact.company.core, contact.company.legal_form});
      return text;
    case Group::position:
      append(text, {contact.department, contact.position});
      return text;
    case Group::birth_date:
      return contact.birth_date ? kartei::to_text(*contact.birth_date) : text;
    case Group::language:
      return contact.language;
    case Group::vat_id:
      return contact.vat_id;
    case Group::register_id:
      return contact.register_id;
    case Group::addresses:
    case Group::contact_points:
    case Group::tags:
      return lists_text(contact, group);
    case Group::note:
      return contact.note;
  }
  return text;
}

std::vector<std::uint32_t> ranked(std::span<const Evidence> evidence, Group group) {
  struct Rank {
    std::int32_t trust;
    Moment first_seen;
    Completeness completeness;
    std::size_t agreeing;  ///< pieces of evidence that say the same
    std::string text;
    SourceRecordId record;
    std::uint32_t index;
  };
  if (evidence.size() == 1)  // as nearly always
    return text_of(*evidence.front().contact, group).empty() ? std::vector<std::uint32_t>{}
                                                             : std::vector<std::uint32_t>{0};
  std::vector<Rank> ranks;
  for (std::uint32_t index = 0; index < evidence.size(); ++index) {
    const Evidence& one = evidence[index];
    std::string text = text_of(*one.contact, group);
    if (text.empty()) continue;
    const Completeness told = completeness(text);
    ranks.push_back({one.trust, one.first_seen[static_cast<std::size_t>(group)], told, 0, std::move(text),
                     one.record, index});
  }
  std::map<std::string_view, std::size_t> count_of;
  for (const Rank& rank : ranks) ++count_of[rank.text];
  for (Rank& rank : ranks) rank.agreeing = count_of[rank.text];
  std::ranges::sort(ranks, [](const Rank& a, const Rank& b) {
    return std::tie(b.trust, b.first_seen, b.completeness, b.agreeing, a.text, a.record) <
           std::tie(a.trust, a.first_seen, a.completeness, a.agreeing, b.text, b.record);
  });
  std::vector<std::uint32_t> order;
  order.reserve(ranks.size());
  for (const Rank& rank : ranks) order.push_back(rank.index);
  return order;
}

}  // namespace kartei::survivorship
