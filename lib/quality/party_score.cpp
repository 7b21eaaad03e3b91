#include "quality/party_score.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "quality/outdated.hpp"

namespace kartei::quality {
namespace {

using Facts = const PartyFacts&;
using Holds = std::optional<bool>;

bool has_point(const Contact& contact, std::initializer_list<ContactPointKind> kinds) {
  return std::ranges::any_of(contact.contact_points, [&](const ContactPoint& point) {
    return std::ranges::find(kinds, point.kind) != kinds.end();
  });
}

bool has_phone(const Contact& contact) {
  return has_point(contact, {ContactPointKind::phone, ContactPointKind::mobile});
}

bool has_email(const Contact& contact) { return has_point(contact, {ContactPointKind::email}); }

bool has_street(const PostalAddress& address) { return !address.street.empty() || !address.po_box.empty(); }
bool has_place(const PostalAddress& address) { return !address.postcode.empty() && !address.city.empty(); }

bool has_address(const Contact& contact, bool (*fits)(const PostalAddress&)) {
  return std::ranges::any_of(contact.addresses, fits);
}

std::int64_t ways_to_contact(const Contact& contact) {
  const bool by_post = has_address(
      contact, [](const PostalAddress& address) { return has_street(address) && has_place(address); });
  return int{has_phone(contact)} + int{has_email(contact)} + int{by_post};
}

Holds seen_within(Facts facts, std::int64_t days) {
  if (!facts.last_seen) return std::nullopt;
  return (facts.today - *facts.last_seen).count() <= days;
}

Holds has_live_postcodes(Facts facts, std::int64_t) {
  Holds holds;
  for (const PostalAddress& address : facts.contact.addresses) {
    const Holds dead = is_dead_postcode(address.postcode, address.country);
    if (dead) holds = holds.value_or(true) && !*dead;
  }
  return holds;
}

Holds has_current_numbers(Facts facts, std::int64_t) {
  Holds holds;
  for (const ContactPoint& point : facts.contact.contact_points) {
    if (point.kind == ContactPointKind::email || point.kind == ContactPointKind::web) continue;
    holds = holds.value_or(true) && !is_old_number(point.value, "");
  }
  return holds;
}

constexpr std::array tests{
    PartyTest{"last_name", Score::completeness, Limit::none, "no last name",
              [](Facts facts, std::int64_t) -> Holds { return !facts.contact.person.last_name.empty(); }},
    PartyTest{"first_name", Score::completeness, Limit::none, "no first name",
              [](Facts facts, std::int64_t) -> Holds { return !facts.contact.person.first_name.empty(); }},
    PartyTest{
        "gender", Score::completeness, Limit::none, "no salutation",
        [](Facts facts, std::int64_t) -> Holds { return facts.contact.person.gender != Gender::unknown; }},
    PartyTest{"birth_date", Score::completeness, Limit::none, "no birth date",
              [](Facts facts, std::int64_t) -> Holds { return facts.contact.birth_date.has_value(); }},
    PartyTest{"language", Score::completeness, Limit::none, "no language",
              [](Facts facts, std::int64_t) -> Holds { return !facts.contact.language.empty(); }},
    PartyTest{"company", Score::completeness, Limit::none, "no company",
              [](Facts facts, std::int64_t) -> Holds { return !facts.contact.company.empty(); }},
    PartyTest{"legal_form", Score::completeness, Limit::none, "no legal form",
              [](Facts facts, std::int64_t) -> Holds { return !facts.contact.company.legal_form.empty(); }},
    PartyTest{"vat_or_register_id", Score::completeness, Limit::none, "neither VAT id nor register number",
              [](Facts facts, std::int64_t) -> Holds {
                return !facts.contact.vat_id.empty() || !facts.contact.register_id.empty();
              }},
    PartyTest{"street_or_po_box", Score::completeness, Limit::none, "neither street nor PO box",
              [](Facts facts, std::int64_t) -> Holds { return has_address(facts.contact, has_street); }},
    PartyTest{"postcode_and_city", Score::completeness, Limit::none, "no postcode with its city",
              [](Facts facts, std::int64_t) -> Holds { return has_address(facts.contact, has_place); }},
    PartyTest{"phone", Score::completeness, Limit::none, "no phone number",
              [](Facts facts, std::int64_t) -> Holds { return has_phone(facts.contact); }},
    PartyTest{"email", Score::completeness, Limit::none, "no e-mail address",
              [](Facts facts, std::int64_t) -> Holds { return has_email(facts.contact); }},
    PartyTest{
        "ways_to_contact", Score::completeness, Limit::at_least, "fewer than {} ways to contact",
        [](Facts facts, std::int64_t least) -> Holds { return ways_to_contact(facts.contact) >= least; }},
    PartyTest{"days_since_seen", Score::currency, Limit::at_most, "not delivered for more than {} days",
              seen_within},
    PartyTest{"live_postcode", Score::currency, Limit::none, "a postcode that is not in use",
              has_live_postcodes},
    PartyTest{"current_numbers", Score::currency, Limit::none, "a phone number of an old form",
              has_current_numbers},
};

}  // namespace

std::string_view to_text(Score score) { return score == Score::completeness ? "completeness" : "currency"; }

std::string to_text(const LostPoints& lost) {
  return fmt::format(fmt::runtime(lost.test->missing), lost.limit);
}

std::span<const PartyTest> party_tests() { return tests; }

std::optional<std::int64_t> PartyScore::percent() const {
  if (possible == 0) return std::nullopt;
  return points * 100 / possible;
}

std::array<PartyScore, score_count> score_party(std::span<const PartyCriterion> criteria,
                                                const PartyFacts& facts) {
  std::array<PartyScore, score_count> scores;
  for (const PartyCriterion& criterion : criteria) {
    if (std::ranges::find(criterion.kinds, facts.kind) == criterion.kinds.end()) continue;
    const Holds holds = criterion.test->holds(facts, criterion.limit);
    if (!holds) continue;
    PartyScore& score = scores[static_cast<std::size_t>(criterion.test->score)];
    score.possible += criterion.points;
    if (*holds)
      score.points += criterion.points;
    else
      score.lost.push_back({criterion.test, criterion.limit, criterion.points});
  }
  return scores;
}

}  // namespace kartei::quality
