#include "store/segment_fragments.hpp"

#include <algorithm>
#include <array>

#include "schema/queries/segment.hpp"

namespace kartei::store {
namespace {

namespace sql = schema::segment;
using segment::Comparison;
using segment::Condition;
using segment::ValueType;
using F = segment::SegmentField;

/// The field catalogue: which parties a condition yields.
constexpr std::array fragments{
    Fragment{F::kind, sql::kind, Reach::party, Spread::all},
    Fragment{F::name, sql::name, Reach::party, Spread::all},
    Fragment{F::first_name, sql::first_name, Reach::party, Spread::all},
    Fragment{F::last_name, sql::last_name, Reach::party, Spread::all},
    Fragment{F::title, sql::title, Reach::party, Spread::all},
    Fragment{F::gender, sql::gender, Reach::party, Spread::all},
    Fragment{F::language, sql::language, Reach::party, Spread::all},
    Fragment{F::birth_date, sql::birth_date, Reach::party, Spread::all},
    Fragment{F::company, sql::company, Reach::people_too, Spread::all},
    Fragment{F::legal_form, sql::legal_form, Reach::people_too, Spread::all},
    Fragment{F::position, sql::position, Reach::party, Spread::all},
    Fragment{F::department, sql::department, Reach::party, Spread::all},
    Fragment{F::street, sql::street, Reach::people_too, Spread::all},
    Fragment{F::postcode, sql::postcode, Reach::people_too, Spread::all},
    Fragment{F::city, sql::city, Reach::people_too, Spread::all},
    Fragment{F::country, sql::country, Reach::people_too, Spread::all},
    Fragment{F::email, sql::email, Reach::party, Spread::all},
    Fragment{F::phone, sql::phone, Reach::party, Spread::all},
    Fragment{F::tag, sql::tag},
    Fragment{F::source, sql::source, Reach::party},
    Fragment{F::key, sql::key},
    Fragment{F::owner, sql::owner},
    Fragment{F::deals, sql::deals},
    Fragment{F::deal_title, sql::deal_title},
    Fragment{F::deal_stage, sql::deal_stage},
    Fragment{F::deal_outcome, sql::deal_outcome},
    Fragment{F::deal_owner, sql::deal_owner},
    Fragment{F::deal_role, sql::deal_role, Reach::party},
    Fragment{F::deal_volume, sql::deal_volume},
    Fragment{F::deal_probability, sql::deal_probability},
    Fragment{F::deal_date, sql::deal_date},
    Fragment{F::deal_opened, sql::deal_opened},
    Fragment{F::deal_closed, sql::deal_closed},
    Fragment{F::touchpoints, sql::touchpoints},
    Fragment{F::touchpoint_channel, sql::touchpoint_channel},
    Fragment{F::touchpoint_direction, sql::touchpoint_direction},
    Fragment{F::touchpoint_result, sql::touchpoint_result},
    Fragment{F::touchpoint_actor, sql::touchpoint_actor},
    Fragment{F::touchpoint_date, sql::touchpoint_date},
    Fragment{F::activities, sql::activities},
    Fragment{F::activity_kind, sql::activity_kind},
    Fragment{F::activity_owner, sql::activity_owner},
    Fragment{F::activity_due, sql::activity_due},
    Fragment{F::orders, sql::orders},
    Fragment{F::order_date, sql::order_date},
    Fragment{F::revenue, sql::revenue},
    Fragment{F::customer_class, sql::customer_class},
    Fragment{F::credit, sql::credit},
};

constexpr std::array sounding{
    Fragment{F::name, sql::name_sounds, Reach::party, Spread::all},
    Fragment{F::first_name, sql::first_name_sounds, Reach::party, Spread::all},
    Fragment{F::last_name, sql::last_name_sounds, Reach::party, Spread::all},
    Fragment{F::company, sql::company_sounds, Reach::people_too, Spread::all},
    Fragment{F::city, sql::city_sounds, Reach::people_too, Spread::all},
};

Fragment attribute_fragment(ValueType type) {
  switch (type) {
    case ValueType::date:
      return {F::attribute, sql::attribute_date};
    case ValueType::text:
    case ValueType::word:
      return {F::attribute, sql::attribute_text};
    default:
      return {F::attribute, sql::attribute_number};
  }
}

}  // namespace

Fragment fragment_of(const Condition& condition) {
  if (condition.field == F::attribute) return attribute_fragment(condition.type);
  if (condition.comparison == Comparison::sounds)
    return *std::ranges::find(sounding, condition.field, &Fragment::field);
  return *std::ranges::find(fragments, condition.field, &Fragment::field);
}

}  // namespace kartei::store
