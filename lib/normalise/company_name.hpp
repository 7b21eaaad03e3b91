/// Company names: the legal form told from the core.
#pragma once

#include <string>
#include <string_view>

#include "model/contact.hpp"
#include "normalise/finding.hpp"

namespace kartei::normalise {

/// A company and what else stood in its name; see company_parts.hpp.
struct CompanyReading {
  CompanyName company;
  std::string owner;
  std::string formerly;
  std::string state;
  std::string branch;
  std::string department;
  std::string attention;  ///< salutation, title and name of a person
  std::string care_of;
};

/// Reads a company's name, `addition` being what a second column ("Name 2") goes on with. The legal form is
/// found in all its spellings, the longest first, wherever it stands; "Firma" in front goes, and so do
/// department, "z. Hd." and "c/o", which are told apart. The core is without legal form, owner, former name
/// and state; a branch stays in it, since it is another unit ("Müller Niederlassung Wien"). Of "Firma" alone,
/// and where there is neither letter nor digit, all parts are empty.
[[nodiscard]] CompanyReading read_company(std::string_view written, std::string_view addition = {});

/// The warning "company.no_name" about what read_company() makes nothing of.
[[nodiscard]] Diagnostic no_company(std::string_view written);

/// Whether a value that may be a person or a company is a company: a legal form, a sign or a word that
/// persons do not have ("&", "Autohaus"), digits.
[[nodiscard]] bool looks_like_company(std::string_view written);

}  // namespace kartei::normalise
