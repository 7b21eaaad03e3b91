/// What the values of a column look like, whatever its header says.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/field.hpp"

namespace kartei::mapping {

/// A look that a value can have. One value may have several: "63067" is a postcode and a number.
enum class Shape : std::uint8_t {
  email,
  url,
  vat_id,
  date,
  phone,
  mobile,  ///< a phone number of a German, Austrian or Swiss mobile network
  postcode,
  postcode_city,     ///< "63067 Offenbach"
  full_address,      ///< "Ring 5, 63067 Offenbach"
  street,            ///< "Ring 5", "Hauptstr. 12a"
  last_comma_first,  ///< "Meyer, Hans"
  legal_form,        ///< "Müller GmbH"
  salutation,        ///< "Herr", "Frau", "Firma", "Mr."
  person_title,      ///< "Dr.", "Prof. Dr."
  country,           ///< "Deutschland", "AT"
  first_name,        ///< one of the most frequent first names
};

[[nodiscard]] bool has_shape(std::string_view value, Shape shape);

/// Percent of the values that have the shape; 0 for no values.
[[nodiscard]] int share(std::span<const std::string> values, Shape shape);

/// The shape that values of a field should have; nothing for fields that may hold any text.
[[nodiscard]] std::optional<Shape> expected_shape(Field field);

/// "e-mail addresses", "postcodes": for reasons.
[[nodiscard]] std::string_view plural(Shape shape);

/// The field that the contents suggest and how many percent of the values bear it out.
struct ContentReading {
  Field field = Field::ignored;
  Shape shape = Shape::email;
  int percent = 0;
  bool is_weak = false;  ///< much else looks like it: five digits may be a postcode, a key or an amount
};

/// Nothing when no shape is frequent enough or there are too few values to tell.
[[nodiscard]] std::optional<ContentReading> read_contents(std::span<const std::string> values);

}  // namespace kartei::mapping
