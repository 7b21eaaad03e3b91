/// What a filter may ask about: the fields of all record groups, and the attributes that a database defines.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"

namespace kartei::segment {

enum class SegmentField : std::uint8_t {
  kind,
  name,
  first_name,
  last_name,
  title,
  gender,
  language,
  birth_date,
  company,
  legal_form,
  position,
  department,
  street,
  postcode,
  city,
  country,
  email,
  phone,
  tag,
  source,
  key,
  owner,
  deals,
  deal_title,
  deal_stage,
  deal_outcome,
  deal_owner,
  deal_role,
  deal_volume,
  deal_probability,
  deal_date,
  deal_opened,
  deal_closed,
  touchpoints,
  touchpoint_channel,
  touchpoint_direction,
  touchpoint_result,
  touchpoint_actor,
  touchpoint_date,
  last_touchpoint,
  activities,
  activity_kind,
  activity_owner,
  activity_due,
  next_activity,
  orders,
  order_date,
  last_order,
  revenue,
  customer_class,
  credit,
  attribute  ///< one that the database defines
};

enum class ValueType : std::uint8_t {
  text,    ///< any; a * stands for any letters
  word,    ///< one of a list
  number,  ///< 50, 2.5
  count,   ///< how many there are; 0 for none
  money,   ///< 10000, 10000 CHF; EUR where none is named
  date
};

/// A field as it is known to everybody.
struct FieldEntry {
  SegmentField field;
  std::string_view name;    ///< as in filters: "last touchpoint"; blanks may be written as _
  std::string_view german;  ///< other words for it, split by commas
  ValueType type;
  std::string_view words;  ///< of a word: what there is, split by commas; empty: known to the database only
  bool has_sound = false;  ///< whether it can be asked by sound
};

/// In the order of the enumeration, without attribute.
[[nodiscard]] std::span<const FieldEntry> all_fields();

/// A field that the database defines: see the table attributes.
struct Attribute {
  std::int64_t id = 0;
  std::string name;
  std::string label;  ///< taken as a name, too
  ValueType type = ValueType::text;
  std::vector<std::string> options;  ///< of a word
  bool is_sensitive = false;         ///< GDPR 9
};

struct NamedFilter {
  std::string name;
  std::string filter;
};

/// What a database knows: the words that a filter may use beside the fields.
struct Vocabulary {
  std::vector<Attribute> attributes;
  std::vector<NamedFilter> segments;
  std::vector<std::string> sources;
  std::vector<std::string> stages;  ///< of the pipeline, and those that deals are or were in
  Day today{};                      ///< what "90 days ago" counts from
};

/// A field as a filter writes it: the entry, or for an attribute its definition; of revenue also the year.
struct Field {
  SegmentField field = SegmentField::kind;
  const Attribute* attribute = nullptr;  ///< points into the vocabulary
  std::optional<int> year;

  [[nodiscard]] std::string name() const;
  [[nodiscard]] ValueType type() const;
  [[nodiscard]] bool has_sound() const;
};

/// By name, German word, or an attribute's name or label; case, umlauts and _ for a blank do not count.
[[nodiscard]] std::optional<Field> field_from_text(std::string_view written, const Vocabulary& vocabulary);

/// The name that was probably meant.
[[nodiscard]] std::string near_field(std::string_view written, const Vocabulary& vocabulary);

/// What may be asked of a word: the entry's, the attribute's options, the database's sources and stages;
/// empty: not known.
[[nodiscard]] std::vector<std::string> words_of(const Field& field, const Vocabulary& vocabulary);

}  // namespace kartei::segment
