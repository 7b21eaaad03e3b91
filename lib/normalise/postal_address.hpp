/// One postal address of the columns that belong to it.
#pragma once

#include <string>
#include <string_view>

#include "model/contact.hpp"
#include "normalise/finding.hpp"
#include "normalise/memory.hpp"
#include "normalise/place.hpp"

namespace kartei::normalise {

/// The columns of one address as the source wrote them; empty where there is none.
struct AddressFields {
  std::string_view street;
  std::string_view house_number;
  std::string_view addition;
  std::string_view po_box;
  std::string_view postcode;
  std::string_view city;
  std::string_view postcode_city;
  std::string_view full_address;  ///< used where street and place are empty
  std::string_view country;
};

struct AddressReading {
  PostalAddress address;
  PlaceCheck place_check;
  Findings found;
};

/// Reads addresses one after the other and remembers the places it met.
class AddressReader {
 public:
  /// Reads one address. `default_country` is where streets are taken to lie when the address tells no
  /// country; it does not become the address's country.
  [[nodiscard]] AddressReading read(const AddressFields& fields, std::string_view default_country);

 private:
  AddressReading read_columns(const AddressFields& fields, std::string_view default_country);
  const PlaceReading& read_place_of(const AddressFields& fields);

  Memory<PlaceReading> places_;
  std::string key_;
};

/// The same for a single address.
[[nodiscard]] AddressReading read_address(const AddressFields& fields, std::string_view default_country);

}  // namespace kartei::normalise
