#include "consent/recipient.hpp"

#include <algorithm>
#include <array>

#include "text/text.hpp"

namespace kartei::consent {
namespace {

/// Sorted, for binary search.
constexpr std::array<std::string_view, 53> freemail_domains{
    "a1.net",       "aol.com",        "aol.de",         "aon.at",      "arcor.de",       "bluemail.ch",
    "bluewin.ch",   "chello.at",      "email.de",       "freenet.de",  "gmail.com",      "gmx.at",
    "gmx.ch",       "gmx.com",        "gmx.de",         "gmx.net",     "googlemail.com", "hispeed.ch",
    "hotmail.ch",   "hotmail.com",    "hotmail.de",     "icloud.com",  "inode.at",       "kabelbw.de",
    "kabelmail.de", "kabsi.at",       "live.at",        "live.com",    "live.de",        "mac.com",
    "mail.ch",      "mail.de",        "mailbox.org",    "me.com",      "msn.com",        "netcologne.de",
    "online.de",    "online.no",      "outlook.at",     "outlook.com", "outlook.de",     "posteo.de",
    "proton.me",    "protonmail.com", "rocketmail.com", "sunrise.ch",  "t-online.de",    "tutanota.com",
    "tutanota.de",  "web.de",         "yahoo.com",      "yahoo.de",    "ymail.com"};
static_assert(std::is_sorted(freemail_domains.begin(), freemail_domains.end()));

struct CountrySign {
  std::string_view dialling_code;
  std::string_view domain_ending;
  std::string_view country;
};

constexpr std::array<CountrySign, 3> country_signs{{
    {"+49", ".de", "DE"},
    {"+43", ".at", "AT"},
    {"+41", ".ch", "CH"},
}};

bool is_telephone(const ContactPoint& point) {
  return point.kind == ContactPointKind::phone || point.kind == ContactPointKind::mobile ||
         point.kind == ContactPointKind::fax;
}

std::string_view country_by_phone(const ContactPoint& point) {
  return is_telephone(point) ? country_of_number(point.value) : std::string_view();
}

std::string_view country_by_domain(const ContactPoint& point) {
  if (point.kind != ContactPointKind::email) return {};
  const std::string domain = email_domain(point.value);
  for (const CountrySign& sign : country_signs)
    if (domain.ends_with(sign.domain_ending)) return sign.country;
  return {};
}

std::string_view first_country(std::span<const ContactPoint> points,
                               std::string_view (*tell)(const ContactPoint&)) {
  for (const ContactPoint& point : points)
    if (const std::string_view country = tell(point); !country.empty()) return country;
  return {};
}

}  // namespace

std::string addressee_key(std::string_view name, const PostalAddress& address) {
  if (address.empty()) return {};
  const std::string place =
      address.street.empty() ? "postfach " + address.po_box : address.street + " " + address.house_number;
  return text::fold_ae(name) + ", " + text::fold_ae(place) + ", " + address.postcode + " " +
         text::fold_ae(address.city);
}

bool is_deliverable(const PostalAddress& address) {
  return (!address.street.empty() || !address.po_box.empty()) && !address.postcode.empty() &&
         !address.city.empty();
}

bool is_freemail_domain(std::string_view domain) {
  return std::binary_search(freemail_domains.begin(), freemail_domains.end(), domain);
}

std::string email_domain(std::string_view address) {
  const auto at = address.rfind('@');
  return at == std::string_view::npos ? std::string() : text::to_lower(address.substr(at + 1));
}

Capacity email_capacity(std::string_view address, Use use, bool has_organisation,
                        std::span<const std::string> organisation_domains) {
  const std::string domain = email_domain(address);
  if (domain.empty() || is_freemail_domain(domain)) return Capacity::consumer;
  if (std::find(organisation_domains.begin(), organisation_domains.end(), domain) !=
      organisation_domains.end())
    return Capacity::business;
  return has_organisation && use != Use::home ? Capacity::business : Capacity::consumer;
}

Capacity number_capacity(Use use, bool has_organisation) {
  return has_organisation && use != Use::home ? Capacity::business : Capacity::consumer;
}

std::string_view country_of_number(std::string_view number) {
  for (const CountrySign& sign : country_signs)
    if (number.starts_with(sign.dialling_code)) return sign.country;
  return {};
}

std::string recipient_country(std::span<const PostalAddress> addresses,
                              std::span<const ContactPoint> contact_points) {
  for (const PostalAddress& address : addresses)
    if (!address.country.empty()) return address.country;
  if (const std::string_view country = first_country(contact_points, country_by_phone); !country.empty())
    return std::string(country);
  return std::string(first_country(contact_points, country_by_domain));
}

}  // namespace kartei::consent
