/// From a draft to a contact in Kartei's own form: every value read as a German clerk would read it.
///
/// What is certain changes the value; what is a guess (swapped names, letter case, gender from a first name)
/// is only told, as a note. Every kind of value has its own file of pure functions: person_name,
/// company_name, vat_id, street, place, phone, email, date, text_damage.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/contact.hpp"
#include "model/diagnostic.hpp"
#include "model/draft.hpp"

namespace kartei::normalise {

/// Grows whenever the same draft may yield another contact. Stored with source records, so that derived
/// values can be made anew.
inline constexpr int normaliser_version = 11;

struct Options {
  /// ISO 3166-1 alpha-2; the country of phone numbers when the contact tells none.
  std::string default_country = "DE";
};

/// Makes contacts of drafts. One object per thread: it remembers what it made of values it met before, up to
/// a bound; the results do not depend on what was met.
class Normaliser {
 public:
  explicit Normaliser(Options options = {});
  ~Normaliser();
  Normaliser(const Normaliser&) = delete;
  Normaliser& operator=(const Normaliser&) = delete;
  Normaliser(Normaliser&&) noexcept;
  Normaliser& operator=(Normaliser&&) noexcept;

  /// The contact of a draft. Never fails and takes any bytes: what is not understood is left out with a
  /// warning, what was mended or is doubtful is noted; `found` is appended to, its places left empty. A draft
  /// with neither a name nor a company nor any way to reach it yields exactly one Severity::reject, code
  /// "contact.nothing_usable". Field::objection and Field::opt_in are left to the import, which knows what
  /// their values mean.
  [[nodiscard]] Contact contact(const ContactDraft& draft, std::vector<Diagnostic>& found);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kartei::normalise
