/// What the domains of the well-known mail providers tell.
#pragma once

#include <string>
#include <string_view>

namespace kartei::normalise {

/// Whether it is a provider's where anybody gets a mailbox (gmx.de, gmail.com): it says nothing of a company.
/// `domain` in lower case.
[[nodiscard]] bool is_freemail(std::string_view domain);

/// The well-known domain that was probably meant: "gmial.com" to "gmail.com", "web.dee" to "web.de"; empty
/// when nothing speaks for a typing error. A guess: to be shown, never to be applied.
[[nodiscard]] std::string_view likely_domain(std::string_view domain);

/// A mailbox by what reaches the same person, for matching only, as weak evidence: googlemail.com as
/// gmail.com, there without dots; everywhere without "+tag". `mailbox` as read_emails() yields it.
[[nodiscard]] std::string weak_key(std::string_view mailbox);

}  // namespace kartei::normalise
