/// Mail addresses as they stand in cells: one or several, with names and brackets around them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalise/finding.hpp"

namespace kartei::normalise {

struct Mailbox {
  std::string address;       ///< in lower case, the domain in ASCII (RFC 5890 A-labels)
  bool is_role = false;      ///< info@, vertrieb@: says nothing about a person
  bool is_freemail = false;  ///< gmx.de, gmail.com: says nothing about a company
  std::string likely;        ///< what a typing error in the domain seems to stand for; never applied
  bool operator==(const Mailbox&) const = default;
};

struct EmailReading {
  std::vector<Mailbox> mailboxes;  ///< each once, in the order of the cell
  Findings found;
};

/// Reads a cell. Local parts are lowered too: no provider in use tells them apart by case, and an objection
/// to one spelling must hold for the other. Syntax as RFC 5321 has it for what is in use: dot-atoms, a domain
/// with a dot. What is no mailbox is left out with a warning: Exchange's internal addresses ("/o=..."),
/// X.400 ones,
/// addresses that stand for none ("test@test.de"). "info(at)firma.de" is mended.
[[nodiscard]] EmailReading read_emails(std::string_view cell);

}  // namespace kartei::normalise
