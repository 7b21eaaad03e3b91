#include "normalise/normaliser.hpp"

#include <algorithm>
#include <utility>

#include "normalise/contact_builder.hpp"
#include "normalise/draft_values.hpp"

namespace kartei::normalise {
namespace {

/// A letter without a name can still arrive, but not without a door (in villages a number alone) or PO box
/// and its place.
bool is_reachable(const PostalAddress& address) {
  const bool has_door = !address.street.empty() || !address.house_number.empty() || !address.po_box.empty();
  return has_door && (!address.postcode.empty() || !address.city.empty());
}

bool is_usable(const Contact& contact) {
  return !contact.person.empty() || !contact.company.empty() || !contact.contact_points.empty() ||
         std::ranges::any_of(contact.addresses, is_reachable);
}

Diagnostic nothing_usable() {
  Diagnostic reject;
  reject.severity = Severity::reject;
  reject.code = "contact.nothing_usable";
  reject.what = "neither a name nor a company nor any way to reach somebody";
  reject.fix = "give a name, a company, an address, a phone number or a mail address";
  return reject;
}

}  // namespace

class Normaliser::Impl {
 public:
  explicit Impl(Options options) : options_(std::move(options)) {}

  Contact contact(const ContactDraft& draft, std::vector<Diagnostic>& found) {
    const DraftValues values(draft, found);
    Contact contact = ContactBuilder(values, options_.default_country, memories_, found).build();
    if (!is_usable(contact)) found.push_back(nothing_usable());
    return contact;
  }

 private:
  Options options_;
  Memories memories_;
};

Normaliser::Normaliser(Options options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Normaliser::~Normaliser() = default;
Normaliser::Normaliser(Normaliser&&) noexcept = default;
Normaliser& Normaliser::operator=(Normaliser&&) noexcept = default;

Contact Normaliser::contact(const ContactDraft& draft, std::vector<Diagnostic>& found) {
  return impl_->contact(draft, found);
}

}  // namespace kartei::normalise
