#include "mapping/contents.hpp"

#include <algorithm>
#include <array>

#include "mapping/shapes.hpp"

namespace kartei::mapping {
namespace {

/// Which share of a column's values must have a shape before contents alone decide. Legal forms and
/// first names are rarer than the columns they give away.
struct ShapeRow {
  Shape shape;
  bool (*fits)(std::string_view value);
  Field field;
  int least_percent;
  bool is_weak;
  std::string_view plural;
};

/// In order of proof: the first shape frequent enough names the field.
constexpr std::array shape_rows{
    ShapeRow{Shape::email, is_email, Field::email, 70, false, "e-mail addresses"},
    ShapeRow{Shape::url, is_url, Field::web, 70, false, "web addresses"},
    ShapeRow{Shape::vat_id, is_vat_id, Field::vat_id, 80, false, "VAT ids"},
    ShapeRow{Shape::date, is_date, Field::ignored, 80, true, "dates"},
    ShapeRow{Shape::full_address, is_full_address, Field::full_address, 60, false, "addresses"},
    ShapeRow{Shape::postcode_city, is_postcode_city, Field::postcode_city, 80, false, "postcodes with city"},
    ShapeRow{Shape::postcode, is_postcode, Field::postcode, 95, true, "postcodes"},
    ShapeRow{Shape::mobile, is_mobile, Field::mobile, 80, false, "mobile numbers"},
    ShapeRow{Shape::phone, is_phone, Field::phone, 80, false, "phone numbers"},
    ShapeRow{Shape::salutation, is_salutation, Field::salutation, 80, true, "salutations"},
    ShapeRow{Shape::person_title, is_person_title, Field::title, 80, false, "titles"},
    ShapeRow{Shape::country, is_country, Field::country, 95, true, "countries"},
    ShapeRow{Shape::legal_form, is_company, Field::company, 40, false, "companies by their legal form"},
    ShapeRow{Shape::street, is_street, Field::street, 70, false, "streets"},
    ShapeRow{Shape::last_comma_first, is_last_comma_first, Field::full_name, 80, true,
             "names like \"Meyer, Hans\""},
    ShapeRow{Shape::first_name, is_first_name, Field::first_name, 35, true, "frequent first names"},
};

constexpr std::size_t least_values = 3;

const ShapeRow& row_of(Shape shape) { return *std::ranges::find(shape_rows, shape, &ShapeRow::shape); }

}  // namespace

bool has_shape(std::string_view value, Shape shape) { return row_of(shape).fits(value); }

int share(std::span<const std::string> values, Shape shape) {
  if (values.empty()) return 0;
  const auto fits = row_of(shape).fits;
  const auto count = std::ranges::count_if(values, [fits](const std::string& value) { return fits(value); });
  return static_cast<int>(count * 100 / static_cast<std::ptrdiff_t>(values.size()));
}

std::optional<Shape> expected_shape(Field field) {
  switch (field) {
    case Field::email:
      return Shape::email;
    case Field::phone:
    case Field::mobile:
    case Field::fax:
      return Shape::phone;
    case Field::postcode:
      return Shape::postcode;
    case Field::birth_date:
      return Shape::date;
    case Field::web:
      return Shape::url;
    default:
      return std::nullopt;
  }
}

std::string_view plural(Shape shape) { return row_of(shape).plural; }

std::optional<ContentReading> read_contents(std::span<const std::string> values) {
  if (values.size() < least_values) return std::nullopt;
  for (const ShapeRow& row : shape_rows) {
    const int percent = share(values, row.shape);
    if (percent >= row.least_percent) return ContentReading{row.field, row.shape, percent, row.is_weak};
  }
  return std::nullopt;
}

}  // namespace kartei::mapping
