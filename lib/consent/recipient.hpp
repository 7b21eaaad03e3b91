/// What the decision needs to know of a recipient, derived from master data.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "consent/rule_set.hpp"
#include "model/contact.hpp"

namespace kartei::consent {

/// An address and who is addressed there, as one value of the ledger: an objection by post binds the person
/// at the address, not the household. "hans meyer, ringstrasse 5, 63067 offenbach"; empty when the
/// address is.
[[nodiscard]] std::string addressee_key(std::string_view name, const PostalAddress& address);

/// Street with number or a PO box, and postcode and city.
[[nodiscard]] bool is_deliverable(const PostalAddress& address);

/// Business when the mailbox came with an organisation and was not marked private, or lies on the domain of
/// the organisation's own mailboxes or web site; freemail domains never do. Everything else is consumer.
/// `organisation_domains` are lower-case and may be empty.
[[nodiscard]] Capacity email_capacity(std::string_view address, Use use, bool has_organisation,
                                      std::span<const std::string> organisation_domains);

/// Business when the number came with an organisation and was not marked private; everything else is
/// consumer.
[[nodiscard]] Capacity number_capacity(Use use, bool has_organisation);

/// DE, AT or CH by the code of an E.164 number; empty for any other.
[[nodiscard]] std::string_view country_of_number(std::string_view number);

/// Mail providers where everybody can have a mailbox: web.de, gmx.de, gmail.com, ...
[[nodiscard]] bool is_freemail_domain(std::string_view domain);

/// "example.de" of "info@example.de", lower-case; empty when there is no "@".
[[nodiscard]] std::string email_domain(std::string_view address);

/// Where the recipient is: country of the first address that has one, else of the first international phone
/// number of Germany, Austria or Switzerland, else by the country domain (.de, .at, .ch) of the first
/// mailbox; empty when nothing tells.
[[nodiscard]] std::string recipient_country(std::span<const PostalAddress> addresses,
                                            std::span<const ContactPoint> contact_points);

}  // namespace kartei::consent
