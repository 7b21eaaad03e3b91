/// Makes one contact of one draft, kind by kind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"
#include "normalise/company_name.hpp"
#include "normalise/draft_values.hpp"
#include "normalise/memory.hpp"
#include "normalise/person_name.hpp"
#include "normalise/phone.hpp"
#include "normalise/postal_address.hpp"

namespace kartei::normalise {

/// Results of values met before, kept from contact to contact.
struct Memories {
  AddressReader addresses;
  Memory<CompanyReading> companies;
  Memory<PhoneReading> phones;
  std::string key;  ///< of what is looked up, kept for its room
};

/// Builds `contact` from `values`; each build_ function takes the fields of its kind.
class ContactBuilder {
 public:
  ContactBuilder(const DraftValues& values, std::string_view default_country, Memories& memories,
                 Findings& found)
      : values_(values), default_country_(default_country), memories_(memories), found_(found) {}

  [[nodiscard]] Contact build();

 private:
  void build_external_key();
  void build_names();
  void build_company(std::string_view written);
  void build_attention(std::string_view written);
  void take_persons(PersonReading& reading);
  void fill_in_gender(PersonName& name);
  void build_addresses();
  void add_care_of();
  void build_address(Use use, std::uint8_t ordinal);
  void build_contact_points();
  void build_phones(const DraftValue& value);
  void add_phone(const PhoneNumber& number, const DraftValue& value);
  void build_emails(const DraftValue& value);
  void build_web(const DraftValue& value);
  void build_identifiers();
  void build_birth_date();
  void build_tags();
  void add_point(ContactPoint point);
  [[nodiscard]] std::string region_of(Use use) const;
  void report(const Findings& findings, Field field);

  const DraftValues& values_;
  std::string_view default_country_;
  Memories& memories_;
  Findings& found_;
  Contact contact_;
  std::string care_of_;
  std::string told_country_;  ///< of an address that tells nothing else
};

}  // namespace kartei::normalise
