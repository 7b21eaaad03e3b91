/// What stands in a company's name beside the name: owner, former name, state, branch, department, to whom.
#pragma once

#include <string>
#include <string_view>

namespace kartei::normalise {

struct CompanyParts {
  std::string name;        ///< what is left, the branch in it
  std::string owner;       ///< "Sabine Kern" of "Inh. Sabine Kern"
  std::string formerly;    ///< "Krause Möbel GmbH" of "vormals Krause Möbel GmbH"
  std::string state;       ///< "i. L.", "i. G.", "in Insolvenz"
  std::string branch;      ///< "Niederlassung Wien"
  std::string department;  ///< "Einkauf" of "Abt. Einkauf"
  std::string attention;   ///< "Frau Dr. Lang" of "z. Hd. Frau Dr. Lang"
  std::string care_of;     ///< "Kanzlei Wolf" of "c/o Kanzlei Wolf"
};

/// Takes the name apart at such words; each part ends at the next one, at a comma or where its bracket
/// closes. A word that begins the name begins no part: "Inhaber Müller".
[[nodiscard]] CompanyParts split_company(std::string_view name);

}  // namespace kartei::normalise
